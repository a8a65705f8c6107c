package community.linli.lending.loan;

import community.linli.eventsourcing.testkit.scenario.Scenario;
import community.linli.lending.calendar.CalendarEvent.LendingTermsSet;
import community.linli.lending.houserules.HouseRulesEvent.ClosureAnnounced;
import community.linli.lending.loan.LoanCommand.CounterOffer;
import community.linli.lending.loan.LoanCommand.TakeCounterOffer;
import community.linli.lending.loan.LoanEvent.CounterOffered;
import community.linli.lending.loan.LoanEvent.LoanAccepted;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Days that one side proposes are such as can be asked for. */
class OtherDaysTest extends LoanScenarios {

    private static final LocalDate SUNDAY = TODAY.plusDays(2);

    private Scenario asked() {
        return onTheBoard().given(REQUESTED).by("ana", "resident");
    }

    private static CounterOffer days(LocalDate from, LocalDate to) {
        return new CounterOffer(LOAN, JINPING, from, to, null);
    }

    private static CounterOffered offered(LocalDate from, LocalDate to) {
        return new CounterOffered(LOAN, DRILL, Side.OWNER, from, to, null);
    }

    @Test
    void noMoreDaysAreOfferedThanTheItemIsLentFor() {
        asked().when(days(TODAY, DUE.plusDays(1)))
                .thenRejected(LoanRejection.TOO_LONG)
                .when(days(TODAY, DUE))
                .thenEvents(offered(TODAY, DUE));
    }

    @Test
    void offeredDaysBeginAndEndWhenTheItemChangesHands() {
        asked().given(new LendingTermsSet(DRILL, List.of(DayOfWeek.SUNDAY), null, false, false))
                .when(days(SUNDAY, SUNDAY.plusDays(2)))
                .thenRejected(LoanRejection.NO_MEETING_DAY)
                .when(days(SUNDAY, SUNDAY.plusDays(7)))
                .thenEvents(offered(SUNDAY, SUNDAY.plusDays(7)));
    }

    @Test
    void offeredDaysLieAheadInTheirOrder() {
        asked().when(days(DUE, TODAY))
                .thenRejected(LoanRejection.DAYS_WRONG)
                .when(days(TODAY.minusDays(1), TODAY))
                .thenRejected(LoanRejection.DAYS_WRONG)
                .when(days(LocalDate.MIN, LocalDate.MAX))
                .thenRejected(LoanRejection.DAYS_WRONG);
    }

    @Test
    void daysThatEndInAClosureAnnouncedSinceAreNotTaken() {
        asked().given(offered(TODAY, SUNDAY), new ClosureAnnounced(SUNDAY, SUNDAY, "Dragon boats"))
                .by("ben", "resident")
                .when(new TakeCounterOffer(LOAN, JINPING))
                .thenRejected(LoanRejection.NO_MEETING_DAY);
    }

    @Test
    void whatTheItemIsNotLentForIsNotTaken() {
        asked().given(offered(TODAY, DUE.plusDays(1)))
                .by("ben", "resident")
                .when(new TakeCounterOffer(LOAN, JINPING))
                .thenRejected(LoanRejection.TOO_LONG);
    }

    @Test
    void ofDaysThatHaveBegunTheOthersAreTaken() {
        asked().given(offered(TODAY, SUNDAY))
                .at(MORNING.plus(Duration.ofDays(1)))
                .by("ben", "resident")
                .when(new TakeCounterOffer(LOAN, JINPING))
                .thenEvents(new LoanAccepted(
                        LOAN,
                        DRILL,
                        END_OF_DUE_DAY.minus(Duration.ofDays(5)),
                        TODAY.plusDays(1),
                        SUNDAY,
                        PARTIES,
                        MORNING,
                        true));
    }
}
