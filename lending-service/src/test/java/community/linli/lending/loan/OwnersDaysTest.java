package community.linli.lending.loan;

import community.linli.eventsourcing.testkit.scenario.Scenario;
import community.linli.lending.calendar.CalendarCommand.BlockDays;
import community.linli.lending.calendar.CalendarEvent.DaysBlocked;
import community.linli.lending.calendar.CalendarRejection;
import community.linli.lending.loan.LoanEvent.LoanRequested;
import community.linli.lending.waitlist.TurnId;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Days that an owner keeps, and days that are kept for somebody. */
class OwnersDaysTest extends LoanScenarios {

    /** Two hundred single days, every other one from this on. */
    private Scenario blocked(LocalDate first) {
        return onTheBoard()
                .given(IntStream.range(0, 200)
                        .mapToObj(i -> first.plusDays(2L * i))
                        .map(day -> new DaysBlocked(DRILL, day, day, null))
                        .toList())
                .by("ana", "resident");
    }

    @Test
    void daysThatAreOverDoNotCountAgainstAnOwner() {
        LocalDate day = TODAY.plusDays(3);
        blocked(TODAY.minusDays(399))
                .when(new BlockDays(DRILL, JINPING, day, day, null))
                .thenEvents(new DaysBlocked(DRILL, day, day, null));
        blocked(TODAY)
                .when(new BlockDays(DRILL, JINPING, day, day, null))
                .thenRejected(CalendarRejection.TOO_MANY_BLOCKS);
    }

    @Test
    void aTurnThatIsTakenForLaterDaysKeepsThoseDaysOnly() {
        LocalDate later = TODAY.plusDays(9);
        var taken = new LoanRequested(
                LOAN,
                DRILL,
                JINPING,
                homeOf("ben"),
                homeOf("ana"),
                7,
                THREE_DAYS_LATER,
                later,
                later.plusDays(3),
                new TurnId("turn-of-ben"),
                null,
                null,
                null,
                null,
                MORNING);
        var days = new LoanEvent.LoanAccepted(
                OTHER, DRILL, A_WEEK_LATER, TODAY, later.minusDays(1), parties("cho"), MORNING, false);
        onTheBoard()
                .given(taken, requested(OTHER, "cho"))
                .by("ana", "resident")
                .when(new LoanCommand.AcceptLoan(OTHER, JINPING))
                .thenEvents(days);
    }
}
