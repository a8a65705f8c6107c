package community.linli.eventsourcing;

/**
 * The tenant: the boundary inside which every rule holds strictly, and which no data crosses.
 *
 * @param slug 2 to 32 of {@code a-z 0-9 -}
 */
public record District(String slug) {

    public District {
        if (!isValid(slug)) {
            throw new IllegalArgumentException("A district's name is 2 to 32 of a-z, 0-9 and hyphen");
        }
    }

    /** Whether the text may name a district. */
    public static boolean isValid(String slug) {
        return slug.length() >= 2 && slug.length() <= 32 && slug.chars().allMatch(District::isAllowed);
    }

    private static boolean isAllowed(int character) {
        return (character >= 'a' && character <= 'z') || (character >= '0' && character <= '9') || character == '-';
    }

    @Override
    public String toString() {
        return slug;
    }
}
