package community.linli.catalog.desk;

import community.linli.eventsourcing.District;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The codes of invitations, such as {@code KXW4M-9TREC}: 10 characters of an alphabet in which none looks like another, so about 46 bits. A code
 * follows by HMAC-SHA-256 from district and invitation and a key that all instances of the service share and have again after a restart, so that it is
 * the same wherever and whenever it is read; nobody who reads the log can work it out. Safe for any number of threads.
 */
public final class InvitationCodes {

    /** None of 0, O, 1, I, L, 2, Z, 5, S, 8 and V: each of them looks like another or like one that is here. */
    private static final String ALPHABET = "34679ABCDEFGHJKMNPQRTUWXY";

    private static final int LENGTH = 10;
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    /** Under a key of at least 32 bytes, which no code gives away. */
    public InvitationCodes(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /** The code of an invitation, in two groups as it is printed. */
    String of(District district, String invitation) {
        BigInteger number = new BigInteger(1, keyed("invitation-code\n" + district.slug() + "\n" + invitation));
        BigInteger letters = BigInteger.valueOf(ALPHABET.length());
        StringBuilder code = new StringBuilder();
        for (int place = 0; place < LENGTH; place++) {
            BigInteger[] parts = number.divideAndRemainder(letters);
            code.append(ALPHABET.charAt(parts[1].intValue()));
            number = parts[0];
        }
        return code.insert(LENGTH / 2, '-').toString();
    }

    /** Whether a person who typed this means that code: lower case, spaces and hyphens do not matter. Takes as long whatever was typed. */
    static boolean isMeant(String typed, String code) {
        return MessageDigest.isEqual(bare(typed), bare(code));
    }

    private static byte[] bare(String code) {
        return code.replaceAll("[\\s\\p{Pd}]", "").toUpperCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] keyed(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
        }
    }
}
