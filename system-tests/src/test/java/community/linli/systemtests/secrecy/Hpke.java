package community.linli.systemtests.secrecy;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.XECPrivateKeySpec;
import java.security.spec.XECPublicKeySpec;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** HPKE as RFC 9180 has it, written anew from the document: base mode, X25519, HKDF-SHA256, AES-256-GCM. */
final class Hpke {

    private static final int KEY = 32;
    private static final int NONCE = 12;
    private static final int GCM_BITS = 128;
    private static final byte[] NONE = new byte[0];
    private static final byte[] KEM = bytes("KEM", new byte[] {0, 0x20});
    private static final byte[] SUITE = bytes("HPKE", new byte[] {0, 0x20, 0, 1, 0, 2});
    private static final BigInteger BASE_POINT = BigInteger.valueOf(9);

    private Hpke() {}

    /** The private key that grows from key material. */
    static byte[] privateKey(byte[] material) {
        return expand(extract(KEM, NONE, "dkp_prk", material), KEM, "sk", NONE, KEY);
    }

    /** The public key of a private one. */
    static byte[] publicKey(byte[] privateKey) {
        return agreed(privateKey, BASE_POINT);
    }

    /** Opens; empty where it was sealed for another key or place. */
    static Optional<byte[]> open(byte[] privateKey, byte[] sealed, String info, String associated) {
        byte[] encapsulated = Arrays.copyOf(sealed, KEY);
        byte[] context = concat(encapsulated, publicKey(privateKey));
        byte[] agreed = agreed(privateKey, number(encapsulated));
        byte[] shared = expand(extract(KEM, NONE, "eae_prk", agreed), KEM, "shared_secret", context, KEY);
        byte[] about = concat(
                new byte[] {0},
                extract(SUITE, NONE, "psk_id_hash", NONE),
                extract(SUITE, NONE, "info_hash", info.getBytes(StandardCharsets.UTF_8)));
        byte[] secret = extract(SUITE, shared, "secret", NONE);
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(
                    Cipher.DECRYPT_MODE,
                    new SecretKeySpec(expand(secret, SUITE, "key", about, KEY), "AES"),
                    new GCMParameterSpec(GCM_BITS, expand(secret, SUITE, "base_nonce", about, NONCE)));
            cipher.updateAAD(associated.getBytes(StandardCharsets.UTF_8));
            return Optional.of(cipher.doFinal(sealed, KEY, sealed.length - KEY));
        } catch (AEADBadTagException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] hmac(byte[] key, byte[] text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.length == 0 ? new byte[KEY] : key, "HmacSHA256"));
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] agreed(byte[] privateKey, BigInteger point) {
        try {
            KeyFactory keys = KeyFactory.getInstance("X25519");
            PrivateKey ours = keys.generatePrivate(new XECPrivateKeySpec(NamedParameterSpec.X25519, privateKey));
            PublicKey theirs = keys.generatePublic(new XECPublicKeySpec(NamedParameterSpec.X25519, point));
            KeyAgreement agreement = KeyAgreement.getInstance("X25519");
            agreement.init(ours);
            agreement.doPhase(theirs, true);
            return agreement.generateSecret();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static BigInteger number(byte[] littleEndian) {
        byte[] big = new byte[littleEndian.length];
        for (int at = 0; at < big.length; at++) {
            big[at] = littleEndian[big.length - 1 - at];
        }
        big[0] &= 0x7f;
        return new BigInteger(1, big);
    }

    private static byte[] extract(byte[] suite, byte[] salt, String label, byte[] material) {
        return hmac(salt, concat(bytes("HPKE-v1", suite), bytes(label, material)));
    }

    /** At most 32 bytes, so one block is enough. */
    private static byte[] expand(byte[] key, byte[] suite, String label, byte[] info, int length) {
        byte[] labeled =
                concat(new byte[] {0, (byte) length}, bytes("HPKE-v1", suite), bytes(label, info), new byte[] {1});
        return Arrays.copyOf(hmac(key, labeled), length);
    }

    private static byte[] bytes(String text, byte[] more) {
        return concat(text.getBytes(StandardCharsets.UTF_8), more);
    }

    private static byte[] concat(byte[]... pieces) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] piece : pieces) {
            all.writeBytes(piece);
        }
        return all.toByteArray();
    }
}
