package community.linli.lending.reservation;

import static org.assertj.core.api.Assertions.assertThat;

import community.linli.eventsourcing.testkit.scenario.Scenario;
import community.linli.lending.facts.CatalogFacts.CommunityPaused;
import community.linli.lending.facts.CatalogFacts.CommunityResumed;
import community.linli.lending.facts.CatalogFacts.DistrictClosed;
import community.linli.lending.facts.CatalogFacts.HouseholdLeft;
import community.linli.lending.facts.CatalogFacts.ItemGivenAway;
import community.linli.lending.facts.CatalogFacts.ItemWithdrawn;
import community.linli.lending.itemdiary.ItemDiary;
import community.linli.lending.loan.LoanCommand.ConfirmReturn;
import community.linli.lending.loan.LoanEvent.LoanAccepted;
import community.linli.lending.loan.LoanEvent.LoanLost;
import community.linli.lending.loan.LoanEvent.Mover;
import community.linli.lending.loan.LoanEvent.PromiseLapsed;
import community.linli.lending.loan.LoanId;
import community.linli.lending.loan.LoanState;
import community.linli.lending.reservation.ReservationCommand.ResumeReservation;
import community.linli.lending.reservation.ReservationCommand.SettleReservation;
import community.linli.lending.reservation.ReservationEvent.Cause;
import community.linli.lending.reservation.ReservationEvent.ReservationConfirmed;
import community.linli.lending.reservation.ReservationEvent.ReservationKeptWaiting;
import community.linli.lending.reservation.ReservationEvent.ReservationResumed;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What becomes of reserved days without anybody's word. */
class ReservationByRuleTest extends ReservationScenarios {

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
        Instant later = BEGINS.plus(Duration.ofHours(30));
        LocalDate second = FIRST.plusDays(1);
        confirmed()
                .given(new CommunityPaused(JINPING))
                .whenItIs(BEGINS)
                .thenEvents(WAITING)
                .whenItIs(later)
                .thenEvents()
                .whenLearnt(new CommunityResumed(JINPING))
                .thenEvents(BECAME, asLoan(later, second), asPromise(later, second, LAST));
    }

    @Test
    void whatWasReservedIsDisplacedWhereLendingRestsOverAllItsDays() {
        confirmed()
                .given(new CommunityPaused(JINPING), WAITING)
                .whenItIs(ENDS)
                .thenEvents(released(Cause.DISPLACED, null));
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
        Instant resumed = ANSWER_BY.plus(Duration.ofDays(5));
        Instant answerBy = resumed.plus(Duration.ofDays(3));
        onTheBoard()
                .given(RESERVED)
                .whenLearnt(new CommunityPaused(JINPING))
                .whenItIs(resumed)
                .thenRulesAsk(SETTLE)
                .thenEvents()
                .whenLearnt(new CommunityResumed(JINPING))
                .thenRulesAsk(new ResumeReservation(RESERVATION))
                .thenEvents(new ReservationResumed(RESERVATION, TENT, answerBy))
                .whenItIs(answerBy.minusSeconds(1))
                .thenEvents()
                .whenItIs(answerBy)
                .thenEvents(released(Cause.UNANSWERED, null));
    }

    @Test
    void aPauseThatEndsBeforeTheFirstDayLeavesTheTimeUntilThen() {
        Instant resumed = BEGINS.minus(Duration.ofDays(1));
        onTheBoard()
                .given(RESERVED, new CommunityPaused(JINPING))
                .whenItIs(resumed)
                .thenEvents()
                .whenLearnt(new CommunityResumed(JINPING))
                .thenEvents(new ReservationResumed(RESERVATION, TENT, BEGINS))
                .whenItIs(BEGINS)
                .thenEvents(released(Cause.UNANSWERED, null));
    }

    @Test
    void daysThatComeInAPauseWithoutAnAnswerAreFree() {
        onTheBoard()
                .given(RESERVED)
                .given(new CommunityPaused(JINPING))
                .whenItIs(BEGINS)
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
