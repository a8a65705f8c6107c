package community.linli.lending.reservation;

import static org.assertj.core.api.Assertions.assertThat;

import community.linli.eventsourcing.Deadline;
import community.linli.eventsourcing.testkit.scenario.Scenario;
import community.linli.lending.calendar.CalendarCommand.BlockDays;
import community.linli.lending.calendar.CalendarEvent.LendingTermsSet;
import community.linli.lending.calendar.CalendarRejection;
import community.linli.lending.itemdiary.ItemDiary;
import community.linli.lending.itemdiary.ItemDiary.Claim;
import community.linli.lending.itemdiary.ItemDiary.Standing;
import community.linli.lending.loan.LoanCommand.AcceptLoan;
import community.linli.lending.loan.LoanCommand.AskExtension;
import community.linli.lending.loan.LoanCommand.ConfirmHandover;
import community.linli.lending.loan.LoanCommand.RequestLoan;
import community.linli.lending.loan.LoanEvent.LoanAccepted;
import community.linli.lending.loan.LoanEvent.LoanHandedOver;
import community.linli.lending.loan.LoanRejection;
import community.linli.lending.reservation.ReservationCommand.ConfirmReservation;
import community.linli.lending.reservation.ReservationCommand.DeclineReservation;
import community.linli.lending.reservation.ReservationCommand.GiveDaysBack;
import community.linli.lending.reservation.ReservationCommand.MoveReservation;
import community.linli.lending.reservation.ReservationCommand.ReserveDays;
import community.linli.lending.reservation.ReservationEvent.Cause;
import community.linli.lending.reservation.ReservationEvent.ReservationConfirmed;
import community.linli.lending.reservation.ReservationEvent.ReservationMoved;
import community.linli.lending.waitlist.TurnId;
import community.linli.lending.waitlist.WaitlistEvent.TurnJoined;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** From the wish for days to the loan that they become, and what else can come of them. */
class ReservationDeciderTest extends ReservationScenarios {

    private static final ReserveDays RESERVE = new ReserveDays(RESERVATION, JINPING, TENT, FIRST, LAST);

    @Test
    void reservedDaysBecomeALoanOnTheirFirstDay() {
        onTheBoard()
                .by("ben", "resident")
                .when(RESERVE)
                .thenEvents(RESERVED)
                .thenDeadlines(new Deadline("answer", ANSWER_BY, SETTLE), new Deadline("begin", BEGINS, SETTLE))
                .when(RESERVE)
                .thenUnchanged()
                .by("ana", "resident")
                .when(new ConfirmReservation(RESERVATION, JINPING))
                .thenEvents(CONFIRMED)
                .thenDeadlines(new Deadline("begin", BEGINS, SETTLE))
                .whenItIs(BEGINS)
                .thenEvents(BECAME, asLoan(BEGINS, FIRST), asPromise(BEGINS, FIRST, LAST));
    }

    @Test
    void anItemThatAcceptsAtOnceNeedsNoWordOfItsOwner() {
        onTheBoard()
                .given(new LendingTermsSet(TENT, List.of(DayOfWeek.values()), null, true, false))
                .by("ben", "resident")
                .when(RESERVE)
                .thenEvents(RESERVED, new ReservationConfirmed(RESERVATION, TENT, true));
    }

    @Test
    void withoutTheOwnersWordTheDaysAreFreeAgain() {
        onTheBoard()
                .given(RESERVED)
                .whenItIs(ANSWER_BY)
                .thenEvents(released(Cause.UNANSWERED, null))
                .by("cho", "resident")
                .when(new ReserveDays(new ReservationId("cho"), JINPING, TENT, FIRST, LAST))
                .thenEvents(new ReservationEvent.DaysReserved(
                        new ReservationId("cho"),
                        TENT,
                        JINPING,
                        homeOf("cho"),
                        homeOf("ana"),
                        FIRST,
                        LAST,
                        Instant.parse("2026-05-07T02:00:00Z"),
                        BEGINS));
    }

    @Test
    void theOwnerIsAskedNoLongerThanUntilTheFirstDay() {
        LocalDate tomorrow = TODAY.plusDays(1);
        onTheBoard()
                .by("ben", "resident")
                .when(new ReserveDays(RESERVATION, JINPING, TENT, tomorrow, tomorrow))
                .thenDeadlines(new Deadline("answer", startOf(tomorrow), SETTLE));
    }

    @Test
    void daysAreHalfOpenSoTheNextMayBeginTheDayAfter() {
        confirmed()
                .by("cho", "resident")
                .when(new ReserveDays(new ReservationId("cho"), JINPING, TENT, LAST, LAST.plusDays(2)))
                .thenRejected(ReservationRejection.DAYS_TAKEN)
                .when(new ReserveDays(new ReservationId("cho"), JINPING, TENT, LAST.plusDays(1), LAST.plusDays(2)))
                .thenEvents(reserved(new ReservationId("cho"), "cho", LAST.plusDays(1), LAST.plusDays(2)));
    }

    @Test
    void bufferDaysAreLeftBetweenTwoHouseholds() {
        confirmed()
                .given(new LendingTermsSet(TENT, List.of(DayOfWeek.values()), 2, false, false))
                .by("cho", "resident")
                .when(new ReserveDays(new ReservationId("cho"), JINPING, TENT, LAST.plusDays(2), LAST.plusDays(3)))
                .thenRejected(ReservationRejection.DAYS_TAKEN)
                .when(new ReserveDays(new ReservationId("cho"), JINPING, TENT, FIRST.minusDays(3), FIRST.minusDays(2)))
                .thenRejected(ReservationRejection.DAYS_TAKEN)
                .when(new ReserveDays(new ReservationId("cho"), JINPING, TENT, LAST.plusDays(3), LAST.plusDays(4)))
                .thenEvents(reserved(new ReservationId("cho"), "cho", LAST.plusDays(3), LAST.plusDays(4)));
    }

    @Test
    void theSameDaysAreReservedOnAsManyCopiesAsThereAre() {
        ReservationId second = new ReservationId("cho");
        peopled(scenario(), 2)
                .given(RESERVED)
                .by("cho", "resident")
                .when(new ReserveDays(second, JINPING, TENT, FIRST, LAST))
                .thenEvents(reserved(second, "cho", FIRST, LAST))
                .by("dan", "resident")
                .when(new ReserveDays(new ReservationId("dan"), JINPING, TENT, LAST, LAST))
                .thenRejected(ReservationRejection.DAYS_TAKEN);
    }

    @Test
    void movedDaysAreHeldByTheSameRuleAndTheOwnerIsAskedAgain() {
        LocalDate from = FIRST.plusDays(2);
        LocalDate to = LAST.plusDays(2);
        confirmed()
                .by("ben", "resident")
                .when(new MoveReservation(RESERVATION, JINPING, from, to))
                .thenEvents(new ReservationMoved(RESERVATION, TENT, homeOf("ben"), from, to, startOf(from), ANSWER_BY))
                .thenDeadlines(new Deadline("answer", ANSWER_BY, SETTLE), new Deadline("begin", startOf(from), SETTLE));
        confirmed()
                .given(reserved(new ReservationId("cho"), "cho", LAST.plusDays(1), LAST.plusDays(3)))
                .by("ben", "resident")
                .when(new MoveReservation(RESERVATION, JINPING, FIRST, LAST.plusDays(1)))
                .thenRejected(ReservationRejection.DAYS_TAKEN);
    }

    @Test
    void fewerOfTheConfirmedDaysStayConfirmed() {
        confirmed()
                .by("ben", "resident")
                .when(new MoveReservation(RESERVATION, JINPING, FIRST, LAST.minusDays(1)))
                .thenEvents(
                        new ReservationMoved(RESERVATION, TENT, homeOf("ben"), FIRST, LAST.minusDays(1), BEGINS, null))
                .thenDeadlines(new Deadline("begin", BEGINS, SETTLE));
    }

    @Test
    void theOwnerWhoNeedsItAfterAllDisplacesWithAReason() {
        onTheBoard()
                .given(RESERVED)
                .by("ana", "resident")
                .when(new DeclineReservation(RESERVATION, JINPING, "It is torn."))
                .thenEvents(released(Cause.DECLINED, "It is torn."))
                .when(new DeclineReservation(RESERVATION, JINPING, "It is torn."))
                .thenUnchanged();
        confirmed()
                .by("ana", "resident")
                .when(new DeclineReservation(RESERVATION, JINPING, "It is torn."))
                .thenEvents(released(Cause.DISPLACED, "It is torn."));
    }

    @Test
    void daysGivenBackAreTheNextOnesAtOnce() {
        confirmed()
                .by("ben", "resident")
                .when(new GiveDaysBack(RESERVATION, JINPING))
                .thenEvents(released(Cause.GIVEN_BACK, null))
                .thenDeadlines()
                .when(new GiveDaysBack(RESERVATION, JINPING))
                .thenUnchanged();
    }

    @Test
    void anExtensionNeverRunsOverAReservation() {
        LocalDate due = FIRST.minusDays(2);
        outUntil(due)
                .by("cho", "resident")
                .when(new AskExtension(CHOS, JINPING))
                .thenRejected(LoanRejection.DAYS_TAKEN);
    }

    @Test
    void theOwnersOwnDaysNeverRunOverAReservation() {
        confirmed()
                .by("ana", "resident")
                .when(new BlockDays(TENT, JINPING, LAST, LAST.plusDays(5), null))
                .thenRejected(CalendarRejection.DAYS_TAKEN);
    }

    @Test
    void whoReservesDoesNotPassThoseWhoWait() {
        LocalDate due = TODAY.plusDays(7);
        Scenario story = onTheBoard()
                .given(askedByCho(CHOS), promisedToCho(CHOS, due), outWithCho(CHOS, due))
                .given(new TurnJoined(new TurnId("dan"), TENT, JINPING, homeOf("dan"), homeOf("ana"), null))
                .by("ben", "resident");
        story.when(new ReserveDays(RESERVATION, JINPING, TENT, due.plusDays(2), due.plusDays(3)))
                .thenRejected(ReservationRejection.OTHERS_WAIT);
        story.when(RESERVE).thenEvents(RESERVED);
    }

    @Test
    void aRequestWithoutDaysIsPromisedUntilTheReservationBegins() {
        Scenario story = confirmed()
                .at(startOf(FIRST.minusDays(3)))
                .by("cho", "resident")
                .when(new RequestLoan(CHOS, JINPING, TENT, null, null, null))
                .by("ana", "resident")
                .when(new AcceptLoan(CHOS, JINPING));
        assertThat(all(story))
                .filteredOn(LoanAccepted.class::isInstance)
                .map(event -> ((LoanAccepted) event).to())
                .containsExactly(FIRST.minusDays(1));
    }

    @Test
    void whoHasReservedDaysMayBorrowItBefore() {
        confirmed()
                .by("ben", "resident")
                .when(new RequestLoan(CHOS, JINPING, TENT, null, null, null))
                .by("ana", "resident")
                .when(new AcceptLoan(CHOS, JINPING))
                .thenState(
                        ItemDiary.class,
                        TENT.value(),
                        diary -> diary.claims().stream()
                                .map(Claim::standing)
                                .toList()
                                .equals(List.of(Standing.RESERVED, Standing.PROMISED)));
    }

    @Test
    void whatIsFetchedOnReservedDaysIsDueOnTheLastOfThem() {
        Scenario story = confirmed().whenItIs(BEGINS);
        story.by("ben", "resident")
                .when(new ConfirmHandover(LOAN, JINPING, null))
                .by("ana", "resident")
                .when(new ConfirmHandover(LOAN, JINPING, null));
        assertThat(all(story))
                .filteredOn(LoanHandedOver.class::isInstance)
                .map(event -> ((LoanHandedOver) event).dueOn())
                .containsExactly(LAST);
    }
}
