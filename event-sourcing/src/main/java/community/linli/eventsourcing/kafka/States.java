package community.linli.eventsourcing.kafka;

import community.linli.eventsourcing.District;
import community.linli.eventsourcing.envelope.DomainJson;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The states of entities and folds of one partition, by {@code {district}/{type}/{id}}, with the latest ones kept decoded. Used by the one
 * writer thread; dropped and made anew when the partition is.
 */
final class States {

    /** Enough for the districts of one partition to stay decoded; the store holds the rest. */
    private static final int DECODED = 20_000;

    private final Section store;
    private final Map<String, Cell> decoded = new LinkedHashMap<>(1024, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Cell> eldest) {
            return size() > DECODED;
        }
    };

    States(Section store) {
        this.store = store;
    }

    /**
     * One state.
     *
     * @param version the subject's version; for folds how often it was folded into
     */
    record Cell(long version, Object state) {}

    /** The key of a state. */
    static String key(District district, String type, String id) {
        return district.slug() + "/" + type + "/" + id;
    }

    Optional<Cell> find(String key, Class<?> state) {
        Cell cell = decoded.get(key);
        if (cell != null) {
            return Optional.of(cell);
        }
        byte[] bytes = store.get(key);
        if (bytes == null) {
            return Optional.empty();
        }
        Cell read = read(bytes, state);
        decoded.put(key, read);
        return Optional.of(read);
    }

    void put(String key, Cell cell) {
        prepare(key, cell).run();
    }

    /** A state put into bytes; fails on one that cannot be, or not be kept, and changes nothing before it is run. */
    Runnable prepare(String key, Cell cell) {
        byte[] bytes = bytes(cell);
        if (bytes.length > EngineTopics.MAX_RECORD_BYTES) {
            throw new IllegalStateException(
                    "The state " + key + " has " + bytes.length + " bytes, more than a record may have");
        }
        return () -> {
            decoded.put(key, cell);
            store.put(key, bytes);
        };
    }

    /** Forgets what lies there, before it is folded anew; see {@link Section#clear}. */
    boolean clear(int atMost) {
        decoded.clear();
        return store.clear(atMost);
    }

    private static byte[] bytes(Cell cell) {
        ObjectNode json = DomainJson.mapper().createObjectNode();
        json.put("v", cell.version());
        // as a tree of its own, since only a root value that is a case of a sealed state is written with its kind
        json.set("s", DomainJson.mapper().valueToTree(cell.state()));
        return DomainJson.mapper().writeValueAsBytes(json);
    }

    private static Cell read(byte[] bytes, Class<?> type) {
        JsonNode json = DomainJson.mapper().readTree(bytes);
        @Nullable Object state = DomainJson.mapper().treeToValue(json.get("s"), type);
        if (state == null) {
            throw new IllegalStateException("A stored state of " + type + " is null");
        }
        return new Cell(json.path("v").asLong(), state);
    }
}
