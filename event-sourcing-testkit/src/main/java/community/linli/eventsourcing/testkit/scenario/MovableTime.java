package community.linli.eventsourcing.testkit.scenario;

import java.time.Instant;
import java.util.function.Supplier;
import org.apache.kafka.common.utils.Time;

/** Runs as the machine's clock does, from where it was put. Commits and waits go on by it; so it cannot stand still. */
final class MovableTime implements Time {

    private volatile long aheadMillis;

    MovableTime(Instant start) {
        moveTo(start);
    }

    void moveTo(Instant time) {
        aheadMillis = time.toEpochMilli() - Time.SYSTEM.milliseconds();
    }

    @Override
    public long milliseconds() {
        return Time.SYSTEM.milliseconds() + aheadMillis;
    }

    @Override
    public long nanoseconds() {
        return Time.SYSTEM.nanoseconds();
    }

    @Override
    public void sleep(long millis) {
        Time.SYSTEM.sleep(millis);
    }

    @Override
    public void waitObject(Object monitor, Supplier<Boolean> condition, long deadlineMillis)
            throws InterruptedException {
        Time.SYSTEM.waitObject(monitor, condition, deadlineMillis - aheadMillis);
    }
}
