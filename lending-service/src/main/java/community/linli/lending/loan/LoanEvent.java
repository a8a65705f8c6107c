package community.linli.lending.loan;

import community.linli.eventsourcing.Event;
import community.linli.eventsourcing.Subject;
import community.linli.lending.facts.CommunityId;
import community.linli.lending.facts.HouseholdId;
import community.linli.lending.facts.ItemId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What can have happened to a loan. Each names the item, so that a reader can follow where it is from these events alone. No names of
 * people; the only text by people is a reason or a condition, at most 200 characters.
 */
public sealed interface LoanEvent extends Event {

    /** The loan. */
    LoanId loan();

    /** The item lent. */
    ItemId item();

    @Override
    default Subject subject() {
        return loan().subject();
    }

    /**
     * A household asked.
     *
     * @param loanDays how long the owner lends it, 1 to 365, as the board said when it was asked for
     * @param expiresAt when the request lapses if nobody answers
     */
    record LoanRequested(
            LoanId loan,
            ItemId item,
            CommunityId community,
            HouseholdId borrower,
            HouseholdId owner,
            int loanDays,
            Instant expiresAt)
            implements LoanEvent {}

    /**
     * The owner said yes; the item is promised.
     *
     * @param handoverBy when the promise ends unless the item has been handed over; null in events from before promises ended
     */
    record LoanAccepted(LoanId loan, ItemId item, @Nullable Instant handoverBy) implements LoanEvent {}

    /** The owner said no. */
    record LoanDeclined(LoanId loan, ItemId item, String reason) implements LoanEvent {}

    /**
     * The loan was called off before the item changed hands.
     *
     * @param by the side that did, or the rule for a withdrawn item
     * @param reason null where none was given
     */
    record LoanCancelled(
            LoanId loan,
            ItemId item,
            Canceller by,
            @Nullable String reason) implements LoanEvent {}

    /** Nobody answered in time. */
    record LoanExpired(LoanId loan, ItemId item) implements LoanEvent {}

    /** One side said that the item has changed hands. */
    record HandoverConfirmed(LoanId loan, ItemId item, Side side) implements LoanEvent {}

    /** One side said that the item has not changed hands after all; it is promised as before. */
    record HandoverDenied(LoanId loan, ItemId item, Side side) implements LoanEvent {}

    /** The item was kept for the borrower and not handed over in time; it is free. */
    record PromiseLapsed(LoanId loan, ItemId item) implements LoanEvent {}

    /**
     * Both sides said so, or one did and the other did not deny it while the promise lasted; the item is in the borrower's home.
     *
     * @param handedOverOn the local date in the district's zone
     * @param dueOn the last local date of the loan, inclusive
     * @param overdueFrom the first moment after the due day in the district's zone as it was then
     */
    record LoanHandedOver(LoanId loan, ItemId item, LocalDate handedOverOn, LocalDate dueOn, Instant overdueFrom)
            implements LoanEvent {}

    /** The borrower said that the item is back; the owner has not yet. */
    record ReturnReported(
            LoanId loan, ItemId item, @Nullable String condition) implements LoanEvent {}

    /** The owner said that the item is back; the item is free. */
    record LoanReturned(LoanId loan, ItemId item, @Nullable String condition) implements LoanEvent {}

    /** The due day ended and the item was not back. */
    record LoanBecameOverdue(LoanId loan, ItemId item, LocalDate dueOn) implements LoanEvent {}

    /** Who called a loan off. */
    enum Canceller {
        /** the owner household */
        OWNER,
        /** the borrower household */
        BORROWER,
        /** the house rules, because the item was withdrawn */
        RULE
    }
}
