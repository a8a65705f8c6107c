package community.linli.eventsourcing.kafka;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * The part of a writer's one store whose keys begin alike. One store has one changelog, and each further topic in a transaction makes its
 * commit dearer (ADR 0013).
 */
final class Section {

    /** After every key. */
    static final String LAST = "\uffff";

    private final KeyValueStore<String, byte[]> store;
    private final String prefix;
    private String clearedUpTo = "";

    /**
     * A section.
     *
     * @param name one letter, unlike that of any other section
     */
    Section(KeyValueStore<String, byte[]> store, char name) {
        this.store = store;
        this.prefix = name + "/";
    }

    byte @Nullable [] get(String key) {
        return store.get(prefix + key);
    }

    void put(String key, byte[] value) {
        store.put(prefix + key, value);
    }

    void delete(String key) {
        store.delete(prefix + key);
    }

    /** The entries from one key to another, both included, in the order of their keys; at most so many. */
    List<KeyValue<String, byte[]>> range(String from, String to, int atMost) {
        try (KeyValueIterator<String, byte[]> entries = store.range(prefix + from, prefix + to)) {
            return first(entries, atMost);
        }
    }

    /**
     * Deletes the next of its entries, so many at most. Goes on where it ended before, since a store passes over each deleted entry again.
     *
     * @return whether nothing is left
     */
    boolean clear(int atMost) {
        List<KeyValue<String, byte[]>> next = range(clearedUpTo, LAST, atMost);
        next.forEach(entry -> delete(entry.key));
        boolean isCleared = next.size() < atMost;
        clearedUpTo = isCleared ? "" : next.getLast().key;
        return isCleared;
    }

    private List<KeyValue<String, byte[]>> first(KeyValueIterator<String, byte[]> entries, int atMost) {
        List<KeyValue<String, byte[]>> found = new ArrayList<>();
        while (entries.hasNext() && found.size() < atMost) {
            KeyValue<String, byte[]> entry = entries.next();
            found.add(KeyValue.pair(entry.key.substring(prefix.length()), entry.value));
        }
        return found;
    }
}
