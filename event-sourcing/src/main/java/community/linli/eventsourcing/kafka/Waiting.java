package community.linli.eventsourcing.kafka;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;
import org.apache.kafka.streams.KeyValue;
import org.jspecify.annotations.Nullable;

/**
 * What came while states were being folded anew, to be handled before anything later: facts first, each topic in its order. It lies in the
 * store, since what has been read from a topic cannot be put back.
 */
final class Waiting {

    private static final int NO_KEY = -1;

    private final Section store;
    private final String commandsTopic;
    private boolean isEmpty;

    Waiting(Section store, String commandsTopic) {
        this.store = store;
        this.commandsTopic = commandsTopic;
        this.isEmpty = first(1).isEmpty();
    }

    boolean isEmpty() {
        return isEmpty;
    }

    void put(Received received) {
        isEmpty = false;
        store.put(key(received), bytes(received));
    }

    /** The next to be handled, so many at most. */
    List<Received> first(int atMost) {
        return store.range("", Section.LAST, atMost).stream().map(Waiting::read).toList();
    }

    /** It has been handled. */
    void remove(Received received) {
        store.delete(key(received));
        isEmpty = first(1).isEmpty();
    }

    private String key(Received received) {
        String turn = received.topic().equals(commandsTopic) ? "2" : "1";
        return String.format(
                Locale.ROOT, "%s/%s/%d/%019d", turn, received.topic(), received.partition(), received.offset());
    }

    private static byte[] bytes(Received received) {
        byte @Nullable [] key = received.key();
        int length = key == null ? 0 : key.length;
        ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES + length + received.value().length);
        bytes.putInt(key == null ? NO_KEY : length);
        if (key != null) {
            bytes.put(key);
        }
        return bytes.put(received.value()).array();
    }

    private static Received read(KeyValue<String, byte[]> entry) {
        String[] place = entry.key.split("/", -1);
        ByteBuffer bytes = ByteBuffer.wrap(entry.value);
        int length = bytes.getInt();
        byte @Nullable [] key = length == NO_KEY ? null : new byte[length];
        if (key != null) {
            bytes.get(key);
        }
        byte[] value = new byte[bytes.remaining()];
        bytes.get(value);
        return new Received(place[1], Integer.parseInt(place[2]), Long.parseLong(place[3]), key, value);
    }
}
