package community.linli.eventsourcing.spring;

import community.linli.eventsourcing.BoundedContext;
import community.linli.eventsourcing.kafka.DeciderTopology;
import community.linli.eventsourcing.kafka.EngineSettings;
import community.linli.eventsourcing.kafka.StreamsSettings;
import community.linli.eventsourcing.kafka.Surroundings;
import community.linli.eventsourcing.kafka.WriterStatus;
import community.linli.eventsourcing.readside.ProjectionStatus;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.context.SmartLifecycle;

/** Starts writer and read models with the application and stops them before it; its health is the service's readiness. */
final class EngineRuntime extends AbstractHealthIndicator implements SmartLifecycle {

    private static final Duration SETTLED = Duration.ofSeconds(5);
    private static final Logger LOG = LoggerFactory.getLogger(EngineRuntime.class);

    private final KafkaStreams streams;
    private final KafkaStreamsMetrics metrics;
    private final ReadModels readModels;
    private final WriterStatus writers;
    private final AtomicReference<@Nullable Instant> failedAt = new AtomicReference<>();
    private volatile boolean isRunning;

    EngineRuntime(BoundedContext context, EngineSettings settings, Surroundings surroundings, ReadModels readModels) {
        this.readModels = readModels;
        this.writers = surroundings.status();
        this.streams = new KafkaStreams(
                DeciderTopology.build(context, settings, surroundings), StreamsSettings.properties(settings));
        this.metrics = new KafkaStreamsMetrics(streams);
        metrics.bindTo(surroundings.registry());
        streams.setUncaughtExceptionHandler(failure -> {
            LOG.error("The writer failed and is started again", failure);
            failedAt.set(Instant.now());
            return StreamThreadExceptionResponse.REPLACE_THREAD;
        });
    }

    @Override
    public void start() {
        streams.start();
        readModels.start();
        isRunning = true;
    }

    @Override
    public void stop() {
        isRunning = false;
        readModels.close();
        streams.close(Duration.ofSeconds(10));
        metrics.close();
    }

    @Override
    public boolean isRunning() {
        return isRunning;
    }

    /** A writer that fails again and again runs most of the time, and decides nothing. */
    private boolean hasJustFailed() {
        Instant last = failedAt.get();
        return last != null && last.isAfter(Instant.now().minus(SETTLED));
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        KafkaStreams.State state = streams.state();
        boolean isReady =
                state == KafkaStreams.State.RUNNING && writers.waiting().isEmpty() && !hasJustFailed();
        builder.withDetail("writer", state.name());
        writers.waiting().forEach((partition, reason) -> builder.withDetail("partition-" + partition, reason));
        for (ProjectionStatus projection : readModels.statuses()) {
            String word = projection.stoppedBecause().isPresent()
                    ? "stopped"
                    : projection.isCaughtUp() ? "current" : "filling";
            builder.withDetail(projection.projection(), word);
            isReady &= word.equals("current");
        }
        builder.status(
                isReady
                        ? org.springframework.boot.health.contributor.Status.UP
                        : org.springframework.boot.health.contributor.Status.OUT_OF_SERVICE);
    }
}
