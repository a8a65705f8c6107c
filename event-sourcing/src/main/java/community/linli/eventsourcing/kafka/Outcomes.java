package community.linli.eventsourcing.kafka;

import community.linli.eventsourcing.District;
import community.linli.eventsourcing.envelope.DomainJson;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** The first answer to each command, kept longer than commands themselves (ADR 0004). */
final class Outcomes {

    /** A day longer than commands are retained. */
    static final Duration KEPT = Duration.ofDays(4);

    private static final int FORGOTTEN_AT_ONCE = 2_000;

    private final KeyValueStore<String, byte[]> store;

    Outcomes(KeyValueStore<String, byte[]> store) {
        this.store = store;
    }

    /**
     * An answer with what a repetition is held against.
     *
     * @param actor who asked; nobody else is told
     * @param fingerprint of the body
     */
    record Kept(String actor, String fingerprint, Instant decidedAt, CommandReply reply) {}

    Optional<Kept> find(District district, String commandId) {
        byte[] bytes = store.get(key(district, commandId));
        return bytes == null
                ? Optional.empty()
                : Optional.of(DomainJson.mapper().readValue(bytes, Kept.class));
    }

    void keep(District district, Kept kept) {
        String key = key(district, kept.reply().commandId());
        store.put(key, DomainJson.mapper().writeValueAsBytes(kept));
        store.put(agePrefix(kept.decidedAt()) + key, new byte[0]);
    }

    /** Forgets what is older than {@link #KEPT}, a bounded number at once. */
    void forgetOld(Instant now) {
        List<String> old = new ArrayList<>();
        try (KeyValueIterator<String, byte[]> range =
                store.range(agePrefix(Instant.EPOCH), agePrefix(now.minus(KEPT)))) {
            while (range.hasNext() && old.size() < FORGOTTEN_AT_ONCE) {
                old.add(range.next().key);
            }
        }
        int prefixLength = agePrefix(now).length();
        old.forEach(aged -> {
            store.delete(aged);
            store.delete(aged.substring(prefixLength));
        });
    }

    private static String key(District district, String commandId) {
        return "outcome/" + district + "/" + commandId;
    }

    private static String agePrefix(Instant time) {
        return String.format(Locale.ROOT, "age/%015d/", Math.max(0, time.toEpochMilli()));
    }
}
