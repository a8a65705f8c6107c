package community.linli.lending.loan;

import community.linli.eventsourcing.Event;
import community.linli.eventsourcing.Subject;
import community.linli.lending.facts.CommunityId;
import community.linli.lending.facts.HouseholdId;
import community.linli.lending.facts.ItemId;
import community.linli.lending.waitlist.TurnId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can have happened to a loan. Each names the item, so that a reader can follow where it is from these events alone. No names of
 * people; texts by people are notes, reasons and conditions, at most 200 characters. {@code parties} is null in events from before they were told.
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
     * @param from first day wished for; null for as soon as possible
     * @param to last day wished for, inclusive; null with {@code from}
     * @param turn the turn on the waitlist that was taken with it; null without one
     * @param parts the kit's parts, as the board said; null for none
     * @param depositFen what the owner asks to be left with it; null for nothing
     * @param nudgeAt when the owner is reminded; null for not at all
     * @param note to the owner
     * @param askedAt when; null in events from before it was told
     */
    record LoanRequested(
            LoanId loan,
            ItemId item,
            CommunityId community,
            HouseholdId borrower,
            HouseholdId owner,
            int loanDays,
            Instant expiresAt,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable TurnId turn,
            @Nullable List<String> parts,
            @Nullable Long depositFen,
            @Nullable Instant nudgeAt,
            @Nullable String note,
            @Nullable Instant askedAt)
            implements LoanEvent {}

    /** The request has waited for a day; the owner is reminded. */
    record OwnerNudged(LoanId loan, ItemId item) implements LoanEvent {}

    /**
     * One side proposes other days than were asked for; taken, the loan is accepted with them.
     *
     * @param from first day
     * @param to last day, inclusive
     */
    record CounterOffered(
            LoanId loan,
            ItemId item,
            Side side,
            LocalDate from,
            LocalDate to,
            @Nullable String note) implements LoanEvent {}

    /**
     * The owner said yes, or took or was taken at other days; the item is promised.
     *
     * @param handoverBy when the promise ends unless the item has been handed over; null in events from before promises ended
     * @param from first day for which it is promised; null in events from before days were kept
     * @param to last day that the loan can then have, inclusive
     * @param requestedAt when it was asked for
     * @param isDated whether the two agreed on the days; else the loan days are counted from the handover
     */
    record LoanAccepted(
            LoanId loan,
            ItemId item,
            @Nullable Instant handoverBy,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Parties parties,
            @Nullable Instant requestedAt,
            @Nullable Boolean isDated)
            implements LoanEvent {}

    /** The owner said no. */
    record LoanDeclined(
            LoanId loan,
            ItemId item,
            String reason,
            @Nullable Parties parties) implements LoanEvent {}

    /**
     * The loan was called off before the item changed hands.
     *
     * @param by the side that did, or the rule
     * @param reason null where none was given
     */
    record LoanCancelled(
            LoanId loan,
            ItemId item,
            Canceller by,
            @Nullable String reason,
            @Nullable Parties parties) implements LoanEvent {}

    /**
     * Lending goes on in the community after a pause, and the request waits for an answer from then on.
     *
     * @param expiresAt when it lapses if nobody answers
     * @param nudgeAt when the owner is reminded; null where that has been done
     */
    record RequestResumed(
            LoanId loan,
            ItemId item,
            Instant expiresAt,
            @Nullable Instant nudgeAt) implements LoanEvent {}

    /** Nobody answered in time. */
    record LoanExpired(LoanId loan, ItemId item, @Nullable Parties parties) implements LoanEvent {}

    /** One side proposed when to meet at the door; the other has not agreed yet. */
    record HandoverProposed(LoanId loan, ItemId item, Side side, Instant from, Instant until) implements LoanEvent {}

    /** Both agreed when to meet. */
    record HandoverAgreed(LoanId loan, ItemId item, Instant from, Instant until) implements LoanEvent {}

    /** One side was not at the door at the agreed time, says the other; a new time may be agreed. */
    record HandoverMissed(LoanId loan, ItemId item, Side absent) implements LoanEvent {}

    /**
     * A side shows a code that the other may scan once, instead of two words.
     *
     * @param side who shows it
     * @param digest SHA-256 of the code, hexadecimal
     */
    record HandoverCodeIssued(LoanId loan, ItemId item, Side side, Instant until, String digest) implements LoanEvent {}

    /**
     * One side said that the item has changed hands.
     *
     * @param inspection how it was found; null where nothing was said
     * @param holdsFrom when the word holds though the other side is silent; null in events from before, where it did when the promise ended
     */
    record HandoverConfirmed(
            LoanId loan,
            ItemId item,
            Side side,
            @Nullable Inspection inspection,
            @Nullable Instant holdsFrom) implements LoanEvent {}

    /**
     * The item has not changed hands after all; it is promised as before.
     *
     * @param side who said so; null for the rule, where nobody did but the days are another's still
     */
    record HandoverDenied(
            LoanId loan, ItemId item, @Nullable Side side) implements LoanEvent {}

    /** The item was kept for the borrower and never fetched; it is free. */
    record PromiseLapsed(LoanId loan, ItemId item, @Nullable Parties parties) implements LoanEvent {}

    /**
     * Both sides said so, or one did and the other did not deny it while the promise lasted; the item is in the borrower's home.
     *
     * @param handedOverOn the local date in the district's zone
     * @param dueOn the last local date of the loan, inclusive
     * @param overdueFrom the first moment after the due day in the district's zone as it was then
     * @param copy which of several copies, from 1; null in events from before copies were told apart
     * @param reminderDays days from the due day on which the borrower is reminded; null in events from before
     * @param unheard the side whose silence was taken for yes, and which may gainsay until {@code contestBy}; null where both spoke
     */
    record LoanHandedOver(
            LoanId loan,
            ItemId item,
            LocalDate handedOverOn,
            LocalDate dueOn,
            Instant overdueFrom,
            @Nullable Integer copy,
            @Nullable Parties parties,
            @Nullable List<Integer> reminderDays,
            @Nullable Side unheard,
            @Nullable Instant contestBy)
            implements LoanEvent {}

    /**
     * Somebody knocked first and one of the two recorded it afterwards; the item is in the borrower's home.
     *
     * @param side who recorded it; the other may gainsay
     * @param startedOn the local date, at most a few days ago
     * @param contestBy until when the other side may say that it is not so
     */
    record LoanStartedAtTheDoor(
            LoanId loan,
            ItemId item,
            Parties parties,
            Side side,
            LocalDate startedOn,
            LocalDate dueOn,
            Instant overdueFrom,
            int copy,
            int loanDays,
            Instant contestBy,
            List<String> parts,
            List<Integer> reminderDays)
            implements LoanEvent {}

    /**
     * The side that had not spoken says that the item never changed hands; the loan is over.
     *
     * @param dueOn last day of the loan; null in events from before it was told
     * @param handedOverOn when the loan was said to have begun; null in events from before it was told
     */
    record DoorLoanDenied(
            LoanId loan,
            ItemId item,
            Parties parties,
            Side side,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate handedOverOn)
            implements LoanEvent {}

    /** The borrower is reminded; once per due day and step. */
    record ReturnReminded(LoanId loan, ItemId item, LocalDate dueOn, int daysFromDue) implements LoanEvent {}

    /** The borrower would like to keep it until this day. */
    record ExtensionAsked(LoanId loan, ItemId item, LocalDate dueOn) implements LoanEvent {}

    /**
     * The owner lets it be kept until this day.
     *
     * @param wasDueOn the due day before; null in events from before it was told
     */
    record ExtensionGranted(
            LoanId loan,
            ItemId item,
            LocalDate dueOn,
            Instant overdueFrom,
            @Nullable LocalDate wasDueOn) implements LoanEvent {

        /** As it was before the former due day was told. */
        public ExtensionGranted(LoanId loan, ItemId item, LocalDate dueOn, Instant overdueFrom) {
            this(loan, item, dueOn, overdueFrom, null);
        }
    }

    /** The owner does not. */
    record ExtensionRefused(
            LoanId loan, ItemId item, @Nullable String reason) implements LoanEvent {}

    /**
     * The owner wants it back sooner; the borrower has a guaranteed time.
     *
     * @param wasDueOn the due day before; null in events from before it was told
     */
    record LoanRecalled(
            LoanId loan,
            ItemId item,
            LocalDate dueOn,
            Instant overdueFrom,
            @Nullable String reason,
            @Nullable LocalDate wasDueOn)
            implements LoanEvent {

        /** As it was before the former due day was told. */
        public LoanRecalled(LoanId loan, ItemId item, LocalDate dueOn, Instant overdueFrom, @Nullable String reason) {
            this(loan, item, dueOn, overdueFrom, reason, null);
        }
    }

    /**
     * The due day moved for another cause than the two households' agreement.
     *
     * @param wasDueOn the due day before; null in events from before it was told
     */
    record DueMoved(
            LoanId loan,
            ItemId item,
            LocalDate dueOn,
            Instant overdueFrom,
            Mover by,
            @Nullable String reason,
            @Nullable LocalDate wasDueOn)
            implements LoanEvent {

        /** As it was before the former due day was told. */
        public DueMoved(
                LoanId loan, ItemId item, LocalDate dueOn, Instant overdueFrom, Mover by, @Nullable String reason) {
            this(loan, item, dueOn, overdueFrom, by, reason, null);
        }
    }

    /** Some parts of a kit are back; the loan goes on with the others. */
    record PartsReturned(LoanId loan, ItemId item, List<String> parts) implements LoanEvent {}

    /**
     * The borrower said that the item is back; the owner has not yet. Reminders stop.
     *
     * @param referAt when a steward is asked though nobody says more; null in events from before
     */
    record ReturnReported(
            LoanId loan,
            ItemId item,
            @Nullable String condition,
            @Nullable Inspection inspection,
            @Nullable Instant referAt)
            implements LoanEvent {}

    /** The borrower takes that word back. */
    record ReturnWithdrawn(LoanId loan, ItemId item) implements LoanEvent {}

    /** The owner says that it is not back, or nobody has said anything for days: a steward shall find out where it is. */
    record ReturnReferred(
            LoanId loan, ItemId item, Side open, @Nullable String reason) implements LoanEvent {}

    /** The steward found it with the borrower: the loan goes on. */
    record ReturnRefuted(LoanId loan, ItemId item, @Nullable String reason) implements LoanEvent {}

    /**
     * The owner, or the steward, said that the item is back; the copy is free.
     *
     * @param handedOverOn when the loan began; null in events from before
     * @param returnedOn local date; null in events from before
     * @param dueOn last day of the loan; null in events from before
     */
    record LoanReturned(
            LoanId loan,
            ItemId item,
            @Nullable String condition,
            @Nullable Inspection inspection,
            @Nullable Parties parties,
            @Nullable LocalDate handedOverOn,
            @Nullable LocalDate returnedOn,
            @Nullable LocalDate dueOn)
            implements LoanEvent {}

    /** The due day ended and the item was not back. */
    record LoanBecameOverdue(
            LoanId loan,
            ItemId item,
            LocalDate dueOn,
            @Nullable Parties parties) implements LoanEvent {

        /** As it was before the parties were told. */
        public LoanBecameOverdue(LoanId loan, ItemId item, LocalDate dueOn) {
            this(loan, item, dueOn, null);
        }
    }

    /** A side, or after long silence a steward, says that the item is gone; a case opens. */
    record LoanLost(
            LoanId loan, ItemId item, Mover by, @Nullable String reason) implements LoanEvent {}

    /**
     * It has turned up and is in the borrower's home; the loan goes on, and its case ends.
     *
     * @param wasDueOn the due day before; null in events from before it was told
     */
    record LostItemFound(
            LoanId loan,
            ItemId item,
            LocalDate dueOn,
            Instant overdueFrom,
            @Nullable LocalDate wasDueOn) implements LoanEvent {

        /** As it was before the former due day was told. */
        public LostItemFound(LoanId loan, ItemId item, LocalDate dueOn, Instant overdueFrom) {
            this(loan, item, dueOn, overdueFrom, null);
        }
    }

    /** A side says that the item is damaged; a case opens. The loan goes on, or has ended. */
    record DamageReported(LoanId loan, ItemId item, Side side, Inspection inspection) implements LoanEvent {}

    /**
     * What was lost has been settled; the loan has ended without the item, and there is one copy fewer.
     *
     * @param dueOn last day of the loan; null in events from before it was told
     */
    record LoanWrittenOff(
            LoanId loan,
            ItemId item,
            Parties parties,
            @Nullable LocalDate dueOn) implements LoanEvent {}

    /**
     * A steward opened a loan again that had been closed by mistake; the item is in the borrower's home.
     *
     * @param copy which of several copies, from 1; null in events from before it was told
     */
    record LoanReopened(
            LoanId loan,
            ItemId item,
            Parties parties,
            LocalDate dueOn,
            Instant overdueFrom,
            String reason,
            @Nullable Integer copy)
            implements LoanEvent {

        /** As it was before the copy was told. */
        public LoanReopened(
                LoanId loan, ItemId item, Parties parties, LocalDate dueOn, Instant overdueFrom, String reason) {
            this(loan, item, parties, dueOn, overdueFrom, reason, null);
        }
    }

    /** One side thanked the other. */
    record ThanksSaid(LoanId loan, ItemId item, Parties parties, Side side, String text) implements LoanEvent {}

    /**
     * A thanks is off the wall, and shown to nobody any more.
     *
     * @param side who had said it
     * @param by who wanted it off; null for a steward
     * @param reason of a steward
     */
    record ThanksHidden(
            LoanId loan,
            ItemId item,
            Parties parties,
            Side side,
            @Nullable Side by,
            @Nullable String reason) implements LoanEvent {}

    /** Who called a loan off. */
    enum Canceller {
        /** the owner household */
        OWNER,
        /** the borrower household */
        BORROWER,
        /** the house rules, because the item was withdrawn or a household left */
        RULE
    }

    /** Who moved a due day, or declared an item lost, beside the agreement of the two. */
    enum Mover {
        OWNER,
        BORROWER,
        STEWARD,
        /** the house rules, because of a closure, or because somebody left */
        RULE
    }
}
