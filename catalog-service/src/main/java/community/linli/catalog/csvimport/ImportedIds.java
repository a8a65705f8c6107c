package community.linli.catalog.csvimport;

import community.linli.catalog.community.CommunityId;
import community.linli.catalog.household.HouseholdId;
import community.linli.catalog.item.ItemId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** Ids that follow from what a file says, so that the same file names the same things: UUID version 5 of RFC 9562. */
final class ImportedIds {

    /** The namespace of what files name; itself the version 5 id of {@code https://linli.community/imports} among URLs. */
    private static final UUID NAMESPACE = UUID.fromString("f1b29aee-53e6-5695-807c-dba72945e50b");

    private ImportedIds() {}

    static HouseholdId household(CommunityId community, String unit, String door) {
        return new HouseholdId(of("household", community.value(), unit, door));
    }

    /** The n-th thing of that name behind that door, from 1. */
    static ItemId item(CommunityId community, String unit, String door, String name, int number) {
        return new ItemId(of("item", community.value(), unit, door, name, Integer.toString(number)));
    }

    /** Each part goes in behind its own length, so that no two lists of parts are the same bytes, whatever the parts hold. */
    private static String of(String... parts) {
        MessageDigest sha1 = sha1();
        sha1.update(ByteBuffer.allocate(Long.BYTES * 2)
                .putLong(NAMESPACE.getMostSignificantBits())
                .putLong(NAMESPACE.getLeastSignificantBits())
                .flip());
        for (String part : parts) {
            byte[] text = part.getBytes(StandardCharsets.UTF_8);
            sha1.update(ByteBuffer.allocate(Integer.BYTES).putInt(text.length).flip());
            sha1.update(text);
        }
        ByteBuffer hash = ByteBuffer.wrap(sha1.digest());
        long high = (hash.getLong() & ~0xf000L) | 0x5000L;
        long low = (hash.getLong() & 0x3fffffffffffffffL) | 0x8000000000000000L;
        return new UUID(high, low).toString();
    }

    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
