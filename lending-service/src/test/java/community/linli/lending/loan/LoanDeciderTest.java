package community.linli.lending.loan;

import community.linli.eventsourcing.Deadline;
import community.linli.lending.facts.CatalogFacts.ItemWithdrawn;
import community.linli.lending.houserules.Rules;
import community.linli.lending.loan.LoanCommand.AcceptLoan;
import community.linli.lending.loan.LoanCommand.CancelLoan;
import community.linli.lending.loan.LoanCommand.CancelLoanOfWithdrawnItem;
import community.linli.lending.loan.LoanCommand.ConfirmHandover;
import community.linli.lending.loan.LoanCommand.ConfirmReturn;
import community.linli.lending.loan.LoanCommand.DeclineLoan;
import community.linli.lending.loan.LoanCommand.DenyHandover;
import community.linli.lending.loan.LoanCommand.ExpireLoanRequest;
import community.linli.lending.loan.LoanCommand.MarkLoanOverdue;
import community.linli.lending.loan.LoanCommand.RequestLoan;
import community.linli.lending.loan.LoanCommand.SettlePromise;
import community.linli.lending.loan.LoanEvent.Canceller;
import community.linli.lending.loan.LoanEvent.HandoverConfirmed;
import community.linli.lending.loan.LoanEvent.HandoverDenied;
import community.linli.lending.loan.LoanEvent.LoanAccepted;
import community.linli.lending.loan.LoanEvent.LoanBecameOverdue;
import community.linli.lending.loan.LoanEvent.LoanCancelled;
import community.linli.lending.loan.LoanEvent.LoanDeclined;
import community.linli.lending.loan.LoanEvent.LoanExpired;
import community.linli.lending.loan.LoanEvent.LoanHandedOver;
import community.linli.lending.loan.LoanEvent.LoanReturned;
import community.linli.lending.loan.LoanEvent.PromiseLapsed;
import community.linli.lending.loan.LoanEvent.ReturnReported;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** From request to return, and what else can come of a loan. */
class LoanDeciderTest extends LoanScenarios {

    @Test
    void aLoanGoesFromRequestToReturn() {
        onTheBoard()
                .by("ben", "resident")
                .when(new RequestLoan(LOAN, JINPING, DRILL))
                .thenEvents(REQUESTED)
                .thenDeadlines(new Deadline("expiry", THREE_DAYS_LATER, new ExpireLoanRequest(LOAN)))
                .by("ana", "resident")
                .when(new AcceptLoan(LOAN, JINPING))
                .thenEvents(ACCEPTED)
                .thenDeadlines(new Deadline("promise", A_WEEK_LATER, new SettlePromise(LOAN)))
                .when(new ConfirmHandover(LOAN, JINPING))
                .thenEvents(new HandoverConfirmed(LOAN, DRILL, Side.OWNER, null))
                .by("ben", "resident")
                .when(new ConfirmHandover(LOAN, JINPING))
                .thenEvents(new HandoverConfirmed(LOAN, DRILL, Side.BORROWER, null), OUT)
                .thenDeadlines(new Deadline("overdue", END_OF_DUE_DAY, new MarkLoanOverdue(LOAN)))
                .when(new ConfirmReturn(LOAN, JINPING, null))
                .thenEvents(new ReturnReported(LOAN, DRILL, null, null))
                .by("ana", "resident")
                .when(new ConfirmReturn(LOAN, JINPING, "clean"))
                .thenEvents(new LoanReturned(LOAN, DRILL, "clean", null, null, null, null, null))
                .thenDeadlines();
    }

    @Test
    void theSecondRequestWaitsWhileTheFirstHoldsTheItem() {
        onTheBoard()
                .given(REQUESTED, requested(OTHER, "cho"), ACCEPTED)
                .by("ana", "resident")
                .when(new AcceptLoan(OTHER, JINPING))
                .thenRejected(LoanRejection.ITEM_NOT_AVAILABLE)
                .when(new DeclineLoan(OTHER, JINPING, "Ben was first."))
                .thenEvents(new LoanDeclined(OTHER, DRILL, "Ben was first.", null));
    }

    @Test
    void theSecondRequestIsAcceptedOnceTheItemIsBack() {
        onTheBoard()
                .given(
                        REQUESTED,
                        requested(OTHER, "cho"),
                        ACCEPTED,
                        OUT,
                        new LoanReturned(LOAN, DRILL, null, null, null, null, null, null))
                .by("ana", "resident")
                .when(new AcceptLoan(OTHER, JINPING))
                .thenEvents(new LoanAccepted(OTHER, DRILL, A_WEEK_LATER, null, null, null, null, null));
    }

    @Test
    void anUnansweredRequestExpiresAfterThreeDays() {
        onTheBoard()
                .given(REQUESTED)
                .whenItIs(THREE_DAYS_LATER)
                .thenRulesAsk(new ExpireLoanRequest(LOAN))
                .thenEvents(new LoanExpired(LOAN, DRILL, null));
    }

    @Test
    void anItemIsOverdueAtTheEndOfTheDueDayInTheDistrict() {
        onTheBoard()
                .given(REQUESTED, ACCEPTED, OUT)
                .whenItIs(END_OF_DUE_DAY.minusSeconds(60))
                .thenRulesAsk()
                .whenItIs(END_OF_DUE_DAY)
                .thenEvents(new LoanBecameOverdue(LOAN, DRILL, DUE));
    }

    @Test
    void aWithdrawnItemCancelsWhatIsNotHandedOver() {
        onTheBoard()
                .given(REQUESTED)
                .whenLearnt(new ItemWithdrawn(DRILL))
                .thenRulesAsk(new CancelLoanOfWithdrawnItem(LOAN))
                .thenEvents(
                        new LoanCancelled(LOAN, DRILL, Canceller.RULE, "The item has been taken off the board.", null));
    }

    @Test
    void aWithdrawnItemThatIsOutGoesOnToItsReturn() {
        onTheBoard()
                .given(REQUESTED, ACCEPTED, OUT)
                .given(new ItemWithdrawn(DRILL))
                .by("ana", "resident")
                .when(new ConfirmReturn(LOAN, JINPING, null))
                .thenEvents(new LoanReturned(LOAN, DRILL, null, null, null, null, null, null));
    }

    @Test
    void theBorrowerTakesARequestBack() {
        onTheBoard()
                .given(REQUESTED)
                .by("ben", "resident")
                .when(new CancelLoan(LOAN, JINPING, null))
                .thenEvents(new LoanCancelled(LOAN, DRILL, Canceller.BORROWER, null, null))
                .when(new CancelLoan(LOAN, JINPING, null))
                .thenUnchanged();
    }

    @Test
    void aStrangerSeesNoLoan() {
        onTheBoard()
                .given(REQUESTED)
                .by("cho", "resident")
                .when(new AcceptLoan(LOAN, JINPING))
                .thenRejected(LoanRejection.LOAN_NOT_FOUND);
    }

    @Test
    void nobodyBorrowsTheirOwnItem() {
        onTheBoard()
                .by("ana", "resident")
                .when(new RequestLoan(LOAN, JINPING, DRILL))
                .thenRejected(LoanRejection.OWN_ITEM);
    }

    @Test
    void whoBelongsToNoHouseholdBorrowsNothing() {
        onTheBoard()
                .by("dan", "resident")
                .when(new RequestLoan(LOAN, JINPING, DRILL))
                .thenRejected(LoanRejection.NOT_A_MEMBER);
    }

    @Test
    void aPromiseLapsesWhenTheItemIsNotFetchedInSevenDays() {
        onTheBoard()
                .given(REQUESTED, requested(OTHER, "cho"), ACCEPTED)
                .whenItIs(A_WEEK_LATER.minusSeconds(1))
                .thenRulesAsk(new ExpireLoanRequest(OTHER))
                .whenItIs(A_WEEK_LATER)
                .thenRulesAsk(new SettlePromise(LOAN))
                .thenEvents(new PromiseLapsed(LOAN, DRILL, null));
    }

    @Test
    void whatLapsedFreesTheItemForWhoWaits() {
        onTheBoard()
                .given(REQUESTED, requested(OTHER, "cho"), ACCEPTED, new PromiseLapsed(LOAN, DRILL, null))
                .by("ana", "resident")
                .when(new AcceptLoan(OTHER, JINPING))
                .thenEvents(new LoanAccepted(OTHER, DRILL, A_WEEK_LATER, null, null, null, null, null));
    }

    @Test
    void aHandoverThatNobodyDeniesHoldsWhenThePromiseEnds() {
        onTheBoard()
                .given(REQUESTED, ACCEPTED, new HandoverConfirmed(LOAN, DRILL, Side.OWNER, null))
                .whenItIs(A_WEEK_LATER)
                .thenEvents(new LoanHandedOver(
                        LOAN,
                        DRILL,
                        TODAY.plusDays(7),
                        DUE.plusDays(7),
                        END_OF_DUE_DAY.plus(Duration.ofDays(7)),
                        null,
                        null));
    }

    @Test
    void aPromiseFromBeforePromisesEndedLapsesAsWell() {
        onTheBoard()
                .given(REQUESTED, new LoanAccepted(LOAN, DRILL, null, null, null, null, null, null))
                .whenItIs(THREE_DAYS_LATER.plus(Rules.usual().promiseLife()))
                .thenEvents(new PromiseLapsed(LOAN, DRILL, null));
    }

    @Test
    void theOtherSideDeniesAHandoverAndMayThenCallTheLoanOff() {
        onTheBoard()
                .given(REQUESTED, ACCEPTED, new HandoverConfirmed(LOAN, DRILL, Side.BORROWER, null))
                .by("ana", "resident")
                .when(new CancelLoan(LOAN, JINPING, "I never saw Ben."))
                .thenRejected(LoanRejection.HANDOVER_HAS_BEGUN)
                .when(new DenyHandover(LOAN, JINPING))
                .thenEvents(new HandoverDenied(LOAN, DRILL, Side.OWNER))
                .thenDeadlines(new Deadline("promise", A_WEEK_LATER, new SettlePromise(LOAN)))
                .when(new CancelLoan(LOAN, JINPING, "I never saw Ben."))
                .thenEvents(new LoanCancelled(LOAN, DRILL, Canceller.OWNER, "I never saw Ben.", null));
    }

    @Test
    void whoConfirmedAHandoverTooEarlyTakesTheWordBack() {
        onTheBoard()
                .given(REQUESTED, ACCEPTED, new HandoverConfirmed(LOAN, DRILL, Side.OWNER, null))
                .by("ana", "resident")
                .when(new DenyHandover(LOAN, JINPING))
                .thenEvents(new HandoverDenied(LOAN, DRILL, Side.OWNER))
                .by("ben", "resident")
                .when(new ConfirmHandover(LOAN, JINPING))
                .thenEvents(new HandoverConfirmed(LOAN, DRILL, Side.BORROWER, null));
    }

    @Test
    void whoReportsTheReturnInTimeIsNotOverdue() {
        onTheBoard()
                .given(REQUESTED, ACCEPTED, OUT)
                .by("ben", "resident")
                .when(new ConfirmReturn(LOAN, JINPING, null))
                .thenEvents(new ReturnReported(LOAN, DRILL, null, null))
                .thenDeadlines()
                .whenItIs(END_OF_DUE_DAY)
                .thenRulesAsk()
                .by("rules", "rule")
                .when(new MarkLoanOverdue(LOAN))
                .thenUnchanged();
    }
}
