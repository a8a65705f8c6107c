package community.linli.catalog.desk;

import community.linli.eventsourcing.District;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Counts wrong codes: 10 an hour for a person of a district, 1,000 for a whole district. Kept in the memory of each instance and forgotten with it,
 * which is enough: with 46 bits a code is not found by as many tries on as many instances as there will ever be. The last 100,000 who tried are
 * kept in mind. Safe for any number of threads.
 */
final class WrongTries {

    private static final int OF_A_PERSON = 10;
    private static final int OF_A_DISTRICT = 1_000;
    private static final int KEPT = 100_000;
    private static final Duration WINDOW = Duration.ofHours(1);

    private final TimeMeter clock;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > KEPT;
        }
    };

    WrongTries(InstantSource time) {
        this.clock = new Meter(time);
    }

    /** Takes a try before it is known whether the code is right; gives the time to wait where none is left. */
    Optional<Duration> take(District district, String person) {
        Bucket own = bucket(district + "/" + person, OF_A_PERSON);
        Optional<Duration> wait = take(own);
        if (wait.isPresent()) {
            return wait;
        }
        Optional<Duration> all = take(bucket(district.slug(), OF_A_DISTRICT));
        all.ifPresent(refused -> own.addTokens(1));
        return all;
    }

    /** The code was right: the try does not count. */
    void giveBack(District district, String person) {
        bucket(district + "/" + person, OF_A_PERSON).addTokens(1);
        bucket(district.slug(), OF_A_DISTRICT).addTokens(1);
    }

    private static Optional<Duration> take(Bucket bucket) {
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    private Bucket bucket(String whose, int tries) {
        synchronized (buckets) {
            return buckets.computeIfAbsent(
                    whose,
                    one -> Bucket.builder()
                            .addLimit(limit -> limit.capacity(tries).refillIntervally(tries, WINDOW))
                            .withCustomTimePrecision(clock)
                            .build());
        }
    }

    /** The service's clock, to the millisecond. */
    private record Meter(InstantSource time) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return Duration.ofMillis(time.millis()).toNanos();
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
