package community.linli.eventsourcing.testkit.scenario;

import community.linli.eventsourcing.BoundedContext;
import community.linli.eventsourcing.envelope.DomainJson;
import community.linli.eventsourcing.kafka.DeciderTopology;
import community.linli.eventsourcing.kafka.DistrictTable;
import community.linli.eventsourcing.kafka.EngineSettings;
import community.linli.eventsourcing.kafka.Received;
import community.linli.eventsourcing.kafka.RecordedHistory;
import community.linli.eventsourcing.kafka.StreamsSettings;
import community.linli.eventsourcing.kafka.Surroundings;
import community.linli.eventsourcing.kafka.WriterStatus;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The states and timers that a writer holds are those its log folds to (ADR 0015). A timer that has fired may come back with a refold, since a
 * state may still ask for it; the command it asks has its outcome.
 */
final class RefoldLaw {

    private static final String STATES = "s/";
    private static final String TIMERS = "t/";
    private static final int DIGITS_OF_TIME = 19;
    private static final Duration LOOK = Duration.ofMillis(100);
    private static final int LOOKS = 100;

    private RefoldLaw() {}

    /** States and timers of a driver's one store, by key. */
    static Map<String, byte[]> held(TopologyTestDriver driver, String service) {
        KeyValueStore<String, byte[]> store = driver.getKeyValueStore(service + "-writer");
        Map<String, byte[]> held = new TreeMap<>();
        try (KeyValueIterator<String, byte[]> all = store.all()) {
            while (all.hasNext()) {
                KeyValue<String, byte[]> entry = all.next();
                if (entry.key.startsWith(STATES) || entry.key.startsWith(TIMERS)) {
                    held.put(entry.key, entry.value);
                }
            }
        }
        return held;
    }

    /**
     * Folds a log into an empty store and compares.
     *
     * @param log the records of each topic in order
     * @param now until when timers may have fired
     * @throws AssertionError with every key in which the two differ
     */
    static void check(
            BoundedContext context,
            EngineSettings settings,
            Map<String, List<byte[]>> log,
            Map<String, byte[]> live,
            Instant now) {
        Map<String, byte[]> folded = fold(context, settings, log, now);
        List<String> differences = new ArrayList<>();
        for (String key : new TreeSet<>(union(live, folded))) {
            boolean hasFired = key.startsWith(TIMERS) && !live.containsKey(key) && dueMillis(key) <= now.toEpochMilli();
            if (!hasFired && !text(live.get(key)).equals(text(folded.get(key)))) {
                differences.add(key + ": the writer holds " + text(live.get(key)) + ", its log folds to "
                        + text(folded.get(key)));
            }
        }
        if (!differences.isEmpty()) {
            throw new AssertionError("The store is not what the log folds to:\n  " + String.join("\n  ", differences));
        }
    }

    private static Map<String, byte[]> fold(
            BoundedContext context, EngineSettings settings, Map<String, List<byte[]>> log, Instant now) {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        WriterStatus status = new WriterStatus(settings.service(), registry);
        Surroundings surroundings =
                new Surroundings(new Log(log), DistrictTable.allInOne(), registry, status, InstantSource.fixed(now));
        try (TopologyTestDriver driver = new TopologyTestDriver(
                DeciderTopology.build(context, settings, surroundings), StreamsSettings.properties(settings), now)) {
            for (int look = 0; look < LOOKS && !status.waiting().isEmpty(); look++) {
                driver.advanceWallClockTime(LOOK);
            }
            if (!status.waiting().isEmpty()) {
                throw new AssertionError("The log cannot be folded: " + status.waiting());
            }
            return held(driver, context.name());
        }
    }

    private static List<String> union(Map<String, byte[]> one, Map<String, byte[]> other) {
        List<String> keys = new ArrayList<>(one.keySet());
        keys.addAll(other.keySet());
        return keys;
    }

    private static long dueMillis(String timerKey) {
        return Long.parseLong(timerKey.substring(TIMERS.length(), TIMERS.length() + DIGITS_OF_TIME));
    }

    private static String text(byte @org.jspecify.annotations.Nullable [] json) {
        return json == null ? "nothing" : DomainJson.mapper().readTree(json).toString();
    }

    /** What came out of an engine, to be read as a log. */
    private record Log(Map<String, List<byte[]>> topics) implements RecordedHistory {

        @Override
        public Map<String, String> topicIds(List<String> names) {
            return Map.of();
        }

        @Override
        public OptionalLong committedOffset(String topic, int partition) {
            return OptionalLong.of(topics.getOrDefault(topic, List.of()).size());
        }

        @Override
        public Reading open(String topic, int partition, long from, long until) {
            List<byte[]> values = topics.getOrDefault(topic, List.of());
            List<Received> records = new ArrayList<>();
            for (long offset = from; offset < Math.min(until, values.size()); offset++) {
                records.add(new Received(topic, partition, offset, null, values.get((int) offset)));
            }
            return new Reading() {
                private boolean isRead;

                @Override
                public List<Received> next(Duration atMost) {
                    isRead = true;
                    return records;
                }

                @Override
                public boolean isAtEnd() {
                    return isRead;
                }

                @Override
                public void close() {
                    // nothing is open
                }
            };
        }
    }
}
