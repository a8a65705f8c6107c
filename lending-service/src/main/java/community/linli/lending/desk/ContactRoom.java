package community.linli.lending.desk;

import community.linli.eventsourcing.District;
import community.linli.eventsourcing.privacy.KeyFiles;
import community.linli.lending.postbox.ContactKind;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals and opens people's addresses (AES-256-GCM), under a key per person that is destroyed with the person. The nonce follows from the command and
 * the text, so that a repeated request is the same command; two texts never share one. Safe for any number of threads.
 */
public final class ContactRoom {

    private static final String ENDING = ".person";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final KeyFiles keys;
    private final SecureRandom random;

    private ContactRoom(KeyFiles keys, SecureRandom random) {
        this.keys = keys;
        this.random = random;
    }

    /** Whose address, and what kind; sealed in, so that it opens nowhere else. */
    record Whose(District district, String person, ContactKind kind) {
        private byte[] bytes() {
            return (district + "/" + person + "/" + kind).getBytes(StandardCharsets.UTF_8);
        }
    }

    /**
     * The room whose keys lie in these two folders; they are made if they are not there.
     *
     * @throws java.io.UncheckedIOException if they cannot be
     */
    public static ContactRoom in(Path keys, Path wrappingKeys) {
        SecureRandom random = new SecureRandom();
        return new ContactRoom(new KeyFiles(keys, wrappingKeys, ENDING, random), random);
    }

    /** The address sealed; the same for the same command. */
    String seal(Whose whose, String commandId, String address) {
        byte[] key = keyOf(whose.district(), whose.person());
        byte[] nonce = Arrays.copyOf(mac(key, "seal", commandId + "\n" + whose.kind() + "\n" + address), NONCE_BYTES);
        byte[] sealed = crypt(Cipher.ENCRYPT_MODE, key, nonce, whose, address.getBytes(StandardCharsets.UTF_8));
        byte[] whole = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
        System.arraycopy(sealed, 0, whole, NONCE_BYTES, sealed.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
    }

    /** The address in clear; empty where the key is gone, or it is not this person's. */
    Optional<String> open(Whose whose, String sealed) {
        byte[] whole = Base64.getUrlDecoder().decode(sealed);
        return keys.findAlive(whose.district(), whose.person()).flatMap(key -> {
            try {
                byte[] nonce = Arrays.copyOf(whole, NONCE_BYTES);
                byte[] text = Arrays.copyOfRange(whole, NONCE_BYTES, whole.length);
                return Optional.of(
                        new String(crypt(Cipher.DECRYPT_MODE, key, nonce, whose, text), StandardCharsets.UTF_8));
            } catch (IllegalStateException foreign) {
                return Optional.empty();
            }
        });
    }

    /** The secret of a person's calendar; the same for the same command, so that a repeated request shows the same. */
    String feedSecret(District district, String person, String commandId) {
        byte[] key = keyOf(district, person);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(mac(key, "feed", commandId));
    }

    private byte[] keyOf(District district, String person) {
        return keys.findOrMake(district, person, there -> true, () -> {
            byte[] made = new byte[KEY_BYTES];
            random.nextBytes(made);
            return made;
        });
    }

    /** What is recorded of a calendar's secret. */
    static String digest(String secret) {
        try {
            byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This machine has no SHA-256", e);
        }
    }

    /** Destroys a person's key; whatever was sealed with it is lost. */
    void destroy(District district, String person) {
        keys.destroy(district, person);
    }

    private static byte[] crypt(int mode, byte[] key, byte[] nonce, Whose whose, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            byte[] own = mac(key, "contact", "");
            cipher.init(mode, new SecretKeySpec(own, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(whose.bytes());
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("An address cannot be sealed or opened", e);
        }
    }

    private static byte[] mac(byte[] key, String use, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal((use + "\n" + text).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This machine has no HMAC-SHA-256", e);
        }
    }
}
