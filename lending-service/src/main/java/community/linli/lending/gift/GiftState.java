package community.linli.lending.gift;

import community.linli.lending.facts.CommunityId;
import community.linli.lending.facts.HouseholdId;
import community.linli.lending.facts.ItemId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a giving away stands. */
public sealed interface GiftState {

    /** Who gives what. */
    record Terms(GiftId gift, ItemId item, CommunityId community, HouseholdId giver) {}

    /** A giving away that somebody has wished for. */
    sealed interface Known extends GiftState {

        /** Who gives what. */
        Terms terms();
    }

    /** One that goes on. */
    sealed interface Live extends Known {

        /** The households that wish for it, in the order in which they did. */
        List<HouseholdId> wishes();
    }

    /** Nobody has wished for it. */
    record Unwished() implements GiftState {}

    /**
     * Not promised to anybody.
     *
     * @param draw null where the giver chooses
     */
    record Open(
            Terms terms, List<HouseholdId> wishes, @Nullable Announced draw) implements Live {
        public Open {
            wishes = List.copyOf(wishes);
        }
    }

    /** A draw to come. */
    record Announced(Instant drawnAt, String seed) {}

    /**
     * Promised to one of them.
     *
     * @param handoverBy when the promise ends
     * @param confirmed which of the two has said that it has changed hands; null while neither has
     */
    record Promised(
            Terms terms,
            List<HouseholdId> wishes,
            HouseholdId recipient,
            Instant handoverBy,
            @Nullable HouseholdId confirmed)
            implements Live {
        public Promised {
            wishes = List.copyOf(wishes);
        }

        boolean isConfirmedBy(HouseholdId household) {
            return household.equals(confirmed);
        }
    }

    /**
     * Over, until somebody wishes for the thing again.
     *
     * @param recipient whose it is; null where it was not given away
     */
    record Ended(Terms terms, @Nullable HouseholdId recipient) implements Known {}
}
