package community.linli.eventsourcing.readside;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * How a projection fares, for health and metrics: {@code linli.projection.lag} in records and {@code linli.projection.stopped} (1 when it
 * stopped at something it cannot apply), tagged with service and projection. Thread-safe.
 */
public final class ProjectionStatus {

    private final String projection;
    private final int replica;
    private final AtomicLong lag = new AtomicLong(-1);
    private final AtomicReference<@Nullable String> stopped = new AtomicReference<>();
    private volatile boolean isCaughtUp;

    /** Of a projection that has not looked at the log yet. */
    public ProjectionStatus(String service, String projection, int replica, MeterRegistry registry) {
        this.projection = projection;
        this.replica = replica;
        Gauge.builder("linli.projection.lag", lag, AtomicLong::doubleValue)
                .description("records between the projection and the end of the log; -1 while that is not known")
                .tag("service", service)
                .tag("projection", projection)
                .register(registry);
        Gauge.builder("linli.projection.stopped", stopped, reason -> reason.get() == null ? 0 : 1)
                .description("1 when the projection stopped at something it cannot apply")
                .tag("service", service)
                .tag("projection", projection)
                .register(registry);
    }

    public String projection() {
        return projection;
    }

    /** Why it stopped, if it did. */
    public Optional<String> stoppedBecause() {
        return Optional.ofNullable(stopped.get());
    }

    /** Whether it has reached the end of the log once since the start, or since it had to begin anew. */
    public boolean isCaughtUp() {
        return isCaughtUp;
    }

    /** The number of the instance on which it runs. */
    public int replica() {
        return replica;
    }

    /** It is so many records behind the end of the log. */
    public void lag(long records) {
        lag.set(records);
    }

    /** It has reached the end of the log. */
    public void caughtUp() {
        isCaughtUp = true;
    }

    /** It is behind, nobody knows how far, until it has reached the end again. */
    public void filling() {
        isCaughtUp = false;
        lag.set(-1);
    }

    /** It has stopped at something it cannot apply. */
    public void stopped(String reason) {
        stopped.set(reason);
    }
}
