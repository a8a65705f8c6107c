package community.linli.lending.reservation;

import community.linli.lending.facts.CommunityId;
import community.linli.lending.facts.HouseholdId;
import community.linli.lending.facts.ItemId;
import community.linli.lending.itemdiary.Span;
import community.linli.lending.reservation.ReservationEvent.Cause;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where a reservation stands. */
public sealed interface ReservationState {

    /** Whose days of which thing; fixed from the beginning. */
    record Terms(
            ReservationId reservation, ItemId item, CommunityId community, HouseholdId household, HouseholdId owner) {}

    /** A reservation that has been made. */
    sealed interface Known extends ReservationState {

        /** Whose days of which thing. */
        Terms terms();
    }

    /** Before it. */
    record Unreserved() implements ReservationState {}

    /**
     * The days are kept for the household.
     *
     * @param isConfirmed whether the owner, or the item's rule, has agreed
     * @param beginsAt the first moment of the first day
     * @param lookAt when it is looked at next
     */
    record Held(Terms terms, Span days, boolean isConfirmed, Instant beginsAt, Instant lookAt) implements Known {

        Held confirmed() {
            return new Held(terms, days, true, beginsAt, beginsAt);
        }

        Held lookedAt(Instant until) {
            return new Held(terms, days, isConfirmed, beginsAt, until);
        }
    }

    /**
     * The days are nobody's, or a loan's.
     *
     * @param cause null where they became a loan
     */
    record Ended(Terms terms, @Nullable Cause cause) implements Known {}
}
