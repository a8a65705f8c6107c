package community.linli.eventsourcing.kafka;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * Which of an instance's writers do not decide, and why, for health and the metric {@code linli.writer.waiting} (how many, tagged with the
 * service). Thread-safe.
 */
public final class WriterStatus {

    private final Map<Integer, String> waiting = new ConcurrentSkipListMap<>();

    public WriterStatus(String service, MeterRegistry registry) {
        Gauge.builder("linli.writer.waiting", waiting, Map::size)
                .description("partitions whose commands wait, because their states are not those of this code yet")
                .tag("service", service)
                .register(registry);
    }

    /** Reasons by partition; empty when every writer decides. */
    public Map<Integer, String> waiting() {
        return Map.copyOf(waiting);
    }

    void waits(int partition, String reason) {
        waiting.put(partition, reason);
    }

    void decides(int partition) {
        waiting.remove(partition);
    }
}
