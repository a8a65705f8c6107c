package community.linli.lending.loan;

import community.linli.eventsourcing.testkit.scenario.Scenario;
import community.linli.lending.facts.CatalogFacts.HouseholdLeft;
import community.linli.lending.facts.CatalogFacts.ItemListed;
import community.linli.lending.loan.LoanCommand.AgreeToHandover;
import community.linli.lending.loan.LoanCommand.ConfirmHandover;
import community.linli.lending.loan.LoanCommand.IssueHandoverCode;
import community.linli.lending.loan.LoanCommand.ProposeHandover;
import community.linli.lending.loan.LoanCommand.ReportMissedHandover;
import community.linli.lending.loan.LoanEvent.Canceller;
import community.linli.lending.loan.LoanEvent.HandoverAgreed;
import community.linli.lending.loan.LoanEvent.HandoverConfirmed;
import community.linli.lending.loan.LoanEvent.HandoverDenied;
import community.linli.lending.loan.LoanEvent.HandoverMissed;
import community.linli.lending.loan.LoanEvent.HandoverProposed;
import community.linli.lending.loan.LoanEvent.LoanAccepted;
import community.linli.lending.loan.LoanEvent.LoanHandedOver;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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

    @Test
    void beforeItsDaysALoanDoesNotTakeTheDaysOfAnother() {
        betweenTwoHouseholds(1)
                .by("ana", "resident")
                .when(new ConfirmHandover(LOAN, JINPING, null))
                .thenRejected(LoanRejection.DAYS_TAKEN)
                .when(new IssueHandoverCode(LOAN, JINPING, HandoverCodes.digest("shown")))
                .thenRejected(LoanRejection.DAYS_TAKEN)
                .when(new ConfirmHandover(OTHER, JINPING, null))
                .thenEvents(new HandoverConfirmed(OTHER, DRILL, Side.OWNER, null, A_DAY_LATER));
    }

    @Test
    void beforeItsDaysALoanMayBeginWithACopyThatIsFreeUntilTheyAreOver() {
        LoanHandedOver early =
                new LoanHandedOver(LOAN, DRILL, TODAY, DUE, END_OF_DUE_DAY, 1, PARTIES, OUT.reminderDays(), null, null);
        betweenTwoHouseholds(2)
                .given(confirmed(Side.OWNER))
                .by("ben", "resident")
                .when(new ConfirmHandover(LOAN, JINPING, null))
                .thenEvents(confirmed(Side.BORROWER), early);
    }

    @Test
    void aWordBeforeItsDaysDoesNotHoldBySilenceWhereTheyHaveBecomeAnothers() {
        betweenTwoHouseholds(1)
                .given(confirmed(Side.OWNER))
                .whenItIs(A_DAY_LATER)
                .thenEvents(new HandoverDenied(LOAN, DRILL, null))
                .thenState(
                        LoanState.class,
                        LOAN.value(),
                        loan -> loan instanceof LoanState.Accepted kept && kept.confirmed() == null)
                .at(END_OF_DUE_DAY.minus(Duration.ofDays(3)))
                .by("ana", "resident")
                .when(new ConfirmHandover(LOAN, JINPING, null))
                .thenEvents(
                        new HandoverConfirmed(LOAN, DRILL, Side.OWNER, null, END_OF_DUE_DAY.minus(Duration.ofDays(2))));
    }

    @Test
    void aWordBeforeItsDaysDoesNotEndThePromiseWhereAnotherHasTheItem() {
        betweenTwoHouseholds(1)
                .given(confirmed(Side.OWNER))
                .given(new LoanHandedOver(
                        OTHER,
                        DRILL,
                        TODAY,
                        TODAY.plusDays(2),
                        END_OF_DUE_DAY.minus(Duration.ofDays(5)),
                        1,
                        parties("cho"),
                        List.of(),
                        null,
                        null))
                .whenItIs(A_DAY_LATER)
                .thenEvents(new HandoverDenied(LOAN, DRILL, null));
    }

    /** The drill, in so many copies, is promised to Cho until the day after tomorrow and then to Ben. */
    private Scenario betweenTwoHouseholds(int copies) {
        return onTheBoard()
                .given(new ItemListed(DRILL, JINPING, homeOf("ana"), "drill", "tools", "lend", 7, copies, null, null))
                .given(requested(OTHER, "cho"), promised(OTHER, "cho", TODAY, TODAY.plusDays(2)))
                .given(REQUESTED, promised(LOAN, "ben", TODAY.plusDays(4), DUE));
    }

    private static LoanAccepted promised(LoanId loan, String borrower, LocalDate from, LocalDate to) {
        return new LoanAccepted(loan, DRILL, A_WEEK_LATER, from, to, parties(borrower), MORNING, true);
    }

    private static HandoverAgreed agreed(Instant from) {
        return new HandoverAgreed(LOAN, DRILL, from, from.plus(AN_HOUR));
    }
}
