package community.linli.eventsourcing;

import java.util.regex.Pattern;

/**
 * The tenant: the boundary inside which every rule holds strictly, and which no data crosses.
 *
 * @param slug 2 to 32 of {@code a-z 0-9 -}
 */
public record District(String slug) {

    private static final Pattern SLUG = Pattern.compile("[a-z0-9-]{2,32}");

    public District {
        if (!isValid(slug)) {
            throw new IllegalArgumentException("A district's name is 2 to 32 of a-z, 0-9 and hyphen");
        }
    }

    /** Whether the text may name a district. */
    public static boolean isValid(String slug) {
        return SLUG.matcher(slug).matches();
    }

    @Override
    public String toString() {
        return slug;
    }
}
