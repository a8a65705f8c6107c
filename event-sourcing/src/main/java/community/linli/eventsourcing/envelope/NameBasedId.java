package community.linli.eventsourcing.envelope;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.UUID;

/** Ids that follow from what they name: UUID version 5 of RFC 9562. The same name has the same id, on any machine, after any restart. */
public final class NameBasedId {

    /** The namespace of all names of this system. */
    private static final UUID NAMESPACE =
            of(UUID.fromString("6ba7b811-9dad-11d1-80b4-00c04fd430c8"), "https://linli.community/");

    private NameBasedId() {}

    /** The id of the parts, joined by a bar. */
    public static String of(String... parts) {
        return of(NAMESPACE, String.join("|", parts)).toString();
    }

    /** The id of a command's event, by its place from 0. */
    public static String ofEvent(String commandId, int index) {
        return of("event", commandId, Integer.toString(index));
    }

    /** The id of a command that reactions ask because of an occurrence, by its place from 0. */
    public static String ofReaction(String occurrenceId, int index) {
        return of("reaction", occurrenceId, Integer.toString(index));
    }

    /** The id of the command that a deadline asks. */
    public static String ofTimer(String district, String subject, String deadline, Instant dueAt) {
        return of("timer", district, subject, deadline, dueAt.toString());
    }

    static UUID of(UUID namespace, String name) {
        byte[] text = name.getBytes(StandardCharsets.UTF_8);
        byte[] input = ByteBuffer.allocate(16 + text.length)
                .putLong(namespace.getMostSignificantBits())
                .putLong(namespace.getLeastSignificantBits())
                .put(text)
                .array();
        ByteBuffer hash = ByteBuffer.wrap(sha1().digest(input));
        long high = (hash.getLong() & ~0xf000L) | 0x5000L;
        long low = (hash.getLong() & 0x3fffffffffffffffL) | 0x8000000000000000L;
        return new UUID(high, low);
    }

    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
