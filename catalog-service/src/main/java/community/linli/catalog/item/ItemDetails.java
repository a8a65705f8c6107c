package community.linli.catalog.item;

import community.linli.catalog.item.ItemWords.Flaw;
import community.linli.eventsourcing.PlainWords;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What may be said of a thing beside what must; each null where nothing is said.
 *
 * @param condition {@code new}, {@code good}, {@code used} or {@code worn}
 * @param description at most 2,000 characters
 * @param replacementFen what another one would cost, in fen, 0 to 100,000,000
 * @param pickUp when and how it is fetched, at most 200 characters
 */
public record ItemDetails(
        @Nullable String condition,
        @Nullable String description,
        @Nullable Long replacementFen,
        @Nullable String pickUp) {

    /** Nothing is said. */
    public static final ItemDetails NONE = new ItemDetails(null, null, null, null);

    private static final Set<String> CONDITIONS = Set.of("new", "good", "used", "worn");
    private static final int MAX_DESCRIPTION = 2_000;
    private static final long MAX_REPLACEMENT_FEN = 100_000_000;

    /** As an event keeps it: blanks around words are stripped; null where nothing is left. */
    @Nullable
    ItemDetails tidied() {
        ItemDetails tidied = new ItemDetails(
                condition, PlainWords.orNothing(description), replacementFen, PlainWords.orNothing(pickUp));
        return tidied.equals(NONE) ? null : tidied;
    }

    /** What is wrong; empty where all is right. */
    Stream<Flaw> flaws() {
        List<Flaw> condition = this.condition == null || CONDITIONS.contains(this.condition)
                ? List.of()
                : List.of(new Flaw("condition", "unknown-condition", "The condition is new, good, used or worn."));
        boolean isPriced = replacementFen == null || (replacementFen >= 0 && replacementFen <= MAX_REPLACEMENT_FEN);
        List<Flaw> price = isPriced
                ? List.of()
                : List.of(
                        new Flaw("replacementFen", "out-of-range", "What another one costs is 0 to 100,000,000 fen."));
        return Stream.of(
                        condition.stream(),
                        note("description", description, MAX_DESCRIPTION),
                        price.stream(),
                        note("pickUp", pickUp, ItemWords.MAX_NOTE))
                .flatMap(flaws -> flaws);
    }

    /** A text of several lines at most this long. */
    static Stream<Flaw> note(String field, @Nullable String text, int max) {
        if (text != null && PlainWords.length(text) > max) {
            return Stream.of(new Flaw(field, "too-long", "At most %,d characters, please.".formatted(max)));
        }
        return text == null || PlainWords.isNote(text) ? Stream.empty() : Stream.of(ItemWords.unprintable(field));
    }
}
