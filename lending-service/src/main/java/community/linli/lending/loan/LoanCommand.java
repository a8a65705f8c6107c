package community.linli.lending.loan;

import community.linli.eventsourcing.Command;
import community.linli.eventsourcing.Subject;
import community.linli.lending.facts.CommunityId;
import community.linli.lending.facts.HouseholdId;
import community.linli.lending.facts.ItemId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be asked of one loan. Refusals are {@link LoanRejection}; to a household that is no party a loan does not exist. */
public sealed interface LoanCommand extends Command {

    /** The loan that is asked. */
    LoanId loan();

    @Override
    default Subject subject() {
        return loan().subject();
    }

    /** What begins a loan. */
    sealed interface Beginning extends LoanCommand {

        /** The community named in the path. */
        CommunityId community();

        /** The item wanted. */
        ItemId item();
    }

    /**
     * What a person of one of the two households asks; refused where the loan is not of this community. The household borrows and lends, not
     * the person: whoever lives behind the door when it is asked speaks for it, also of loans from before they joined; who has left, moved or
     * been erased speaks for it no more, whatever they themselves once asked for.
     */
    sealed interface OfAParty extends LoanCommand {

        /** The community named in the path. */
        CommunityId community();
    }

    /** What a steward asks; refused where the loan is not of this community. */
    sealed interface OfASteward extends LoanCommand {

        /** The community named in the path. */
        CommunityId community();

        /** Why, 1 to 200 characters; both households read it. */
        String reason();
    }

    /** What only a timer or a reaction asks; comes too late without harm. */
    sealed interface OfTheRule extends LoanCommand {}

    /**
     * A member of a household asks for a neighbour's item; with the turn on the waitlist that is offered to the household, takes it. Refused
     * for one's own item, an item not on this community's board or not for lending, while the household still has an open request or loan of it,
     * beyond the household's limit, while it is blocked or has something overdue. Allowed while the item is out: the request waits.
     *
     * @param from first day wished for; null for as soon as possible
     * @param to last day wished for, inclusive; null with {@code from}
     * @param note to the owner, at most 200 characters
     */
    record RequestLoan(
            LoanId loan,
            CommunityId community,
            ItemId item,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String note)
            implements Beginning {}

    /**
     * Somebody knocked first: either household records a loan that has begun at the door, at most a few days ago. The other may gainsay for
     * 48 hours.
     *
     * @param borrower who has the item; the household that asks, or its neighbour where the owner asks
     */
    record RecordDoorLoan(LoanId loan, CommunityId community, ItemId item, HouseholdId borrower, LocalDate startedOn)
            implements Beginning {}

    /** The owner household says yes. Refused while no copy is free for the days, and while others wait for it before this household. */
    record AcceptLoan(LoanId loan, CommunityId community) implements OfAParty {}

    /**
     * The owner household says no to an open request.
     *
     * @param reason 1 to 200 characters, shown to the borrower
     */
    record DeclineLoan(LoanId loan, CommunityId community, String reason) implements OfAParty {}

    /** Either side proposes other days for an open request, such as could be asked for; a new proposal replaces the last. */
    record CounterOffer(
            LoanId loan,
            CommunityId community,
            LocalDate from,
            LocalDate to,
            @Nullable String note) implements OfAParty {}

    /** The side that did not make it takes the last counter-offer; the loan is accepted with its days. */
    record TakeCounterOffer(LoanId loan, CommunityId community) implements OfAParty {}

    /**
     * The borrower household takes its request back, or either side an accepted loan before it is handed over. Once one side has confirmed
     * the handover, only that side may; the other may first deny it.
     *
     * @param reason at most 200 characters; required of the owner
     */
    record CancelLoan(
            LoanId loan, CommunityId community, @Nullable String reason) implements OfAParty {}

    /** Either side proposes when to meet at the door, within the time for which the item is kept, at most for a day; a time agreed before holds on. */
    record ProposeHandover(LoanId loan, CommunityId community, Instant from, Instant until) implements OfAParty {}

    /** The other side agrees to the proposed time, instead of one agreed before. */
    record AgreeToHandover(LoanId loan, CommunityId community) implements OfAParty {}

    /** When the agreed time is over: the other side was not at the door. A new time may be agreed. */
    record ReportMissedHandover(LoanId loan, CommunityId community) implements OfAParty {}

    /**
     * Either side shows a code, for the handover or the return, valid for five minutes.
     *
     * @param digest SHA-256 of the code, 64 hexadecimal digits
     */
    record IssueHandoverCode(LoanId loan, CommunityId community, String digest) implements OfAParty {}

    /**
     * The other side scans it: counts as both sides' word. Once.
     *
     * @param code as shown
     * @param inspection how the item was found
     */
    record ScanHandoverCode(
            LoanId loan,
            CommunityId community,
            String code,
            @Nullable Inspection inspection) implements OfAParty {}

    /**
     * Either side says that the item has changed hands; with the second word the loan is out. Before the promised days only where the copy is
     * nobody else's until they are over.
     */
    record ConfirmHandover(
            LoanId loan, CommunityId community, @Nullable Inspection inspection) implements OfAParty {}

    /**
     * Either side says that the item has not changed hands after all: it takes back its own word, or gainsays the other's. Refused once both
     * have confirmed; where its silence was taken for yes, or the other recorded a loan at the door, within 48 hours; changes nothing while
     * neither has spoken.
     */
    record DenyHandover(LoanId loan, CommunityId community) implements OfAParty {}

    /** The borrower would like to keep it for its loan days once more. */
    record AskExtension(LoanId loan, CommunityId community) implements OfAParty {}

    /** The owner lets it, unless the borrower says that it is back. */
    record GrantExtension(LoanId loan, CommunityId community) implements OfAParty {}

    /** The owner does not. */
    record RefuseExtension(
            LoanId loan, CommunityId community, @Nullable String reason) implements OfAParty {}

    /** The owner wants it back sooner, once; the borrower has a guaranteed time. */
    record RecallLoan(
            LoanId loan, CommunityId community, @Nullable String reason) implements OfAParty {}

    /** The owner has some of the kit's parts back. */
    record TakePartsBack(LoanId loan, CommunityId community, List<String> parts) implements OfAParty {}

    /** The owner household says that the item is back, which closes the loan; the borrower household's word is only noted. */
    record ConfirmReturn(
            LoanId loan, CommunityId community, @Nullable Inspection inspection) implements OfAParty {}

    /** The borrower takes back its word that the item is back. */
    record WithdrawReturn(LoanId loan, CommunityId community) implements OfAParty {}

    /** The owner says that it is not back, though the borrower does; a steward is asked. */
    record DenyReturn(
            LoanId loan, CommunityId community, @Nullable String reason) implements OfAParty {}

    /** Either side says that the item is gone; a case opens. */
    record ReportLost(
            LoanId loan, CommunityId community, @Nullable String reason) implements OfAParty {}

    /** Either side says that the lost item has turned up, and is with the borrower. */
    record FindAgain(LoanId loan, CommunityId community) implements OfAParty {}

    /** Either side says that the item is damaged, while it is out or for a few days after its return; a case opens. */
    record ReportDamage(LoanId loan, CommunityId community, Inspection inspection) implements OfAParty {}

    /** Either side thanks the other, once, after a return. */
    record SayThanks(LoanId loan, CommunityId community, String text) implements OfAParty {}

    /**
     * Either side wants a thanks off the wall: it takes back its own, or would not be thanked so. Refused where it was not said.
     *
     * @param saidBy whose thanks
     */
    record HideThanks(LoanId loan, CommunityId community, Side saidBy) implements OfAParty {}

    /** Where a steward found an item that one side says is back. */
    enum Whereabouts {
        AT_OWNER,
        AT_BORROWER,
        MISSING
    }

    /** A steward says where the item is, that the two do not agree on, or whose owner has left. */
    record SettleReturn(LoanId loan, CommunityId community, Whereabouts found, String reason) implements OfASteward {}

    /** A steward declares an item lost that has been overdue for long. */
    record DeclareLost(LoanId loan, CommunityId community, String reason) implements OfASteward {}

    /** A steward moves the due day of a loan that is out, to a day from today on. */
    record MoveDue(LoanId loan, CommunityId community, LocalDate dueOn, String reason) implements OfASteward {}

    /** A steward opens a loan again that was closed by mistake; refused once the copy is another's. */
    record ReopenLoan(LoanId loan, CommunityId community, LocalDate dueOn, String reason) implements OfASteward {}

    /**
     * A steward takes a thanks off the wall. Refused where it was not said.
     *
     * @param saidBy whose thanks
     */
    record TakeThanksDown(LoanId loan, CommunityId community, Side saidBy, String reason) implements OfASteward {}

    /** A timer, a day after the request; not while lending rests in the community. */
    record NudgeOwner(LoanId loan) implements OfTheRule {}

    /** A timer, three days after the request; not while lending rests in the community. */
    record ExpireLoanRequest(LoanId loan) implements OfTheRule {}

    /** A reaction, when lending goes on in the community after a pause: the owner has the whole time to answer once more. */
    record ResumeRequest(LoanId loan) implements OfTheRule {}

    /**
     * A timer, when the item has been kept long enough, or one side's word on the handover has stood for a day. A handover that one side has
     * confirmed and the other has not denied holds from then on; otherwise the promise lapses. The silence of a household that has left is
     * no yes: then the loan is called off. Nor does a word hold that was said before the promised days where another has the item then: the promise
     * goes on without it.
     */
    record SettlePromise(LoanId loan) implements OfTheRule {}

    /** A timer, on the reminder days of a due day; of several that were missed only the latest is said. */
    record RemindOfReturn(LoanId loan, LocalDate dueOn, int daysFromDue) implements OfTheRule {}

    /** A timer, at the end of the due day; harmless where the borrower has said in time that the item is back. */
    record MarkLoanOverdue(LoanId loan) implements OfTheRule {}

    /** A timer, when only the borrower has said for days that the item is back. */
    record ReferReturn(LoanId loan) implements OfTheRule {}

    /** A reaction, when the item has been taken off the board; a handover that has begun goes on. */
    record CancelLoanOfWithdrawnItem(LoanId loan) implements OfTheRule {}

    /** A reaction, when one of the two households has left: what both have not confirmed is called off, what the leaving household has is due at once. */
    record SettleLoanOfHouseholdThatLeft(LoanId loan, HouseholdId household) implements OfTheRule {}

    /** A reaction, when a closure was announced: a due day in it moves by the published rule. */
    record MoveDueOutOfClosure(LoanId loan) implements OfTheRule {}

    /** A reaction, when what is owed for a lost item has been settled. */
    record WriteOffLoan(LoanId loan) implements OfTheRule {}
}
