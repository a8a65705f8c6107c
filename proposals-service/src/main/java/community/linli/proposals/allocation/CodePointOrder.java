package community.linli.proposals.allocation;

import java.util.Comparator;

/**
 * Texts by their code points, which is the order of their bytes in UTF-8 and the order other languages use. {@link String#compareTo} differs from
 * it beyond the basic plane.
 */
public enum CodePointOrder implements Comparator<String> {
    /** The order. */
    INSTANCE;

    @Override
    public int compare(String one, String other) {
        int length = Math.min(one.length(), other.length());
        for (int at = 0; at < length; at++) {
            char left = one.charAt(at);
            char right = other.charAt(at);
            if (left != right) {
                boolean leftIsPart = Character.isSurrogate(left);
                boolean rightIsPart = Character.isSurrogate(right);
                // half of a pair stands for a code point above all that need no pair
                return leftIsPart == rightIsPart ? Character.compare(left, right) : leftIsPart ? 1 : -1;
            }
        }
        return Integer.compare(one.length(), other.length());
    }
}
