package community.linli.proposals.desk;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What the desk keeps of one box until it is destroyed.
 *
 * @param tagKey makes tags, command ids and marks; hexadecimal, 32 bytes
 * @param ourHalf of the secret from which the private key grows; with the trustees' half, and only with it, ballots open
 * @param publicKey hexadecimal
 * @param fingerprints SHA-256 of each part of the trustees' half, by trustee: tells a wrong part and nothing of the right one
 * @param untaken parts of the trustees' half that are not yet taken, by trustee
 * @param broughtBack parts that trustees brought back to open the box, by trustee
 */
record BoxSecrets(
        String tagKey,
        String ourHalf,
        String publicKey,
        Map<String, String> fingerprints,
        Map<String, String> untaken,
        Map<String, String> broughtBack) {

    private static final HexFormat HEX = HexFormat.of();
    private static final String HMAC = "HmacSHA256";
    private static final int TAG_BYTES = 16;

    BoxSecrets {
        fingerprints = Map.copyOf(fingerprints);
        untaken = Map.copyOf(untaken);
        broughtBack = Map.copyOf(broughtBack);
    }

    /** The tag of a voter, a household or a person. */
    String tag(String voter) {
        return HEX.formatHex(Arrays.copyOf(mac("voter", voter), TAG_BYTES));
    }

    /** A command's id that tells nothing about who sent it, and is the same for the same request. */
    String commandId(String requestId) {
        byte[] bytes = mac("command", requestId);
        return new UUID(number(bytes, 0), number(bytes, Long.BYTES)).toString();
    }

    /** A mark of something that is equal for equal things, of this purpose only. */
    String mark(String purpose, String what) {
        return HEX.formatHex(Arrays.copyOf(mac(purpose, what), TAG_BYTES));
    }

    /** A secret for this purpose. */
    byte[] mac(String purpose, String what) {
        return hmac(HEX.parseHex(tagKey), purpose + " " + what);
    }

    /** The fingerprint of a part; 32 random bytes lie behind it, so nobody finds the part by trying. */
    static String fingerprint(String part) {
        try {
            return HEX.formatHex(MessageDigest.getInstance("SHA-256").digest(part.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** Whether this is the part that was handed out to this trustee. */
    boolean isPartOf(String trustee, String part) {
        return fingerprint(part).equals(fingerprints.get(trustee));
    }

    /** The secret from which the private key grows. */
    static byte[] joined(String ourHalf, byte[] trusteesHalf) {
        return hmac(HEX.parseHex(ourHalf), "ballot key " + HEX.formatHex(trusteesHalf));
    }

    BoxSecrets withoutPartsOf(Collection<String> trustees) {
        Map<String, String> left = new TreeMap<>(untaken);
        left.keySet().removeAll(trustees);
        return new BoxSecrets(tagKey, ourHalf, publicKey, fingerprints, left, broughtBack);
    }

    BoxSecrets withBroughtBack(Map<String, String> parts) {
        return new BoxSecrets(tagKey, ourHalf, publicKey, fingerprints, untaken, parts);
    }

    private static long number(byte[] bytes, int from) {
        return ByteBuffer.wrap(bytes, from, Long.BYTES).getLong();
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + HMAC, e);
        }
    }

    /** Never its secrets. */
    @Override
    public String toString() {
        return "BoxSecrets of key " + publicKey;
    }
}
