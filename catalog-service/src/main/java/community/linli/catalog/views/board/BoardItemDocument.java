package community.linli.catalog.views.board;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An item on the board. Built from two services' events, which may come in either order: before its listing is heard of, only what loans
 * hold of it is known; such a document is never shown.
 *
 * @param community null before the listing
 * @param household whose it is; null before the listing
 * @param listing what is said of it; null before the listing
 * @param holds the loans that have promised or hold a copy, in the order in which they took it
 * @param isPaused whether nobody can ask for it for a while
 * @param isWithdrawn whether it is off the board
 * @param version the item's version, for If-Match
 */
public record BoardItemDocument(
        @Nullable String id,
        @Nullable String community,
        @Nullable String household,
        @Nullable Listing listing,
        List<Hold> holds,
        boolean isPaused,
        boolean isWithdrawn,
        long version) {

    /** An item's words; {@code parts} is empty where it is no kit. */
    public record Listing(
            String name,
            String category,
            String mode,
            @Nullable Integer loanDays,
            @Nullable String note,
            int copies,
            List<String> parts,
            @Nullable Long depositFen,
            @Nullable String condition,
            @Nullable String description,
            @Nullable Long replacementFen,
            @Nullable String pickUp) {
        public Listing {
            parts = List.copyOf(parts);
        }
    }

    /** What a loan does with one copy. */
    public record Hold(String loan, Place place) {}

    /** Where a copy is that is not free. */
    public enum Place {
        /** at home, and kept for a household */
        PROMISED,
        /** with a household */
        OUT
    }

    static final String AVAILABLE = "available";

    public BoardItemDocument {
        holds = List.copyOf(holds);
    }

    static BoardItemDocument unheardOf() {
        return new BoardItemDocument(null, null, null, null, List.of(), false, false, 0);
    }

    /** How many copies there are; one until the listing says more. */
    int copies() {
        return listing == null ? 1 : listing.copies();
    }

    /** How many copies are at home and kept for nobody. */
    int free() {
        return Math.max(0, copies() - holds.size());
    }

    int promised() {
        return count(Place.PROMISED);
    }

    int out() {
        return count(Place.OUT);
    }

    /** {@code available} while a copy is free, else {@code promised} while one is at home, else {@code out}. */
    String availability() {
        if (free() > 0) {
            return AVAILABLE;
        }
        return promised() > 0 ? "promised" : "out";
    }

    BoardItemDocument heldBy(String loan, Place place) {
        List<Hold> others = new ArrayList<>(freedFrom(loan).holds());
        others.add(new Hold(loan, place));
        return holding(others);
    }

    /** What another loan holds stays held: a request that waits and is called off holds nothing. */
    BoardItemDocument freedFrom(String loan) {
        return holding(holds.stream().filter(hold -> !hold.loan().equals(loan)).toList());
    }

    BoardItemDocument givenTo(String recipient, long reached) {
        return new BoardItemDocument(id, community, recipient, listing, holds, false, true, reached);
    }

    BoardItemDocument withdrawn(long reached) {
        return new BoardItemDocument(id, community, household, listing, holds, false, true, reached);
    }

    BoardItemDocument paused(boolean paused, long reached) {
        return new BoardItemDocument(id, community, household, listing, holds, paused, isWithdrawn, reached);
    }

    private BoardItemDocument holding(List<Hold> held) {
        return new BoardItemDocument(id, community, household, listing, held, isPaused, isWithdrawn, version);
    }

    private int count(Place place) {
        return (int) holds.stream().filter(hold -> hold.place() == place).count();
    }
}
