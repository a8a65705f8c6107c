package community.linli.eventsourcing.spring;

import community.linli.eventsourcing.BoundedContext;
import community.linli.eventsourcing.kafka.EngineSettings;
import community.linli.eventsourcing.kafka.EngineTopics;
import community.linli.eventsourcing.kafka.StartUpGuard;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

/** Proof that the topics are there and the guard is content; whatever writes or reads needs it first. */
record PreparedCluster(List<String> topics) {

    /** Creates what is missing and examines the cluster. Blocks, a minute at most. */
    static PreparedCluster prepare(BoundedContext context, EngineSettings settings) {
        List<NewTopic> wanted = EngineTopics.of(context, settings);
        try (Admin admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                settings.bootstrapServers(),
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                "30000"))) {
            for (var created : admin.createTopics(wanted).values().entrySet()) {
                await(created.getKey(), created.getValue());
            }
            List<String> keptForEver = wanted.stream()
                    .map(NewTopic::name)
                    .filter(name -> name.endsWith(".events.v1") || name.equals(EngineTopics.DISTRICTS))
                    .toList();
            StartUpGuard.check(admin, settings, keptForEver);
        }
        return new PreparedCluster(wanted.stream().map(NewTopic::name).toList());
    }

    private static void await(String topic, org.apache.kafka.common.KafkaFuture<Void> created) {
        try {
            created.get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException(
                        "The topic " + topic + " cannot be made: " + e.getCause(), e.getCause());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while topics were made", e);
        }
    }
}
