package community.linli.lending.loan;

import community.linli.eventsourcing.testkit.scenario.Scenario;
import community.linli.lending.loan.LoanCommand.HideThanks;
import community.linli.lending.loan.LoanCommand.TakeThanksDown;
import community.linli.lending.loan.LoanEvent.LoanReopened;
import community.linli.lending.loan.LoanEvent.ThanksHidden;
import org.junit.jupiter.api.Test;

/** What was said on the wall, and who has it taken off. */
class ThanksTest extends LoanScenarios {

    private static final HideThanks HIDE = new HideThanks(LOAN, JINPING, Side.BORROWER);

    private Scenario returned() {
        return onTheBoard().given(REQUESTED, ACCEPTED, OUT, returned(null));
    }

    private Scenario thanked() {
        return returned().given(LoanStates.THANKS);
    }

    @Test
    void whoIsThankedHidesItAndWhoSaidItTakesItBack() {
        thanked()
                .by("ana", "resident")
                .when(HIDE)
                .thenEvents(new ThanksHidden(LOAN, DRILL, PARTIES, Side.BORROWER, Side.OWNER, null));
        thanked()
                .by("ben", "resident")
                .when(HIDE)
                .thenEvents(new ThanksHidden(LOAN, DRILL, PARTIES, Side.BORROWER, Side.BORROWER, null));
    }

    @Test
    void aStewardTakesItDownWithAReason() {
        thanked()
                .by("sun", "steward")
                .when(new TakeThanksDown(LOAN, JINPING, Side.BORROWER, " It is a scolding. "))
                .thenEvents(new ThanksHidden(LOAN, DRILL, PARTIES, Side.BORROWER, null, "It is a scolding."));
        thanked()
                .by("sun", "steward")
                .when(new TakeThanksDown(LOAN, JINPING, Side.BORROWER, " "))
                .thenRejected(LoanRejection.REASON_MISSING);
        thanked()
                .by("ana", "resident")
                .when(new TakeThanksDown(LOAN, JINPING, Side.BORROWER, "I am no steward."))
                .thenRejected(LoanRejection.STEWARD_NEEDED);
    }

    @Test
    void aNeighbourHidesNothing() {
        thanked().by("cho", "resident").when(HIDE).thenRejected(LoanRejection.LOAN_NOT_FOUND);
    }

    @Test
    void whatIsHiddenStaysSoAndIsNotSaidAgain() {
        thanked().given(LoanStates.HIDDEN).by("ben", "resident").when(HIDE).thenUnchanged();
        thanked()
                .given(LoanStates.HIDDEN)
                .by("ben", "resident")
                .when(new LoanCommand.SayThanks(LOAN, JINPING, "Once more."))
                .thenUnchanged();
    }

    @Test
    void onlyWhatWasSaidIsHidden() {
        returned().by("ana", "resident").when(HIDE).thenRejected(LoanRejection.THANKS_NOT_FOUND);
        thanked()
                .by("ana", "resident")
                .when(new HideThanks(LOAN, JINPING, Side.OWNER))
                .thenRejected(LoanRejection.THANKS_NOT_FOUND);
        thanked()
                .given(new LoanReopened(LOAN, DRILL, PARTIES, DUE, END_OF_DUE_DAY, "It was another drill."))
                .by("ana", "resident")
                .when(HIDE)
                .thenRejected(LoanRejection.THANKS_NOT_FOUND);
    }
}
