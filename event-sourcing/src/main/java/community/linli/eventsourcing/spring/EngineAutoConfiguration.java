package community.linli.eventsourcing.spring;

import community.linli.eventsourcing.BoundedContext;
import community.linli.eventsourcing.http.EngineCommands;
import community.linli.eventsourcing.index.IndexMapping;
import community.linli.eventsourcing.index.Indexes;
import community.linli.eventsourcing.kafka.CommandClient;
import community.linli.eventsourcing.kafka.CommandCodec;
import community.linli.eventsourcing.kafka.DistrictPartitions;
import community.linli.eventsourcing.kafka.EngineSettings;
import community.linli.eventsourcing.kafka.Surroundings;
import community.linli.eventsourcing.kafka.WriterStatus;
import community.linli.eventsourcing.mongo.DistrictDocuments;
import community.linli.eventsourcing.mongo.MongoDistrictDocuments;
import community.linli.eventsourcing.mongo.Projections;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * The engine's parts in the order in which each needs the next: topics and guard, district table, client, writer and projections. Active
 * where a {@link BoundedContext} is declared.
 */
@AutoConfiguration(
        beforeName = {
            "org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration",
            "org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration"
        },
        afterName = {
            "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration",
            "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration"
        })
@ConditionalOnBean(BoundedContext.class)
@EnableConfigurationProperties(EngineProperties.class)
@Import({WebConfiguration.class, SecurityConfiguration.class})
public class EngineAutoConfiguration {

    @Bean
    EngineSettings engineSettings(EngineProperties properties, BoundedContext context) {
        return properties.settings(context.name());
    }

    /** What time it is, for the whole service: nothing else may ask the machine what a resident would see (ADR 0018). */
    @Bean
    InstantSource engineClock(EngineProperties properties) {
        return properties.clock();
    }

    @Bean
    PreparedCluster preparedCluster(BoundedContext context, EngineSettings settings) {
        return PreparedCluster.prepare(context, settings);
    }

    @Bean
    DistrictPartitions districtPartitions(PreparedCluster prepared, EngineSettings settings) {
        return new DistrictPartitions(settings);
    }

    @Bean
    CommandClient commandClient(
            PreparedCluster prepared,
            BoundedContext context,
            EngineSettings settings,
            DistrictPartitions districts,
            MeterRegistry registry) {
        return new CommandClient(settings, new CommandCodec(context, settings), districts, registry);
    }

    @Bean
    EngineCommands engineCommands(
            BoundedContext context, CommandClient client, DistrictPartitions districts, InstantSource clock) {
        return new EngineCommands(context.name(), client, districts, clock);
    }

    @Bean
    Projections projections(
            BoundedContext context, EngineSettings settings, MongoTemplate mongo, MeterRegistry registry) {
        return new Projections(context, settings, mongo.getDb(), registry);
    }

    @Bean
    DistrictDocuments districtDocuments(MongoTemplate mongo, BoundedContext context, EngineProperties properties) {
        return new MongoDistrictDocuments(mongo, context, properties.readWait());
    }

    @Bean
    Indexes indexes(
            BoundedContext context,
            ObjectProvider<IndexMapping<?>> mappings,
            EngineSettings settings,
            EngineProperties properties,
            MeterRegistry registry) {
        return new Indexes(context, mappings.orderedStream().toList(), settings, properties.readWait(), registry);
    }

    @Bean
    ReadModels readModels(Projections projections, Indexes indexes) {
        return new ReadModels(projections, indexes);
    }

    @Bean
    EngineRuntime engineHealthIndicator(
            BoundedContext context,
            EngineSettings settings,
            DistrictPartitions districts,
            ReadModels readModels,
            MeterRegistry registry,
            InstantSource clock) {
        Surroundings surroundings =
                Surroundings.of(settings, districts, registry, new WriterStatus(settings.service(), registry), clock);
        return new EngineRuntime(context, settings, surroundings, readModels);
    }
}
