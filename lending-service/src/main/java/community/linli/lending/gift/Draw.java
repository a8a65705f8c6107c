package community.linli.lending.gift;

import community.linli.lending.facts.HouseholdId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * A draw that anyone can repeat: the household with the smallest SHA-256, in hexadecimal digits, of {@code seed:household} wins. The digest of
 * the seed is shown when the draw is announced, so that the seed shown afterwards can be no other.
 */
final class Draw {

    private Draw() {}

    /** Who wins; empty where nobody wishes. */
    static Optional<HouseholdId> winner(String seed, List<HouseholdId> wishes) {
        return wishes.stream().min(Comparator.comparing(household -> sha256(seed + ":" + household)));
    }

    /** What is shown of a seed at once: SHA-256 of its digits. */
    static String digest(String seed) {
        return sha256(seed);
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
