package community.linli.eventsourcing.kafka;

import community.linli.eventsourcing.envelope.DomainJson;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

/**
 * How far the writer has come in each source, and which version of the code folded its states; in the store, so that lost group offsets
 * decide nothing twice (ADR 0004).
 */
final class Bookkeeping {

    private static final String STATE_VERSION = "state-version";

    private final Section store;
    private final Map<String, String> topicIds;
    private final Map<String, Long> remembered = new HashMap<>();

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

    void handled(String topic, int partition, long offset) {
        String key = key(topic, partition);
        store.put(key, (offset + "@" + topicId(topic)).getBytes(StandardCharsets.UTF_8));
        remembered.put(key, offset);
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

    private String topicId(String topic) {
        return topicIds.getOrDefault(topic, "");
    }

    private static String key(String topic, int partition) {
        return "position/" + topic + "/" + partition;
    }
}
