package community.linli.lending.loan;

import community.linli.eventsourcing.testkit.scenario.Scenario;
import community.linli.lending.absence.AbsenceCommand.ComeBack;
import community.linli.lending.absence.AbsenceCommand.GoAway;
import community.linli.lending.absence.AbsenceEvent.HouseholdWentAway;
import community.linli.lending.calendar.CalendarCommand.SetLendingTerms;
import community.linli.lending.calendar.CalendarEvent.DaysBlocked;
import community.linli.lending.calendar.CalendarEvent.LendingTermsSet;
import community.linli.lending.facts.CatalogFacts.CommunityPaused;
import community.linli.lending.facts.CatalogFacts.CommunityResumed;
import community.linli.lending.facts.CatalogFacts.ItemListed;
import community.linli.lending.facts.CatalogFacts.ResidentJoined;
import community.linli.lending.facts.PersonId;
import community.linli.lending.loan.LoanCommand.CancelLoan;
import community.linli.lending.loan.LoanCommand.ConfirmReturn;
import community.linli.lending.waitlist.TurnId;
import community.linli.lending.waitlist.Waitlist;
import community.linli.lending.waitlist.Waitlist.Turn;
import community.linli.lending.waitlist.WaitlistCommand.LeaveWaitlist;
import community.linli.lending.waitlist.WaitlistCommand.StepAside;
import community.linli.lending.waitlist.WaitlistEvent.Cause;
import community.linli.lending.waitlist.WaitlistEvent.OfferPostponed;
import community.linli.lending.waitlist.WaitlistEvent.TurnEnded;
import community.linli.lending.waitlist.WaitlistEvent.TurnJoined;
import community.linli.lending.waitlist.WaitlistEvent.TurnOffered;
import community.linli.lending.waitlist.WaitlistEvent.TurnPaused;
import community.linli.lending.waitlist.WaitlistEvent.TurnResumed;
import community.linli.lending.waitlist.WaitlistEvent.TurnSteppedAside;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who in the line for Ana's drill is offered it, and when nobody is. */
class LineTest extends LoanScenarios {

    private static final TurnId CHO = new TurnId("turn-of-cho");
    private static final TurnId DAN = new TurnId("turn-of-dan");
    private static final TurnId EVE = new TurnId("turn-of-eve");
    private static final LoanId EVES = new LoanId("eve-drill");

    /** Three open days, to the end of the last. */
    private static final Instant OFFERED_UNTIL = Instant.parse("2026-05-04T16:00:00Z");

    private static final LocalDate LAST_OFFERED_DAY = TODAY.plusDays(3);
    private static final Instant TOMORROW = Instant.parse("2026-05-02T01:00:00Z");

    private Scenario out() {
        return onTheBoard()
                .given(
                        new ResidentJoined(new PersonId("dan"), JINPING, homeOf("dan")),
                        new ResidentJoined(new PersonId("eve"), JINPING, homeOf("eve")))
                .given(REQUESTED, ACCEPTED, OUT);
    }

    private Scenario waiting() {
        return out().given(joined(CHO, "cho"), joined(DAN, "dan"));
    }

    private static TurnJoined joined(TurnId turn, String person) {
        return new TurnJoined(turn, DRILL, JINPING, homeOf(person), homeOf("ana"), null);
    }

    private static TurnOffered offered(TurnId turn, String person) {
        return new TurnOffered(turn, DRILL, homeOf(person), OFFERED_UNTIL);
    }

    private static TurnEnded left(TurnId turn, String person) {
        return new TurnEnded(turn, DRILL, homeOf(person), Cause.LEFT);
    }

    private static ItemListed copies(int copies) {
        return new ItemListed(DRILL, JINPING, homeOf("ana"), "drill", "tools", "lend", 7, copies, null, null);
    }

    private static Scenario promisedToEve(Scenario scenario, LocalDate from) {
        LocalDate to = from.plusDays(3);
        return scenario.given(
                requested(EVES, "eve"),
                new LoanEvent.LoanAccepted(EVES, DRILL, A_WEEK_LATER, from, to, parties("eve"), MORNING, true));
    }

    @Test
    void noMoreIsOfferedThanIsLeftOfFewerCopies() {
        waiting()
                .given(copies(2), offered(CHO, "cho"), copies(1))
                .by("cho", "resident")
                .when(new LeaveWaitlist(DRILL, JINPING))
                .thenEvents(left(CHO, "cho"));
    }

    @Test
    void whatTheOwnerKeepsTodayIsOfferedToNobodyThoughATurnIsOver() {
        waiting()
                .given(returned(null), offered(CHO, "cho"))
                .given(new DaysBlocked(DRILL, TODAY, TODAY, null))
                .by("cho", "resident")
                .when(new LeaveWaitlist(DRILL, JINPING))
                .thenEvents(left(CHO, "cho"), new OfferPostponed(DAN, DRILL, TOMORROW));
    }

    @Test
    void whatIsAnothersBeforeTheOfferWouldBeOverIsNotOfferedUntilItIsFreeAgain() {
        promisedToEve(waiting(), LAST_OFFERED_DAY.plusDays(1))
                .by("ana", "resident")
                .when(new ConfirmReturn(LOAN, JINPING, null))
                .thenFollows()
                .by("eve", "resident")
                .when(new CancelLoan(EVES, JINPING, null))
                .thenFollows(offered(CHO, "cho"));
    }

    @Test
    void theLineIsLookedAtAgainWhenTheOwnersDaysAreOverThoughTheItemIsAnothersLater() {
        promisedToEve(waiting(), TODAY.plusDays(10))
                .given(new DaysBlocked(DRILL, TODAY, TODAY, null))
                .by("ana", "resident")
                .when(new ConfirmReturn(LOAN, JINPING, null))
                .thenFollows(new OfferPostponed(CHO, DRILL, TOMORROW));
    }

    @Test
    void whatIsAnothersOnlyLaterIsOfferedForTheDaysBefore() {
        promisedToEve(waiting(), LAST_OFFERED_DAY.plusDays(2))
                .by("ana", "resident")
                .when(new ConfirmReturn(LOAN, JINPING, null))
                .thenFollows(offered(CHO, "cho"));
    }

    @Test
    void anOfferDoesNotLapseWhileLendingRestsAndIsMadeAnewAfterwards() {
        waiting()
                .given(returned(null), offered(CHO, "cho"))
                .given(new CommunityPaused(JINPING))
                .whenItIs(OFFERED_UNTIL)
                .thenEvents(new TurnPaused(CHO, DRILL, homeOf("cho"), LAST_OFFERED_DAY.plusDays(2)))
                .whenLearnt(new CommunityResumed(JINPING))
                .thenEvents(
                        new TurnResumed(CHO, DRILL, homeOf("cho")),
                        new TurnOffered(CHO, DRILL, homeOf("cho"), OFFERED_UNTIL.plus(Duration.ofDays(4))));
    }

    @Test
    void anOfferOfAHouseholdThatIsAwayDoesNotLapseAndGoesToTheNext() {
        waiting()
                .given(returned(null), offered(CHO, "cho"))
                .given(new HouseholdWentAway(homeOf("cho"), TODAY.plusDays(2), TODAY.plusDays(9)))
                .whenItIs(OFFERED_UNTIL)
                .thenEvents(
                        new TurnPaused(CHO, DRILL, homeOf("cho"), TODAY.plusDays(10)),
                        new TurnOffered(DAN, DRILL, homeOf("dan"), OFFERED_UNTIL.plus(Duration.ofDays(4))),
                        new OfferPostponed(CHO, DRILL, Instant.parse("2026-05-11T01:00:00Z")));
    }

    @Test
    void moreCopiesAreOfferedAtOnce() {
        waiting().whenLearnt(copies(2)).thenEvents(offered(CHO, "cho"));
    }

    @Test
    void aBufferThatTheOwnerGivesUpMakesTheItemTheNextOnes() {
        var week = List.of(DayOfWeek.values());
        promisedToEve(waiting(), LAST_OFFERED_DAY.plusDays(2))
                .given(new LendingTermsSet(DRILL, week, 1, false, false), returned(null))
                .by("ana", "resident")
                .when(new SetLendingTerms(DRILL, JINPING, week, 0, false, false))
                .thenFollows(offered(CHO, "cho"));
    }

    @Test
    void whoComesBackEarlyIsServedAtOnceAndWhoGoesGivesItsOfferBack() {
        waiting()
                .given(returned(null), offered(CHO, "cho"))
                .by("cho", "resident")
                .when(new GoAway(homeOf("cho"), JINPING, TODAY, TODAY.plusDays(4)))
                .thenFollows(
                        new TurnPaused(CHO, DRILL, homeOf("cho"), TODAY.plusDays(5)),
                        offered(DAN, "dan"),
                        new OfferPostponed(CHO, DRILL, Instant.parse("2026-05-06T01:00:00Z")))
                .by("dan", "resident")
                .when(new LeaveWaitlist(DRILL, JINPING))
                .thenEvents(left(DAN, "dan"))
                .by("cho", "resident")
                .when(new ComeBack(homeOf("cho"), JINPING))
                .thenFollows(new TurnResumed(CHO, DRILL, homeOf("cho")), offered(CHO, "cho"));
    }

    @Test
    void whoStepsAsideFromAnOfferLetsTheFirstGoFirstThoughItStandsBefore() {
        waiting()
                .given(
                        joined(EVE, "eve"),
                        new TurnPaused(CHO, DRILL, homeOf("cho"), TODAY),
                        returned(null),
                        offered(DAN, "dan"),
                        new TurnResumed(CHO, DRILL, homeOf("cho")))
                .by("dan", "resident")
                .when(new StepAside(DRILL, JINPING))
                .thenEvents(new TurnSteppedAside(DAN, DRILL, homeOf("dan")), offered(CHO, "cho"))
                .thenState(
                        Waitlist.class,
                        DRILL.value(),
                        line -> line.turns().stream().map(Turn::turn).toList().equals(List.of(CHO, DAN, EVE)));
    }
}
