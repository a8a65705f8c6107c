package community.linli.proposals.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.threshold.ShamirSecretSplitter;
import org.bouncycastle.crypto.threshold.ShamirSplitSecret;
import org.bouncycastle.crypto.threshold.ShamirSplitSecretShare;

/**
 * Makes a box's key and joins it again. The private key grows from two halves: ours, and the trustees', of which any two of three parts tell all
 * and one tells nothing. So nobody opens ballots without us, and we do not without two trustees. A part is {@code number-hexadecimal}.
 */
final class KeyCeremony {

    private static final int NEEDED = 2;
    private static final int SECRET_BYTES = 32;
    private static final HexFormat HEX = HexFormat.of();

    private final SecureRandom random;
    private final BallotSealing sealing;

    KeyCeremony(SecureRandom random, BallotSealing sealing) {
        this.random = random;
        this.sealing = sealing;
    }

    /** New secrets for these trustees. */
    BoxSecrets begin(List<String> trustees) {
        ShamirSecretSplitter splitter =
                ShamirSecretSplitter.getInstance(ShamirSecretSplitter.Algorithm.AES, SECRET_BYTES, random);
        ShamirSplitSecret split = splitter.split(NEEDED, trustees.size());
        ShamirSplitSecretShare[] shares = split.getSecretShares();
        Map<String, String> parts = new TreeMap<>();
        Map<String, String> fingerprints = new TreeMap<>();
        String ourHalf = HEX.formatHex(fresh());
        try {
            for (int at = 0; at < shares.length; at++) {
                parts.put(trustees.get(at), (at + 1) + "-" + HEX.formatHex(shares[at].getEncoded()));
            }
            AsymmetricCipherKeyPair pair = sealing.keyPair(BoxSecrets.joined(ourHalf, split.getSecret()));
            parts.forEach((trustee, part) -> fingerprints.put(trustee, BoxSecrets.fingerprint(part)));
            return new BoxSecrets(
                    HEX.formatHex(fresh()), ourHalf, sealing.publicKey(pair), fingerprints, parts, Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The private key, if any two of these parts make it. */
    Optional<AsymmetricCipherKeyPair> join(BoxSecrets secrets, Collection<String> parts) {
        List<String> all = new ArrayList<>(parts);
        for (int first = 0; first < all.size(); first++) {
            for (int second = first + 1; second < all.size(); second++) {
                Optional<AsymmetricCipherKeyPair> pair = join(secrets, all.get(first), all.get(second));
                if (pair.isPresent()) {
                    return pair;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<AsymmetricCipherKeyPair> join(BoxSecrets secrets, String first, String second) {
        try {
            ShamirSplitSecret split = ShamirSplitSecret.getInstance(
                    ShamirSecretSplitter.Algorithm.AES, new ShamirSplitSecretShare[] {share(first), share(second)});
            AsymmetricCipherKeyPair pair = sealing.keyPair(BoxSecrets.joined(secrets.ourHalf(), split.getSecret()));
            return sealing.publicKey(pair).equals(secrets.publicKey()) ? Optional.of(pair) : Optional.empty();
        } catch (IOException | IllegalArgumentException | IllegalStateException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    private static ShamirSplitSecretShare share(String part) {
        int dash = part.indexOf('-');
        return new ShamirSplitSecretShare(
                HEX.parseHex(part.substring(dash + 1)), Integer.parseInt(part.substring(0, dash)));
    }

    private byte[] fresh() {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return bytes;
    }
}
