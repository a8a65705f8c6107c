package community.linli.eventsourcing.kafka;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;

/**
 * What an operator sees of a writer: {@code linli.command.age} (edge to decision), {@code linli.decide.time}, {@code
 * linli.commands.rejected} by code, {@code linli.commands.parked} and {@code linli.commands.duplicate}; each tagged with the service.
 */
final class DeciderMetrics {

    private static final Duration LONGEST = Duration.ofDays(365);

    private final MeterRegistry registry;
    private final String service;
    private final Timer age;
    private final Timer decideTime;
    private final Counter parked;
    private final Counter duplicate;

    DeciderMetrics(MeterRegistry registry, String service) {
        this.registry = registry;
        this.service = service;
        this.age = Timer.builder("linli.command.age")
                .description("from the edge to the decision")
                .tag("service", service)
                .publishPercentileHistogram()
                .register(registry);
        this.decideTime = Timer.builder("linli.decide.time")
                .description("deciding and folding one command")
                .tag("service", service)
                .publishPercentileHistogram()
                .register(registry);
        this.parked = registry.counter("linli.commands.parked", "service", service);
        this.duplicate = registry.counter("linli.commands.duplicate", "service", service);
    }

    void decided(Instant askedAt, Instant now, long startedNanos) {
        age.record(waited(askedAt, now));
        decideTime.record(Duration.ofNanos(System.nanoTime() - startedNanos));
    }

    /** Bounded, since what a record says may be any time, and a timer takes 292 years at most. */
    private static Duration waited(Instant askedAt, Instant now) {
        Duration waited = Duration.between(askedAt, now);
        if (waited.isNegative()) {
            return Duration.ZERO;
        }
        return waited.compareTo(LONGEST) > 0 ? LONGEST : waited;
    }

    void rejected(String code) {
        registry.counter("linli.commands.rejected", "service", service, "code", code)
                .increment();
    }

    void parked() {
        parked.increment();
    }

    void duplicate() {
        duplicate.increment();
    }
}
