package community.linli.proposals.desk;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.hpke.HPKE;
import org.bouncycastle.crypto.hpke.HPKEContext;
import org.bouncycastle.crypto.hpke.HPKEContextWithEncapsulation;

/**
 * Seals and opens ballots: HPKE (RFC 9180) in base mode with X25519, HKDF-SHA256 and AES-256-GCM, bound to the box and the voter's tag, so that a
 * ballot copied to another voter does not open. A sealed ballot is the encapsulated key and the ciphertext, lower-case hexadecimal. Safe for any number
 * of threads.
 */
final class BallotSealing {

    private static final HexFormat HEX = HexFormat.of();

    /** One for each use: it works on hash functions of its own, so two threads at once would seal ballots that nobody can open. */
    private static HPKE hpke() {
        return new HPKE(HPKE.mode_base, HPKE.kem_X25519_SHA256, HPKE.kdf_HKDF_SHA256, HPKE.aead_AES_GCM256);
    }

    /** Where a sealed ballot belongs. */
    record Place(String box, String tag) {
        private byte[] info() {
            return ("linli ballot 1 " + box).getBytes(StandardCharsets.UTF_8);
        }

        private byte[] associated() {
            return (box + "/" + tag).getBytes(StandardCharsets.UTF_8);
        }
    }

    /** The key pair that grows from this secret; the same from the same. */
    AsymmetricCipherKeyPair keyPair(byte[] secret) {
        return hpke().deriveKeyPair(secret);
    }

    /** The public half, hexadecimal. */
    String publicKey(AsymmetricCipherKeyPair pair) {
        return HEX.formatHex(hpke().serializePublicKey(pair.getPublic()));
    }

    /**
     * Seals. The sender's one-time key grows from the seed, so that the same ballot sent again is the same bytes; a seed serves one plaintext only.
     *
     * @param publicKey of the box, hexadecimal
     */
    String seal(String publicKey, Place place, byte[] ballot, byte[] seed) {
        HPKE hpke = hpke();
        try {
            HPKEContextWithEncapsulation sender = hpke.setupBaseS(
                    hpke.deserializePublicKey(HEX.parseHex(publicKey)), place.info(), hpke.deriveKeyPair(seed));
            return HEX.formatHex(sender.getEncapsulation()) + HEX.formatHex(sender.seal(place.associated(), ballot));
        } catch (InvalidCipherTextException e) {
            throw new IllegalStateException("A ballot cannot be sealed", e);
        }
    }

    /** Opens; empty for what was not sealed for this place with this key. */
    Optional<byte[]> open(AsymmetricCipherKeyPair pair, Place place, String sealed) {
        HPKE hpke = hpke();
        try {
            byte[] all = HEX.parseHex(sealed);
            byte[] encapsulated = Arrays.copyOf(all, hpke.getEncSize());
            byte[] ciphertext = Arrays.copyOfRange(all, hpke.getEncSize(), all.length);
            HPKEContext receiver = hpke.setupBaseR(encapsulated, pair, place.info());
            return Optional.of(receiver.open(place.associated(), ciphertext));
        } catch (InvalidCipherTextException | IllegalArgumentException | IllegalStateException e) {
            return Optional.empty();
        }
    }
}
