package community.linli.lending.reservation;

import static org.assertj.core.api.Assertions.assertThat;

import community.linli.eventsourcing.Deadline;
import community.linli.eventsourcing.Event;
import community.linli.eventsourcing.testkit.scenario.Scenario;
import community.linli.lending.calendar.CalendarCommand.BlockDays;
import community.linli.lending.calendar.CalendarEvent.LendingTermsSet;
import community.linli.lending.calendar.CalendarRejection;
import community.linli.lending.facts.CatalogFacts.CommunityPaused;
import community.linli.lending.facts.CatalogFacts.CommunityResumed;
import community.linli.lending.facts.CatalogFacts.DistrictClosed;
import community.linli.lending.facts.CatalogFacts.HouseholdLeft;
import community.linli.lending.facts.CatalogFacts.ItemGivenAway;
import community.linli.lending.facts.CatalogFacts.ItemWithdrawn;
import community.linli.lending.itemdiary.ItemDiary;
import community.linli.lending.itemdiary.ItemDiary.Claim;
import community.linli.lending.itemdiary.ItemDiary.Standing;
import community.linli.lending.loan.LoanCommand.AcceptLoan;
import community.linli.lending.loan.LoanCommand.AskExtension;
import community.linli.lending.loan.LoanCommand.ConfirmHandover;
import community.linli.lending.loan.LoanCommand.ConfirmReturn;
import community.linli.lending.loan.LoanCommand.RequestLoan;
import community.linli.lending.loan.LoanEvent.LoanAccepted;
import community.linli.lending.loan.LoanEvent.LoanHandedOver;
import community.linli.lending.loan.LoanEvent.LoanLost;
import community.linli.lending.loan.LoanEvent.Mover;
import community.linli.lending.loan.LoanEvent.PromiseLapsed;
import community.linli.lending.loan.LoanId;
import community.linli.lending.loan.LoanRejection;
import community.linli.lending.loan.LoanState;
import community.linli.lending.reservation.ReservationCommand.ConfirmReservation;
import community.linli.lending.reservation.ReservationCommand.DeclineReservation;
import community.linli.lending.reservation.ReservationCommand.GiveDaysBack;
import community.linli.lending.reservation.ReservationCommand.MoveReservation;
import community.linli.lending.reservation.ReservationCommand.ReserveDays;
import community.linli.lending.reservation.ReservationCommand.SettleReservation;
import community.linli.lending.reservation.ReservationEvent.Cause;
import community.linli.lending.reservation.ReservationEvent.ReservationConfirmed;
import community.linli.lending.reservation.ReservationEvent.ReservationKeptWaiting;
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

    private static final LoanId CHOS = new LoanId("cho-tent");
    private static final SettleReservation SETTLE = new SettleReservation(RESERVATION);
    private static final ReserveDays RESERVE = new ReserveDays(RESERVATION, JINPING, TENT, FIRST, LAST);

    private static List<Event> all(Scenario scenario) {
        return scenario.answers().stream()
                .flatMap(answer -> answer.events().stream())
                .toList();
    }

    private Scenario confirmed() {
        return onTheBoard().given(RESERVED, CONFIRMED);
    }

    private Scenario outUntil(LocalDate due) {
        return confirmed().given(askedByCho(CHOS), promisedToCho(CHOS, due), outWithCho(CHOS, due));
    }

    @Test
    void reservedDaysBecomeALoanOnTheirFirstDay() {
        onTheBoard()
                .by("ben", "resident")
                .when(RESERVE)
                .thenEvents(RESERVED)
                .thenDeadlines(new Deadline("answer", ANSWER_BY, SETTLE))
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
                .thenDeadlines(new Deadline("answer", ANSWER_BY, SETTLE));
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
    void whatIsLateKeepsTheReservationWaitingAndItsReturnBeginsIt() {
        LocalDate due = FIRST.minusDays(1);
        Instant back = startOf(FIRST.plusDays(1)).plusSeconds(3_600);
        assertThat(all(outUntil(due).whenItIs(BEGINS))).contains(WAITING);
        assertThat(all(outUntil(due)
                        .given(WAITING)
                        .at(back)
                        .by("ana", "resident")
                        .when(new ConfirmReturn(CHOS, JINPING, null))))
                .contains(BECAME, asLoan(back, FIRST.plusDays(1)), asPromise(back, FIRST.plusDays(1), LAST));
    }

    @Test
    void whoseItemDoesNotComeBackIsToldWhenTheLastDayIsOver() {
        Scenario story = outUntil(FIRST.minusDays(1)).given(WAITING);
        assertThat(all(story.whenItIs(ENDS.minusSeconds(1)))).doesNotContain(released(Cause.DISPLACED, null));
        assertThat(all(story.whenItIs(ENDS))).contains(released(Cause.DISPLACED, null));
    }

    @Test
    void aCommunityThatRestsKeepsTheFirstDayUntilItLendsAgain() {
        Instant midnight = startOf(FIRST.plusDays(1));
        confirmed()
                .given(new CommunityPaused(JINPING))
                .whenItIs(BEGINS)
                .thenEvents(new ReservationKeptWaiting(RESERVATION, TENT, midnight))
                .given(new CommunityResumed(JINPING))
                .whenItIs(midnight)
                .thenEvents(BECAME, asLoan(midnight, FIRST.plusDays(1)), asPromise(midnight, FIRST.plusDays(1), LAST));
    }

    @Test
    void whatIsOffTheBoardOrGivenAwayDisplacesEveryReservation() {
        confirmed().whenLearnt(new ItemWithdrawn(TENT)).thenEvents(released(Cause.DISPLACED, null));
        confirmed()
                .whenLearnt(new ItemGivenAway(TENT, JINPING, homeOf("ana"), homeOf("dan")))
                .thenEvents(released(Cause.DISPLACED, null));
    }

    @Test
    void aLostCopyDisplacesAllThatWereReservedOnIt() {
        ReservationId later = new ReservationId("later");
        Scenario story = outUntil(TODAY.plusDays(7))
                .given(reserved(later, "dan", LAST.plusDays(3), LAST.plusDays(4)))
                .given(new LoanLost(CHOS, TENT, Mover.BORROWER, null));
        assertThat(all(story.by("rule", "rule").when(SETTLE))).contains(released(Cause.DISPLACED, null));
        assertThat(all(story.when(new SettleReservation(later)))).hasSize(1);
        story.thenState(
                ItemDiary.class,
                TENT.value(),
                diary -> diary.claims().stream()
                        .noneMatch(claim -> claim.by().type().equals("reservation")));
    }

    @Test
    void oneLostCopyOfTwoDisplacesOnlyWhoReservedLast() {
        ReservationId second = new ReservationId("second");
        Scenario story = peopled(scenario(), 2)
                .given(RESERVED, CONFIRMED, reserved(second, "dan", FIRST, LAST))
                .given(askedByCho(CHOS), promisedToCho(CHOS, TODAY.plusDays(7)), outWithCho(CHOS, TODAY.plusDays(7)))
                .given(new LoanLost(CHOS, TENT, Mover.BORROWER, null))
                .by("rule", "rule");
        story.when(SETTLE).thenUnchanged();
        story.when(new SettleReservation(second))
                .thenEvents(
                        new ReservationEvent.ReservationReleased(second, TENT, homeOf("dan"), Cause.DISPLACED, null));
    }

    @Test
    void whoLeavesNeedsNoDays() {
        confirmed()
                .whenLearnt(new HouseholdLeft(homeOf("ben"), JINPING))
                .thenEvents(released(Cause.HOUSEHOLD_LEFT, null));
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

    @Test
    void reservedDaysThatAreNotFetchedAreFreeAgain() {
        Scenario story = confirmed().whenItIs(BEGINS).whenItIs(ENDS);
        assertThat(all(story)).hasAtLeastOneElementOfType(PromiseLapsed.class);
        story.thenState(ItemDiary.class, TENT.value(), diary -> diary.claims().isEmpty());
    }

    @Test
    void fewerCopiesOnTheBoardDisplaceWhoReservedLast() {
        ReservationId second = new ReservationId("second");
        peopled(scenario(), 2)
                .given(RESERVED, CONFIRMED, reserved(second, "dan", FIRST, LAST))
                .whenLearnt(listed(1))
                .thenEvents(
                        new ReservationEvent.ReservationReleased(second, TENT, homeOf("dan"), Cause.DISPLACED, null));
    }

    @Test
    void anUnansweredReservationWaitsWhileTheCommunityRests() {
        Instant midnight = startOf(TODAY.plusDays(4));
        onTheBoard()
                .given(RESERVED)
                .given(new CommunityPaused(JINPING))
                .whenItIs(ANSWER_BY)
                .thenEvents(new ReservationKeptWaiting(RESERVATION, TENT, midnight))
                .given(new CommunityResumed(JINPING))
                .whenItIs(midnight)
                .thenEvents(released(Cause.UNANSWERED, null));
    }

    @Test
    void aClosedDistrictKeepsNoDays() {
        confirmed().given(new DistrictClosed(null)).whenItIs(BEGINS).thenEvents(released(Cause.DISPLACED, null));
    }

    @Test
    void ofTwoReservationsOnlyTheFirstGetsTheOneCopyThatIsThere() {
        ReservationId second = new ReservationId("dan-tent");
        LocalDate due = FIRST.minusDays(1);
        Scenario story = peopled(scenario(), 2)
                .given(askedByCho(CHOS), promisedToCho(CHOS, due), outWithCho(CHOS, due))
                .given(RESERVED, CONFIRMED)
                .given(reserved(second, "dan", FIRST, LAST), new ReservationConfirmed(second, TENT, false))
                .whenItIs(BEGINS);
        assertThat(all(story))
                .contains(BECAME, new ReservationKeptWaiting(second, TENT, ENDS))
                .filteredOn(LoanAccepted.class::isInstance)
                .hasSize(1);
    }

    @Test
    void aLoanOfTheSameIdIsNotTouchedByReservedDays() {
        LoanId same = new LoanId(RESERVATION.value());
        confirmed()
                .given(askedByCho(same), promisedToCho(same, TODAY.plusDays(7)), outWithCho(same, TODAY.plusDays(7)))
                .given(returnedByCho(same, TODAY.plusDays(5), TODAY.plusDays(7)))
                .whenItIs(BEGINS)
                .thenState(LoanState.class, same.value(), loan -> loan instanceof LoanState.Ended);
    }
}
