package community.linli.eventsourcing.kafka;

import community.linli.eventsourcing.District;
import community.linli.eventsourcing.envelope.DomainJson;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.KeyValue;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** The first answer to each command, kept longer than commands themselves (ADR 0004). */
final class Outcomes {

    /** A day longer than commands are retained. */
    static final Duration KEPT = Duration.ofDays(4);

    /** Beside two for each one kept since, so that looking outpaces keeping at any rate. */
    private static final int LOOKED_AT_LEAST = 4;

    private final Section store;
    private String lookedUpTo = "";
    private int keptSince;

    Outcomes(Section store) {
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
        keptSince++;
        store.put(key(district, kept.reply().commandId()), DomainJson.mapper().writeValueAsBytes(kept));
    }

    /**
     * Looks at the next few outcomes and forgets those older than {@link #KEPT}; begins again after the last one. An index by age would cost
     * every command a second write. Called often, so that each look is short beside a transaction.
     */
    void forgetOld(Instant now) {
        int atMost = LOOKED_AT_LEAST + 2 * keptSince;
        List<KeyValue<String, byte[]>> looked = store.range(lookedUpTo, Section.LAST, atMost);
        Instant oldest = now.minus(KEPT);
        looked.stream()
                .filter(entry -> decidedAt(entry.value).isBefore(oldest))
                .forEach(entry -> store.delete(entry.key));
        lookedUpTo = looked.size() < atMost ? "" : looked.getLast().key;
        keptSince = 0;
    }

    /** Reads no further than it must: reading whole outcomes to look at their age was a tenth of the writer's time. */
    private static Instant decidedAt(byte[] outcome) {
        try (JsonParser json = DomainJson.mapper().createParser(outcome)) {
            while (json.nextToken() != null) {
                if ("decidedAt".equals(json.currentName()) && json.nextToken() == JsonToken.VALUE_STRING) {
                    return Instant.parse(json.getString());
                }
            }
        }
        throw new IllegalStateException("An outcome does not say when it was decided");
    }

    private static String key(District district, String commandId) {
        return district + "/" + commandId;
    }
}
