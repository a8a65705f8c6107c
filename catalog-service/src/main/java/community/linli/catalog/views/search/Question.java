package community.linli.catalog.views.search;

import org.jspecify.annotations.Nullable;

/**
 * What is looked for.
 *
 * @param words as typed; blank for everything, what was listed last first
 * @param community only there; null for the whole district
 * @param category only of it; null for all
 * @param mode {@code lend}, {@code swap} or {@code give}; null for all
 * @param availability as on the board; null for all
 * @param limit how many at most
 * @param cursor where the page before ended; null for the first
 */
public record Question(
        String words,
        @Nullable String community,
        @Nullable String category,
        @Nullable String mode,
        @Nullable String availability,
        int limit,
        @Nullable String cursor) {

    /** The first page of what these words find. */
    public static Question of(String words) {
        return new Question(words, null, null, null, null, 20, null);
    }

    /** The page that begins at another cursor. */
    Question from(@Nullable String other) {
        return new Question(words, community, category, mode, availability, limit, other);
    }
}
