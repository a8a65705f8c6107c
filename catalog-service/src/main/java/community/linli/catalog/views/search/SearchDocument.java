package community.linli.catalog.views.search;

import community.linli.catalog.household.HouseholdId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What search keeps of one subject: of a thing, a household's door, or a community or district whose board may rest. One of the three is there.
 */
public record SearchDocument(
        @Nullable Thing thing,
        @Nullable Door door,
        @Nullable Rest rest) {

    static SearchDocument of(Thing thing) {
        return new SearchDocument(thing, null, null);
    }

    static SearchDocument of(Door door) {
        return new SearchDocument(null, door, null);
    }

    static SearchDocument of(Rest rest) {
        return new SearchDocument(null, null, rest);
    }

    /**
     * A thing. Built from two services' events, which may come in either order: before its listing, only what loans hold of it is known.
     *
     * @param listing null before the listing
     * @param holds the loans that have promised or hold a copy
     * @param isPaused whether nobody can ask for it for a while
     * @param isOff whether it is off the board
     */
    public record Thing(@Nullable Listing listing, List<Hold> holds, boolean isPaused, boolean isOff) {

        static final Thing UNHEARD_OF = new Thing(null, List.of(), false, false);

        public Thing {
            holds = List.copyOf(holds);
        }

        /** Whether it hangs on a board. */
        boolean isListed() {
            return listing != null && !isOff;
        }

        /** How many copies are at home and kept for nobody. */
        int free() {
            return Math.max(0, (listing == null ? 1 : listing.copies()) - holds.size());
        }

        /** As the board says while it does not rest: {@code available} or {@code paused}, {@code promised}, or {@code out}. */
        String availability() {
            if (free() > 0) {
                return isPaused ? "paused" : "available";
            }
            return holds.stream().allMatch(Hold::isOut) ? "out" : "promised";
        }

        Thing heldBy(Hold hold) {
            List<Hold> others = new ArrayList<>(freedFrom(hold.loan()).holds());
            others.add(hold);
            return new Thing(listing, others, isPaused, isOff);
        }

        Thing freedFrom(String loan) {
            return new Thing(
                    listing,
                    holds.stream().filter(hold -> !hold.loan().equals(loan)).toList(),
                    isPaused,
                    isOff);
        }

        Thing off() {
            return new Thing(listing, holds, false, true);
        }

        Thing listed(Listing words) {
            return new Thing(words, holds, false, false);
        }

        Thing revised(Listing words) {
            return new Thing(words, holds, isPaused, isOff);
        }

        Thing paused(boolean paused) {
            return new Thing(listing, holds, paused, isOff);
        }
    }

    /** What is said of a thing. */
    public record Listing(
            String item,
            String community,
            String household,
            String name,
            String category,
            String mode,
            @Nullable String note,
            List<String> parts,
            int copies,
            Instant listedAt) {
        public Listing {
            parts = List.copyOf(parts);
        }
    }

    /** What a loan does with one copy: it is with a household, or kept for one. */
    public record Hold(String loan, boolean isOut) {}

    /** Where a household lives. */
    public record Door(String unit, int floor, String door) {

        /** The id of a household's document. */
        static String idOf(String household) {
            return new HouseholdId(household).subject().toString();
        }
    }

    /**
     * Whose board may rest.
     *
     * @param community null for the whole district
     */
    public record Rest(@Nullable String community, boolean isResting) {}
}
