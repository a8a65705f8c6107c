package community.linli.lending.reservation;

import community.linli.eventsourcing.Event;
import community.linli.eventsourcing.Subject;
import community.linli.lending.facts.CommunityId;
import community.linli.lending.facts.HouseholdId;
import community.linli.lending.facts.ItemId;
import community.linli.lending.loan.LoanId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What can have happened to a reservation of days. Held from the first moment, so that nobody else gets them while the owner thinks. */
public sealed interface ReservationEvent extends Event {

    /** The reservation. */
    ReservationId reservation();

    /** The item. */
    ItemId item();

    @Override
    default Subject subject() {
        return reservation().subject();
    }

    /**
     * A household reserved days; they are held for it.
     *
     * @param from first day
     * @param to last day, inclusive
     * @param answerBy until when the owner may say no or yes; without a word the days are released
     * @param beginsAt the first moment of the first day, in the district's zone as it was then
     */
    record DaysReserved(
            ReservationId reservation,
            ItemId item,
            CommunityId community,
            HouseholdId household,
            HouseholdId owner,
            LocalDate from,
            LocalDate to,
            Instant answerBy,
            Instant beginsAt)
            implements ReservationEvent {}

    /** The owner agreed, or the item's own rule did at once. */
    record ReservationConfirmed(ReservationId reservation, ItemId item, boolean automatic)
            implements ReservationEvent {}

    /**
     * Other days instead.
     *
     * @param answerBy until when the owner may say no or yes to them; null where they are confirmed
     */
    record ReservationMoved(
            ReservationId reservation,
            ItemId item,
            HouseholdId household,
            LocalDate from,
            LocalDate to,
            Instant beginsAt,
            @Nullable Instant answerBy)
            implements ReservationEvent {}

    /** Lending goes on in the community after a pause, and the reservation waits for the owner's answer until then. */
    record ReservationResumed(ReservationId reservation, ItemId item, Instant answerBy) implements ReservationEvent {}

    /** The first day has come and a copy is there: a loan is accepted with these days. */
    record ReservationBecameLoan(ReservationId reservation, ItemId item, HouseholdId household, LoanId loan)
            implements ReservationEvent {}

    /**
     * The time has come, and the item is not back, or lending rests.
     *
     * @param until when the days are over, unless the item comes back or lending goes on before
     */
    record ReservationKeptWaiting(ReservationId reservation, ItemId item, Instant until) implements ReservationEvent {}

    /** The days are free again. */
    record ReservationReleased(
            ReservationId reservation,
            ItemId item,
            HouseholdId household,
            Cause cause,
            @Nullable String reason) implements ReservationEvent {}

    /** Why days were released. */
    enum Cause {
        /** the household does not need them */
        GIVEN_BACK,
        /** the owner said no */
        DECLINED,
        /** the owner said nothing in time */
        UNANSWERED,
        /** the item is late, lost, off the board or another household's, or the owner needs it: alternatives are suggested */
        DISPLACED,
        /** the household left */
        HOUSEHOLD_LEFT
    }
}
