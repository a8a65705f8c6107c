package community.linli.lending.loan;

import community.linli.eventsourcing.testkit.scenario.Scenario;
import community.linli.lending.loan.LoanCommand.SettleReturn;
import community.linli.lending.loan.LoanCommand.Whereabouts;
import community.linli.lending.loan.LoanEvent.DueMoved;
import community.linli.lending.loan.LoanEvent.LoanBecameOverdue;
import community.linli.lending.loan.LoanEvent.LoanHandedOver;
import community.linli.lending.loan.LoanEvent.Mover;
import community.linli.lending.loan.LoanEvent.ReturnReferred;
import community.linli.lending.loan.LoanEvent.ReturnRefuted;
import community.linli.lending.loan.LoanEvent.ReturnReminded;
import community.linli.lending.loan.LoanEvent.ReturnWithdrawn;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Who has something is reminded once for each step, and of what has been missed only by the latest. */
class RemindersTest extends LoanScenarios {

    private Scenario out() {
        return onTheBoard().given(REQUESTED, ACCEPTED, OUT);
    }

    /** The morning of a day so many days from the due day. */
    private static Instant morning(int step) {
        return END_OF_DUE_DAY.plus(Duration.ofDays(step - 1L)).plus(Duration.ofHours(9));
    }

    private static ReturnReminded reminded(int step) {
        return new ReturnReminded(LOAN, DRILL, DUE, step);
    }

    @Test
    void aClockThatJumpsSaysOnlyTheLatestOfTheMissedReminders() {
        out().whenItIs(morning(8))
                .thenEvents(new LoanBecameOverdue(LOAN, DRILL, DUE, PARTIES), reminded(7))
                .whenItIs(morning(13))
                .thenEvents()
                .whenItIs(morning(14))
                .thenEvents(reminded(14))
                .whenItIs(morning(100))
                .thenEvents();
    }

    @Test
    void aReturnThatIsTakenBackSaysOnlyTheLatestOfTheMissedReminders() {
        out().given(reminded(-2), reported(), new ReturnReferred(LOAN, DRILL, Side.OWNER, null))
                .at(morning(4))
                .given(new ReturnWithdrawn(LOAN, DRILL))
                .whenItIs(morning(4))
                .thenEvents(new LoanBecameOverdue(LOAN, DRILL, DUE, PARTIES), reminded(3));
    }

    @Test
    void aReturnThatIsRefutedSaysOnlyTheLatestOfTheMissedReminders() {
        out().given(reminded(-2), reported(), new ReturnReferred(LOAN, DRILL, Side.OWNER, null))
                .at(morning(2))
                .by("sun", "steward")
                .when(new SettleReturn(LOAN, JINPING, Whereabouts.AT_BORROWER, "It stood in the cellar."))
                .thenEvents(new ReturnRefuted(LOAN, DRILL, "It stood in the cellar."))
                .whenItIs(morning(2))
                .thenEvents(new LoanBecameOverdue(LOAN, DRILL, DUE, PARTIES), reminded(1))
                .whenItIs(morning(3))
                .thenEvents(reminded(3));
    }

    @Test
    void nobodyIsRemindedTwoDaysBeforeOfWhatIsDueTomorrow() {
        LocalDate tomorrow = TODAY.plusDays(1);
        Instant end = END_OF_DUE_DAY.minus(Duration.ofDays(6));
        onTheBoard()
                .given(
                        REQUESTED,
                        ACCEPTED,
                        new LoanHandedOver(
                                LOAN, DRILL, TODAY, tomorrow, end, 1, PARTIES, OUT.reminderDays(), null, null))
                .whenItIs(end.minusSeconds(1))
                .thenEvents(new ReturnReminded(LOAN, DRILL, tomorrow, 0));
    }

    @Test
    void anotherDueDayIsRemindedOfAnew() {
        LocalDate later = DUE.plusDays(2);
        out().given(
                        reminded(-2),
                        reminded(0),
                        new DueMoved(
                                LOAN,
                                DRILL,
                                later,
                                END_OF_DUE_DAY.plus(Duration.ofDays(2)),
                                Mover.STEWARD,
                                "They are ill."))
                .whenItIs(morning(0).plusSeconds(60))
                .thenEvents(new ReturnReminded(LOAN, DRILL, later, -2))
                .whenItIs(morning(2))
                .thenEvents(new ReturnReminded(LOAN, DRILL, later, 0));
    }
}
