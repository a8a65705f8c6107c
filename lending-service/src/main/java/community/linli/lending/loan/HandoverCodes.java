package community.linli.lending.loan;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * Codes that one household shows and the other scans. A code follows from a request and a secret that only this process has, so that a repeated
 * request shows the same one, and nobody who reads the log can work it out.
 */
final class HandoverCodes {

    /** So long a code may be scanned. */
    static final int VALID_SECONDS = 300;

    private static final int CODE_BYTES = 16;

    private final byte[] secret;

    /** With at least 32 bytes of chance. */
    HandoverCodes(byte[] secret) {
        this.secret = secret.clone();
    }

    /** The code of a request; 22 characters. */
    String of(String commandId) {
        MessageDigest sha = sha256();
        sha.update(secret);
        byte[] whole = sha.digest(commandId.getBytes(StandardCharsets.UTF_8));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(whole, CODE_BYTES));
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
