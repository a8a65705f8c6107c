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
import community.linli.lending.loan.LoanCommand.NudgeOwner;
import community.linli.lending.loan.LoanCommand.ReferReturn;
import community.linli.lending.loan.LoanCommand.RemindOfReturn;
import community.linli.lending.loan.LoanCommand.RequestLoan;
import community.linli.lending.loan.LoanCommand.SettlePromise;
import community.linli.lending.loan.LoanEvent.Canceller;
import community.linli.lending.loan.LoanEvent.DoorLoanDenied;
import community.linli.lending.loan.LoanEvent.HandoverDenied;
import community.linli.lending.loan.LoanEvent.LoanAccepted;
import community.linli.lending.loan.LoanEvent.LoanBecameOverdue;
import community.linli.lending.loan.LoanEvent.LoanDeclined;
import community.linli.lending.loan.LoanEvent.LoanExpired;
import community.linli.lending.loan.LoanEvent.OwnerNudged;
import community.linli.lending.loan.LoanEvent.ReturnReminded;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** From request to return, and what else can come of a loan. */
class LoanDeciderTest extends LoanScenarios {

    @Test
    void aLoanGoesFromRequestToReturn() {
        onTheBoard()
                .by("ben", "resident")
                .when(new RequestLoan(LOAN, JINPING, DRILL, null, null, null))
                .thenEvents(REQUESTED)
                .thenDeadlines(
                        new Deadline("nudge", MORNING.plus(Duration.ofDays(1)), new NudgeOwner(LOAN)),
                        new Deadline("expiry", THREE_DAYS_LATER, new ExpireLoanRequest(LOAN)))
                .by("ana", "resident")
                .when(new AcceptLoan(LOAN, JINPING))
                .thenEvents(ACCEPTED)
                .thenDeadlines(new Deadline("promise", A_WEEK_LATER, new SettlePromise(LOAN)))
                .when(new ConfirmHandover(LOAN, JINPING, null))
                .thenEvents(confirmed(Side.OWNER))
                .by("ben", "resident")
                .when(new ConfirmHandover(LOAN, JINPING, null))
                .thenEvents(confirmed(Side.BORROWER), OUT)
                .thenDeadlines(
                        reminder(-2),
                        reminder(0),
                        new Deadline("overdue", END_OF_DUE_DAY, new MarkLoanOverdue(LOAN)),
                        reminder(1),
                        reminder(3),
                        reminder(7),
                        reminder(14))
                .when(new ConfirmReturn(LOAN, JINPING, null))
                .thenEvents(reported())
                .by("ana", "resident")
                .when(new ConfirmReturn(LOAN, JINPING, new Inspection("clean", List.of(), List.of())))
                .thenEvents(returned("clean"))
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
                .thenEvents(new LoanDeclined(OTHER, DRILL, "Ben was first.", parties("cho")));
    }

    @Test
    void theSecondRequestIsAcceptedOnceTheItemIsBack() {
        onTheBoard()
                .given(REQUESTED, requested(OTHER, "cho"), ACCEPTED, OUT, returned(null))
                .by("ana", "resident")
                .when(new AcceptLoan(OTHER, JINPING))
                .thenEvents(accepted(OTHER, "cho"));
    }

    @Test
    void anUnansweredRequestExpiresAfterThreeDays() {
        onTheBoard()
                .given(REQUESTED)
                .whenItIs(THREE_DAYS_LATER)
                .thenRulesAsk(new NudgeOwner(LOAN), new ExpireLoanRequest(LOAN))
                .thenEvents(new OwnerNudged(LOAN, DRILL), new LoanExpired(LOAN, DRILL, PARTIES));
    }

    @Test
    void anItemIsOverdueAtTheEndOfTheDueDayInTheDistrict() {
        onTheBoard()
                .given(REQUESTED, ACCEPTED, OUT)
                .whenItIs(END_OF_DUE_DAY.minus(Duration.ofDays(2)))
                .thenEvents(new ReturnReminded(LOAN, DRILL, DUE, -2))
                .whenItIs(END_OF_DUE_DAY.minusSeconds(60))
                .thenEvents(new ReturnReminded(LOAN, DRILL, DUE, 0))
                .whenItIs(END_OF_DUE_DAY)
                .thenEvents(new LoanBecameOverdue(LOAN, DRILL, DUE, PARTIES));
    }

    @Test
    void aWithdrawnItemCancelsWhatIsNotHandedOver() {
        onTheBoard()
                .given(REQUESTED)
                .whenLearnt(new ItemWithdrawn(DRILL))
                .thenRulesAsk(new CancelLoanOfWithdrawnItem(LOAN))
                .thenEvents(cancelled(Canceller.RULE, "The item has been taken off the board."));
    }

    @Test
    void aWithdrawnItemThatIsOutGoesOnToItsReturn() {
        onTheBoard()
                .given(REQUESTED, ACCEPTED, OUT)
                .given(new ItemWithdrawn(DRILL))
                .by("ana", "resident")
                .when(new ConfirmReturn(LOAN, JINPING, null))
                .thenEvents(returned(null));
    }

    @Test
    void theBorrowerTakesARequestBack() {
        onTheBoard()
                .given(REQUESTED)
                .by("ben", "resident")
                .when(new CancelLoan(LOAN, JINPING, null))
                .thenEvents(cancelled(Canceller.BORROWER, null))
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
                .when(new RequestLoan(LOAN, JINPING, DRILL, null, null, null))
                .thenRejected(LoanRejection.OWN_ITEM);
    }

    @Test
    void whoBelongsToNoHouseholdBorrowsNothing() {
        onTheBoard()
                .by("dan", "resident")
                .when(new RequestLoan(LOAN, JINPING, DRILL, null, null, null))
                .thenRejected(LoanRejection.NOT_A_MEMBER);
    }

    @Test
    void aPromiseLapsesWhenTheItemIsNotFetchedInSevenDays() {
        onTheBoard()
                .given(REQUESTED, requested(OTHER, "cho"), ACCEPTED)
                .whenItIs(A_WEEK_LATER.minusSeconds(1))
                .thenRulesAsk(new NudgeOwner(OTHER), new ExpireLoanRequest(OTHER))
                .whenItIs(A_WEEK_LATER)
                .thenRulesAsk(new SettlePromise(LOAN))
                .thenEvents(lapsed());
    }

    @Test
    void whatLapsedFreesTheItemForWhoWaits() {
        onTheBoard()
                .given(REQUESTED, requested(OTHER, "cho"), ACCEPTED, lapsed())
                .by("ana", "resident")
                .when(new AcceptLoan(OTHER, JINPING))
                .thenEvents(accepted(OTHER, "cho"));
    }

    @Test
    void aWordThatNobodyDeniesForADayHoldsAndTheOtherSideMayStillGainsay() {
        Instant aDayLater = MORNING.plus(Duration.ofDays(1));
        onTheBoard()
                .given(REQUESTED, ACCEPTED, confirmed(Side.OWNER))
                .whenItIs(aDayLater)
                .thenRulesAsk(new SettlePromise(LOAN))
                .thenState(
                        LoanState.class,
                        LOAN.value(),
                        loan -> loan instanceof LoanState.Out out
                                && out.dueOn().equals(DUE.plusDays(1))
                                && out.keeping().unheard() == Side.BORROWER)
                .by("ana", "resident")
                .when(new DenyHandover(LOAN, JINPING))
                .thenRejected(LoanRejection.ITEM_HANDED_OVER)
                .by("ben", "resident")
                .when(new DenyHandover(LOAN, JINPING))
                .thenEvents(
                        new DoorLoanDenied(LOAN, DRILL, PARTIES, Side.BORROWER, DUE.plusDays(1), TODAY.plusDays(1)));
    }

    @Test
    void aPromiseDoesNotLapseWhileOneSidesWordStands() {
        Instant anHourBefore = A_WEEK_LATER.minus(Duration.ofHours(1));
        onTheBoard()
                .given(REQUESTED, ACCEPTED)
                .at(anHourBefore)
                .by("ben", "resident")
                .when(new ConfirmHandover(LOAN, JINPING, null))
                .thenDeadlines(new Deadline("promise", anHourBefore.plus(Duration.ofDays(1)), new SettlePromise(LOAN)));
    }

    @Test
    void aPromiseFromBeforePromisesEndedLapsesAsWell() {
        onTheBoard()
                .given(REQUESTED, new LoanAccepted(LOAN, DRILL, null, null, null, null, null, null))
                .whenItIs(THREE_DAYS_LATER.plus(Rules.usual().promiseLife()))
                .thenEvents(lapsed());
    }

    @Test
    void theOtherSideDeniesAHandoverAndMayThenCallTheLoanOff() {
        onTheBoard()
                .given(REQUESTED, ACCEPTED, confirmed(Side.BORROWER))
                .by("ana", "resident")
                .when(new CancelLoan(LOAN, JINPING, "I never saw Ben."))
                .thenRejected(LoanRejection.HANDOVER_HAS_BEGUN)
                .when(new DenyHandover(LOAN, JINPING))
                .thenEvents(new HandoverDenied(LOAN, DRILL, Side.OWNER))
                .thenDeadlines(new Deadline("promise", A_WEEK_LATER, new SettlePromise(LOAN)))
                .when(new CancelLoan(LOAN, JINPING, "I never saw Ben."))
                .thenEvents(cancelled(Canceller.OWNER, "I never saw Ben."));
    }

    @Test
    void whoConfirmedAHandoverTooEarlyTakesTheWordBack() {
        onTheBoard()
                .given(REQUESTED, ACCEPTED, confirmed(Side.OWNER))
                .by("ana", "resident")
                .when(new DenyHandover(LOAN, JINPING))
                .thenEvents(new HandoverDenied(LOAN, DRILL, Side.OWNER))
                .by("ben", "resident")
                .when(new ConfirmHandover(LOAN, JINPING, null))
                .thenEvents(confirmed(Side.BORROWER));
    }

    @Test
    void whoReportsTheReturnInTimeIsNotOverdue() {
        onTheBoard()
                .given(REQUESTED, ACCEPTED, OUT)
                .by("ben", "resident")
                .when(new ConfirmReturn(LOAN, JINPING, null))
                .thenEvents(reported())
                .thenDeadlines(new Deadline("silence", MORNING.plus(Duration.ofDays(7)), new ReferReturn(LOAN)))
                .whenItIs(END_OF_DUE_DAY)
                .thenRulesAsk(new ReferReturn(LOAN))
                .by("rules", "rule")
                .when(new MarkLoanOverdue(LOAN))
                .thenUnchanged();
    }

    private static Deadline reminder(int step) {
        Instant morning = END_OF_DUE_DAY.plus(Duration.ofDays(step - 1L)).plus(Duration.ofHours(9));
        return new Deadline("reminder" + step, morning, new RemindOfReturn(LOAN, DUE, step));
    }
}
