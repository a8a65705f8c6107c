package community.linli.lending.loan;

import community.linli.eventsourcing.Command;
import community.linli.eventsourcing.Subject;
import community.linli.lending.facts.CommunityId;
import community.linli.lending.facts.ItemId;
import org.jspecify.annotations.Nullable;

/** What can be asked of one loan. Refusals are {@link LoanRejection}; to a household that is no party a loan does not exist. */
public sealed interface LoanCommand extends Command {

    /** The loan that is asked. */
    LoanId loan();

    @Override
    default Subject subject() {
        return loan().subject();
    }

    /** What a person of one of the two households asks; refused where the loan is not of this community. */
    sealed interface OfAParty extends LoanCommand {

        /** The community named in the path. */
        CommunityId community();
    }

    /** What only a timer or a reaction asks; comes too late without harm. */
    sealed interface OfTheRule extends LoanCommand {}

    /**
     * A member of a household asks for a neighbour's item. Refused for one's own item, an item not on this community's board or not for
     * lending, and while the household still has an open request or loan of it. Allowed while the item is out: the request waits.
     */
    record RequestLoan(LoanId loan, CommunityId community, ItemId item) implements LoanCommand {}

    /** The owner household says yes. Refused while the item is promised to or with another household; the request then stays open. */
    record AcceptLoan(LoanId loan, CommunityId community) implements OfAParty {}

    /**
     * The owner household says no to an open request.
     *
     * @param reason 1 to 200 characters, shown to the borrower
     */
    record DeclineLoan(LoanId loan, CommunityId community, String reason) implements OfAParty {}

    /**
     * The borrower household takes its request back, or either side an accepted loan before it is handed over. Once one side has confirmed
     * the handover, only that side may; the other may first deny it.
     *
     * @param reason at most 200 characters; required of the owner
     */
    record CancelLoan(
            LoanId loan, CommunityId community, @Nullable String reason) implements OfAParty {}

    /** Either side says that the item has changed hands; with the second word the loan is out. */
    record ConfirmHandover(LoanId loan, CommunityId community) implements OfAParty {}

    /**
     * Either side says that the item has not changed hands after all: it takes back its own word, or gainsays the other's. Refused once both
     * have confirmed; changes nothing while neither has.
     */
    record DenyHandover(LoanId loan, CommunityId community) implements OfAParty {}

    /**
     * The owner household says that the item is back, which closes the loan; the borrower household's word is only noted.
     *
     * @param condition at most 200 characters on how the item came back
     */
    record ConfirmReturn(
            LoanId loan, CommunityId community, @Nullable String condition) implements OfAParty {}

    /** A timer, three days after the request. */
    record ExpireLoanRequest(LoanId loan) implements OfTheRule {}

    /**
     * A timer, when the item has been kept long enough (seven days after the acceptance). A handover that one side has confirmed and the
     * other has not denied holds from then on; otherwise the promise lapses.
     */
    record SettlePromise(LoanId loan) implements OfTheRule {}

    /** A timer, at the end of the due day; harmless where the borrower has said in time that the item is back. */
    record MarkLoanOverdue(LoanId loan) implements OfTheRule {}

    /** A reaction, when the item has been taken off the board; a handover that has begun goes on. */
    record CancelLoanOfWithdrawnItem(LoanId loan) implements OfTheRule {}
}
