package community.linli.lending.loan;

import community.linli.lending.facts.CatalogFacts.HouseholdLeft;
import community.linli.lending.loan.LoanCommand.AgreeToHandover;
import community.linli.lending.loan.LoanCommand.ConfirmHandover;
import community.linli.lending.loan.LoanCommand.ProposeHandover;
import community.linli.lending.loan.LoanCommand.ReportMissedHandover;
import community.linli.lending.loan.LoanEvent.Canceller;
import community.linli.lending.loan.LoanEvent.HandoverAgreed;
import community.linli.lending.loan.LoanEvent.HandoverMissed;
import community.linli.lending.loan.LoanEvent.HandoverProposed;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Between the promise and the door. */
class HandoverTest extends LoanScenarios {

    private static final Instant TEN = MORNING.plus(Duration.ofHours(8));
    private static final Duration AN_HOUR = Duration.ofHours(1);
    private static final Instant A_DAY_LATER = MORNING.plus(Duration.ofDays(1));

    @Test
    void aHandoverThatHasBegunEndsWhenTheBorrowersLeave() {
        for (Side side : Side.values()) {
            onTheBoard()
                    .given(REQUESTED, ACCEPTED, confirmed(side))
                    .whenLearnt(new HouseholdLeft(homeOf("ben"), JINPING))
                    .thenEvents(cancelled(Canceller.RULE, "The household has left."));
        }
    }

    @Test
    void theSilenceOfAHouseholdThatHasLeftIsNotTakenForYes() {
        onTheBoard()
                .given(REQUESTED, ACCEPTED)
                .given(new HouseholdLeft(homeOf("ana"), JINPING))
                .by("ben", "resident")
                .when(new ConfirmHandover(LOAN, JINPING, null))
                .thenEvents(confirmed(Side.BORROWER))
                .whenItIs(A_DAY_LATER)
                .thenEvents(cancelled(Canceller.RULE, "The household has left."));
    }

    @Test
    void nobodyIsMissedBeforeTheAgreedTimeIsOver() {
        onTheBoard()
                .given(REQUESTED, ACCEPTED, agreed(TEN))
                .at(TEN)
                .by("ana", "resident")
                .when(new ReportMissedHandover(LOAN, JINPING))
                .thenRejected(LoanRejection.NO_TIME_AGREED)
                .at(TEN.plus(AN_HOUR).minusSeconds(1))
                .when(new ReportMissedHandover(LOAN, JINPING))
                .thenRejected(LoanRejection.NO_TIME_AGREED)
                .at(TEN.plus(AN_HOUR))
                .when(new ReportMissedHandover(LOAN, JINPING))
                .thenEvents(new HandoverMissed(LOAN, DRILL, Side.BORROWER))
                .when(new ReportMissedHandover(LOAN, JINPING))
                .thenRejected(LoanRejection.NO_TIME_AGREED);
    }

    @Test
    void whoWasNotAtTheDoorCannotProposeTheMissAway() {
        Instant eleven = TEN.plus(AN_HOUR);
        Instant tomorrow = TEN.plus(Duration.ofDays(1));
        onTheBoard()
                .given(REQUESTED, ACCEPTED, agreed(TEN))
                .at(eleven)
                .by("ben", "resident")
                .when(new ProposeHandover(LOAN, JINPING, tomorrow, tomorrow.plus(AN_HOUR)))
                .thenEvents(new HandoverProposed(LOAN, DRILL, Side.BORROWER, tomorrow, tomorrow.plus(AN_HOUR)))
                .by("ana", "resident")
                .when(new ReportMissedHandover(LOAN, JINPING))
                .thenEvents(new HandoverMissed(LOAN, DRILL, Side.BORROWER))
                .when(new AgreeToHandover(LOAN, JINPING))
                .thenEvents(agreed(tomorrow));
    }

    @Test
    void anAgreedTimeHoldsUntilBothHaveAgreedOnAnother() {
        Instant noon = TEN.plus(Duration.ofHours(2));
        onTheBoard()
                .given(
                        REQUESTED,
                        ACCEPTED,
                        agreed(TEN),
                        new HandoverProposed(LOAN, DRILL, Side.OWNER, noon, noon.plus(AN_HOUR)))
                .by("ben", "resident")
                .when(new AgreeToHandover(LOAN, JINPING))
                .thenEvents(agreed(noon))
                .when(new AgreeToHandover(LOAN, JINPING))
                .thenUnchanged()
                .at(TEN.plus(AN_HOUR))
                .when(new ReportMissedHandover(LOAN, JINPING))
                .thenRejected(LoanRejection.NO_TIME_AGREED);
    }

    private static HandoverAgreed agreed(Instant from) {
        return new HandoverAgreed(LOAN, DRILL, from, from.plus(AN_HOUR));
    }
}
