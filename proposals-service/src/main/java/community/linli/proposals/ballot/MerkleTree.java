package community.linli.proposals.ballot;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * The tree over all ballots of a box, as in RFC 6962, section 2.1: a leaf is SHA-256 of 0x00 and the ballot, a node SHA-256 of 0x01 and its two
 * halves, of which the left one is the largest power of two that leaves something for the right. The root of no leaves is SHA-256 of nothing.
 * Hashes are lower-case hexadecimal.
 */
public final class MerkleTree {

    private static final HexFormat HEX = HexFormat.of();

    private MerkleTree() {}

    /**
     * A step from a leaf to the root.
     *
     * @param hash of the other half
     * @param isLeft whether the other half stands on the left
     */
    public record Sibling(String hash, boolean isLeft) {}

    /** The leaf of a ballot: the receipt of who cast it. */
    public static String leaf(String tag, String sealed) {
        return HEX.formatHex(sha256((byte) 0, (tag + ":" + sealed).getBytes(StandardCharsets.UTF_8), new byte[0]));
    }

    /** The root over these leaves in this order. */
    public static String root(List<String> leaves) {
        if (leaves.isEmpty()) {
            return HEX.formatHex(sha256());
        }
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        int split = split(leaves.size());
        return node(root(leaves.subList(0, split)), root(leaves.subList(split, leaves.size())));
    }

    /** The way from the leaf at this place up to the root, the nearest sibling first. */
    public static List<Sibling> proof(List<String> leaves, int place) {
        List<Sibling> way = new ArrayList<>();
        climb(leaves, place, way);
        return way;
    }

    /** Where a leaf gets by this way: the root, if it is in the tree. */
    public static String climb(String leaf, List<Sibling> way) {
        String reached = leaf;
        for (Sibling sibling : way) {
            reached = sibling.isLeft() ? node(sibling.hash(), reached) : node(reached, sibling.hash());
        }
        return reached;
    }

    private static void climb(List<String> leaves, int place, List<Sibling> way) {
        if (leaves.size() == 1) {
            return;
        }
        int split = split(leaves.size());
        List<String> left = leaves.subList(0, split);
        List<String> right = leaves.subList(split, leaves.size());
        if (place < split) {
            climb(left, place, way);
            way.add(new Sibling(root(right), false));
        } else {
            climb(right, place - split, way);
            way.add(new Sibling(root(left), true));
        }
    }

    private static int split(int size) {
        return Integer.highestOneBit(size - 1);
    }

    private static String node(String left, String right) {
        return HEX.formatHex(sha256((byte) 1, HEX.parseHex(left), HEX.parseHex(right)));
    }

    private static byte[] sha256(byte kind, byte[] first, byte[] second) {
        MessageDigest digest = digest();
        digest.update(kind);
        digest.update(first);
        return digest.digest(second);
    }

    private static byte[] sha256() {
        return digest().digest();
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
