package community.linli.eventsourcing.kafka;

import community.linli.eventsourcing.envelope.DomainJson;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How far the writer has come in each source, and which version of the code folded its states; in the store, so that lost group offsets
 * decide nothing twice (ADR 0004).
 */
final class Bookkeeping {

    private static final String STATE_VERSION = "state-version";
    private static final String REFOLD = "refold";

    private final Section store;
    private final Map<String, String> topicIds;
    private final Map<String, Long> remembered = new HashMap<>();
    private final Map<String, String> unwritten = new HashMap<>();

    /**
     * Books of one partition.
     *
     * @param topicIds the cluster's id of each source topic; a re-created topic starts at 0 and must not be skipped
     */
    Bookkeeping(Section store, Map<String, String> topicIds) {
        this.store = store;
        this.topicIds = Map.copyOf(topicIds);
    }

    /** Whether the record was handled before. */
    boolean hasHandled(String topic, int partition, long offset) {
        return offset <= lastHandled(topic, partition);
    }

    /** Offset of the last record handled; -1 where there is none in this topic as it exists today. */
    long lastHandled(String topic, int partition) {
        return remembered.computeIfAbsent(key(topic, partition), key -> stored(topic, key));
    }

    private long stored(String topic, String key) {
        byte[] bytes = store.get(key);
        if (bytes == null) {
            return -1;
        }
        String[] position = new String(bytes, StandardCharsets.UTF_8).split("@", 2);
        return position[1].equals(topicId(topic)) ? Long.parseLong(position[0]) : -1;
    }

    /** Writes down that a record was handled. */
    void handled(String topic, int partition, long offset) {
        remember(topic, partition, offset);
        writeDown();
    }

    /**
     * Remembers that a record was handled, to be written down a moment later. For what does no harm when it is handled again, as a command
     * that has its outcome: positions were a third of all that a writer wrote.
     */
    void remember(String topic, int partition, long offset) {
        remembered.put(key(topic, partition), offset);
        unwritten.put(key(topic, partition), topic);
    }

    /** Writes down what was only remembered. */
    void writeDown() {
        unwritten.forEach((key, topic) ->
                store.put(key, (remembered.get(key) + "@" + topicId(topic)).getBytes(StandardCharsets.UTF_8)));
        unwritten.clear();
    }

    OptionalInt stateVersion() {
        byte[] bytes = store.get(STATE_VERSION);
        return bytes == null
                ? OptionalInt.empty()
                : OptionalInt.of(DomainJson.mapper().readValue(bytes, Integer.class));
    }

    void stateVersion(int version) {
        store.put(STATE_VERSION, DomainJson.mapper().writeValueAsBytes(version));
    }

    /** How far a refold has come that has not ended yet. */
    Optional<Refold.Mark> refold() {
        byte[] bytes = store.get(REFOLD);
        return bytes == null
                ? Optional.empty()
                : Optional.of(DomainJson.mapper().readValue(bytes, Refold.Mark.class));
    }

    void refold(Refold.Mark reached) {
        store.put(REFOLD, DomainJson.mapper().writeValueAsBytes(reached));
    }

    /** A refold has ended. */
    void refolded(int version) {
        stateVersion(version);
        store.delete(REFOLD);
    }

    private String topicId(String topic) {
        return topicIds.getOrDefault(topic, "");
    }

    private static String key(String topic, int partition) {
        return "position/" + topic + "/" + partition;
    }
}
