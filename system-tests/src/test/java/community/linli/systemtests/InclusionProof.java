package community.linli.systemtests;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What a voter's own program computes from a receipt, written from RFC 6962 and the API's description alone. */
public final class InclusionProof {

    private static final HexFormat HEX = HexFormat.of();

    private InclusionProof() {}

    /** Where the way of an answer to {@code GET …/receipts/{receipt}} leads. */
    public static String reached(JsonNode proof) {
        byte[] here = HEX.parseHex(proof.path("receipt").asString());
        for (JsonNode sibling : proof.path("way")) {
            byte[] other = HEX.parseHex(sibling.path("hash").asString());
            here = sibling.path("isLeft").asBoolean()
                    ? sha256(new byte[] {1}, other, here)
                    : sha256(new byte[] {1}, here, other);
        }
        return HEX.formatHex(here);
    }

    /** The receipt of a sealed ballot. */
    public static String receipt(String tag, String sealed) {
        return HEX.formatHex(sha256(new byte[] {0}, (tag + ":" + sealed).getBytes(StandardCharsets.UTF_8)));
    }

    /** The root over these receipts in this order. */
    public static String root(List<String> receipts) {
        return HEX.formatHex(rootOf(receipts));
    }

    private static byte[] rootOf(List<String> receipts) {
        if (receipts.isEmpty()) {
            return sha256();
        }
        if (receipts.size() == 1) {
            return HEX.parseHex(receipts.getFirst());
        }
        int left = 1;
        while (2 * left < receipts.size()) {
            left *= 2;
        }
        return sha256(
                new byte[] {1}, rootOf(receipts.subList(0, left)), rootOf(receipts.subList(left, receipts.size())));
    }

    /** SHA-256 of a text in UTF-8. */
    public static String sha256(String text) {
        return HEX.formatHex(sha256(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] sha256(byte[]... pieces) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] piece : pieces) {
                digest.update(piece);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
