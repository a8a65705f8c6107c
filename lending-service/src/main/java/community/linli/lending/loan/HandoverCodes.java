package community.linli.lending.loan;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * Codes that one household shows and the other scans. A code follows from a request and a key that all instances of the service share and have again
 * after a restart, so that a repeated request shows the code that was recorded, whichever instance answers it; nobody who reads the log can work it
 * out. Safe for any number of threads.
 */
public final class HandoverCodes {

    /** So long a code may be scanned. */
    static final int VALID_SECONDS = 300;

    private static final int CODE_BYTES = 16;

    private final byte[] key;

    /** Under a key of at least 32 bytes, which no code gives away. */
    public HandoverCodes(byte[] key) {
        this.key = key.clone();
    }

    /** The code of a request; 22 characters. */
    String of(String commandId) {
        byte[] inner = keyed(("handover-code\n" + commandId).getBytes(StandardCharsets.UTF_8));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(keyed(inner), CODE_BYTES));
    }

    private byte[] keyed(byte[] text) {
        MessageDigest sha = sha256();
        sha.update(key);
        return sha.digest(text);
    }

    /** What is recorded of a code: SHA-256, 64 hexadecimal digits. */
    static String digest(String code) {
        return HexFormat.of().formatHex(sha256().digest(code.getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
