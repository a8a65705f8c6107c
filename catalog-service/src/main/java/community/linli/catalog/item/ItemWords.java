package community.linli.catalog.item;

import community.linli.catalog.community.CommunityId;
import community.linli.catalog.household.HouseholdId;
import community.linli.catalog.item.ItemEvent.ItemDescribed;
import community.linli.catalog.item.ItemEvent.ItemListed;
import community.linli.catalog.item.ItemEvent.ItemRevised;
import community.linli.eventsourcing.PlainWords;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How an item is described on the board, as written by a person; not yet known to be right.
 *
 * @param mode {@code lend}, {@code swap} or {@code give}
 * @param loanDays 1 to 365 for lend, absent otherwise
 * @param copies how many of the same there are, 1 to 50; one where absent
 * @param parts what belongs to a kit, at most 30 names of at most 60 characters
 * @param depositFen what a borrower leaves with the owner, in fen, 0 to 10,000,000; noted only; none where absent
 * @param details what may be said besides
 */
public record ItemWords(
        String name,
        String category,
        String mode,
        @Nullable Integer loanDays,
        @Nullable String note,
        @Nullable Integer copies,
        @Nullable List<String> parts,
        @Nullable Long depositFen,
        @Nullable ItemDetails details) {

    /** Longest name, of a thing or of a part, in characters. */
    public static final int MAX_NAME = 60;

    /** Longest category, in characters. */
    public static final int MAX_CATEGORY = 30;

    /** Longest note, in characters. */
    public static final int MAX_NOTE = 200;

    /** Most parts of a kit. */
    public static final int MAX_PARTS = 30;

    /** The mode of which nothing more has to be said. */
    private static final String GIVE = "give";

    private static final Set<String> MODES = Set.of("lend", "swap", GIVE);
    private static final int MAX_LOAN_DAYS = 365;
    private static final int MAX_COPIES = 50;
    private static final long MAX_DEPOSIT_FEN = 10_000_000;

    /** A word that is wrong: the column or field, a stable code, a sentence. */
    public record Flaw(String field, String code, String message) {}

    public ItemWords {
        parts = parts == null ? null : List.copyOf(parts);
    }

    /** One thing without parts or deposit, as a file describes it. */
    public ItemWords(String name, String category, String mode, @Nullable Integer loanDays, @Nullable String note) {
        this(name, category, mode, loanDays, note, null, null, null, null);
    }

    /** The words under which something hangs on the board. */
    static ItemWords of(ItemDescribed listed) {
        return new ItemWords(
                listed.name(),
                listed.category(),
                listed.mode(),
                listed.loanDays(),
                listed.note(),
                listed.copies(),
                listed.parts(),
                listed.depositFen(),
                listed.details());
    }

    /** The event of an item with these words, once they are right; blanks around them are stripped, and what goes without saying is left out. */
    public ItemListed listed(ItemId item, CommunityId community, HouseholdId household) {
        ItemWords tidied = tidied();
        return new ItemListed(
                item,
                community,
                household,
                tidied.name,
                tidied.category,
                mode,
                loanDays,
                tidied.note,
                tidied.copies,
                tidied.parts,
                tidied.depositFen,
                tidied.details);
    }

    /** As {@link #listed}, of something that hangs on the board. */
    ItemRevised revised(ItemId item, CommunityId community, HouseholdId household) {
        ItemWords tidied = tidied();
        return new ItemRevised(
                item,
                community,
                household,
                tidied.name,
                tidied.category,
                mode,
                loanDays,
                tidied.note,
                tidied.copies,
                tidied.parts,
                tidied.depositFen,
                tidied.details);
    }

    private ItemWords tidied() {
        return new ItemWords(
                name.strip(),
                category.strip(),
                mode,
                loanDays,
                PlainWords.orNothing(note),
                copies == null || copies == 1 ? null : copies,
                parts == null || parts.isEmpty()
                        ? null
                        : parts.stream().map(String::strip).toList(),
                depositFen == null || depositFen == 0 ? null : depositFen,
                details == null ? null : details.tidied());
    }

    /** What is wrong; empty where all is right. */
    public List<Flaw> flaws() {
        List<Flaw> flaws = new ArrayList<>();
        text("name", name, MAX_NAME, flaws);
        text("category", category, MAX_CATEGORY, flaws);
        if (!MODES.contains(mode)) {
            flaws.add(new Flaw("mode", "unknown-mode", "The mode is lend, swap or give."));
        }
        terms(flaws);
        ItemDetails.note("note", note, MAX_NOTE).forEach(flaws::add);
        if (copies != null && (copies < 1 || copies > MAX_COPIES)) {
            flaws.add(new Flaw("copies", "out-of-range", "There are 1 to 50 copies of a thing."));
        }
        if (parts != null) {
            parts(parts, flaws);
        }
        if (details != null) {
            details.flaws().forEach(flaws::add);
        }
        return flaws;
    }

    /** What is wrong with what is said of a thing that nobody has listed yet; the same rules hold. */
    public static List<Flaw> plainFlaws(String name, String category, @Nullable String note) {
        return new ItemWords(name, category, GIVE, null, note).flaws();
    }

    private void terms(List<Flaw> flaws) {
        if (mode.equals("lend") && (loanDays == null || loanDays < 1 || loanDays > MAX_LOAN_DAYS)) {
            flaws.add(new Flaw("loan_days", "out-of-range", "What is lent needs 1 to 365 days."));
        }
        boolean isKept = MODES.contains(mode) && !mode.equals("lend");
        if (isKept && loanDays != null) {
            flaws.add(new Flaw("loan_days", "not-lent", "Only what is lent has days."));
        }
        if (depositFen != null && (depositFen < 0 || depositFen > MAX_DEPOSIT_FEN)) {
            flaws.add(new Flaw("depositFen", "out-of-range", "A deposit is 0 to 10,000,000 fen."));
        } else if (isKept && depositFen != null && depositFen > 0) {
            flaws.add(new Flaw("depositFen", "not-lent", "Only what is lent has a deposit."));
        }
    }

    private static void parts(List<String> parts, List<Flaw> flaws) {
        if (parts.size() > MAX_PARTS) {
            flaws.add(new Flaw("parts", "too-many", "At most " + MAX_PARTS + " parts, please."));
            return;
        }
        Set<String> named = new HashSet<>();
        for (int i = 0; i < parts.size(); i++) {
            String field = "parts/" + i;
            text(field, parts.get(i), MAX_NAME, flaws);
            if (!named.add(parts.get(i).strip())) {
                flaws.add(new Flaw(field, "twice", "Each part is named once."));
            }
        }
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

    static Flaw unprintable(String field) {
        return new Flaw(field, "unprintable", "Please write without control characters.");
    }
}
