package community.linli.catalog.item;

import community.linli.catalog.community.CommunityId;
import community.linli.catalog.household.HouseholdId;
import community.linli.catalog.item.ItemEvent.ItemListed;
import community.linli.eventsourcing.PlainWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How an item is described on the board, as written by a person; not yet known to be right.
 *
 * @param mode {@code lend}, {@code swap} or {@code give}
 * @param loanDays 1 to 365 for lend, absent otherwise
 */
public record ItemWords(
        String name,
        String category,
        String mode,
        @Nullable Integer loanDays,
        @Nullable String note) {

    /** Longest name, in characters. */
    public static final int MAX_NAME = 60;

    /** Longest category, in characters. */
    public static final int MAX_CATEGORY = 30;

    /** Longest note, in characters. */
    public static final int MAX_NOTE = 200;

    private static final Set<String> MODES = Set.of("lend", "swap", "give");
    private static final int MAX_LOAN_DAYS = 365;

    /** A word that is wrong: the column or field, a stable code, a sentence. */
    public record Flaw(String field, String code, String message) {}

    /** The event of an item with these words, once they are right; blanks around them are stripped. */
    public ItemListed listed(ItemId item, CommunityId community, HouseholdId household) {
        String remark = note == null || note.isBlank() ? null : note.strip();
        return new ItemListed(
                item, community, household, name.strip(), category.strip(), mode, loanDays, remark, null, null, null);
    }

    /** What is wrong; empty where all is right. */
    public List<Flaw> flaws() {
        List<Flaw> flaws = new ArrayList<>();
        text("name", name, MAX_NAME, flaws);
        text("category", category, MAX_CATEGORY, flaws);
        if (!MODES.contains(mode)) {
            flaws.add(new Flaw("mode", "unknown-mode", "The mode is lend, swap or give."));
        }
        if (mode.equals("lend") && (loanDays == null || loanDays < 1 || loanDays > MAX_LOAN_DAYS)) {
            flaws.add(new Flaw("loan_days", "out-of-range", "What is lent needs 1 to 365 days."));
        }
        if (MODES.contains(mode) && !mode.equals("lend") && loanDays != null) {
            flaws.add(new Flaw("loan_days", "not-lent", "Only what is lent has days."));
        }
        if (note != null && PlainWords.length(note) > MAX_NOTE) {
            flaws.add(new Flaw("note", "too-long", "At most " + MAX_NOTE + " characters, please."));
        } else if (note != null && !PlainWords.isNote(note)) {
            flaws.add(unprintable("note"));
        }
        return flaws;
    }

    private static void text(String field, String text, int max, List<Flaw> flaws) {
        if (text.isBlank()) {
            flaws.add(new Flaw(field, "missing", "This must not be empty."));
        } else if (PlainWords.length(text) > max) {
            flaws.add(new Flaw(field, "too-long", "At most " + max + " characters, please."));
        } else if (!PlainWords.isLine(text.strip())) {
            flaws.add(unprintable(field));
        }
    }

    private static Flaw unprintable(String field) {
        return new Flaw(field, "unprintable", "Please write without control characters.");
    }
}
