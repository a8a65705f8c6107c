package community.linli.lending.loan;

import community.linli.eventsourcing.testkit.scenario.Scenario;
import community.linli.lending.absence.AbsenceCommand.ComeBack;
import community.linli.lending.absence.AbsenceCommand.GoAway;
import community.linli.lending.absence.AbsenceEvent.HouseholdWentAway;
import community.linli.lending.calendar.CalendarEvent.DaysBlocked;
import community.linli.lending.facts.CatalogFacts.CommunityPaused;
import community.linli.lending.facts.CatalogFacts.CommunityResumed;
import community.linli.lending.facts.CatalogFacts.DistrictClosed;
import community.linli.lending.facts.CatalogFacts.ResidentJoined;
import community.linli.lending.facts.PersonId;
import community.linli.lending.houserules.HouseRulesCommand.SetRules;
import community.linli.lending.houserules.Scope;
import community.linli.lending.houserules.Setting;
import community.linli.lending.loan.LoanCommand.ConfirmReturn;
import community.linli.lending.waitlist.TurnId;
import community.linli.lending.waitlist.Waitlist;
import community.linli.lending.waitlist.WaitlistCommand.DissolveWaitlist;
import community.linli.lending.waitlist.WaitlistCommand.JoinWaitlist;
import community.linli.lending.waitlist.WaitlistCommand.OfferNextTurn;
import community.linli.lending.waitlist.WaitlistEvent.Cause;
import community.linli.lending.waitlist.WaitlistEvent.OfferPostponed;
import community.linli.lending.waitlist.WaitlistEvent.TurnEnded;
import community.linli.lending.waitlist.WaitlistEvent.TurnJoined;
import community.linli.lending.waitlist.WaitlistEvent.TurnOffered;
import community.linli.lending.waitlist.WaitlistRejection;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What becomes of the line for Ana's drill while lending rests, or she is away. */
class RestingLineTest extends LoanScenarios {

    private static final TurnId CHO = new TurnId("turn-of-cho");
    private static final TurnId DAN = new TurnId("turn-of-dan");

    private Scenario out() {
        return onTheBoard()
                .given(new ResidentJoined(new PersonId("dan"), JINPING, homeOf("dan")))
                .given(REQUESTED, ACCEPTED, OUT);
    }

    private Scenario waiting() {
        return out().given(joined(CHO, "cho"), joined(DAN, "dan"));
    }

    private static TurnJoined joined(TurnId turn, String person) {
        return new TurnJoined(turn, DRILL, JINPING, homeOf(person), homeOf("ana"), null);
    }

    private static TurnOffered offered(TurnId turn, String person, String until) {
        return new TurnOffered(turn, DRILL, homeOf(person), Instant.parse(until));
    }

    @Test
    void whenTheDistrictClosesNobodyWaitsAnyMore() {
        waiting()
                .whenLearnt(new DistrictClosed("The year is over."))
                .thenRulesAsk(new DissolveWaitlist(DRILL))
                .thenEvents(
                        new TurnEnded(CHO, DRILL, homeOf("cho"), Cause.DISTRICT_CLOSED),
                        new TurnEnded(DAN, DRILL, homeOf("dan"), Cause.DISTRICT_CLOSED))
                .thenState(Waitlist.class, DRILL.value(), line -> line.turns().isEmpty())
                .by("cho", "resident")
                .when(new JoinWaitlist(DRILL, CHO, JINPING, null))
                .thenRejected(WaitlistRejection.LENDING_RESTS);
    }

    @Test
    void whatComesBackWhileTheOwnerIsAwayIsOfferedOnTheDayOfItsReturnAndIsNotLookedAtBefore() {
        Instant back = Instant.parse("2026-05-22T01:00:00Z");
        waiting()
                .given(new HouseholdWentAway(homeOf("ana"), TODAY, TODAY.plusDays(20)))
                .by("ana", "resident")
                .when(new ConfirmReturn(LOAN, JINPING, null))
                .thenFollows(new OfferPostponed(CHO, DRILL, back))
                .whenItIs(back.minusSeconds(1))
                .thenEvents()
                .whenItIs(back)
                .thenEvents(offered(CHO, "cho", "2026-05-25T16:00:00Z"));
    }

    @Test
    void anOwnerWhoIsBackSoonerOrStaysAwayLongerIsHeardOfAtOnce() {
        Instant back = Instant.parse("2026-05-22T01:00:00Z");
        Scenario scenario = waiting()
                .given(new HouseholdWentAway(homeOf("ana"), TODAY, TODAY.plusDays(20)))
                .by("ana", "resident")
                .when(new ConfirmReturn(LOAN, JINPING, null))
                .thenFollows(new OfferPostponed(CHO, DRILL, back));
        scenario.when(new GoAway(homeOf("ana"), JINPING, TODAY, TODAY.plusDays(30)))
                .thenFollows()
                .whenItIs(back)
                .thenEvents(new OfferPostponed(CHO, DRILL, back.plus(Duration.ofDays(10))))
                .when(new ComeBack(homeOf("ana"), JINPING))
                .thenFollows(offered(CHO, "cho", "2026-05-25T16:00:00Z"));
    }

    @Test
    void daysThatTheOwnerKeepsAreWaitedForAtOnce() {
        waiting()
                .given(new DaysBlocked(DRILL, TODAY.plusDays(2), TODAY.plusDays(20), null))
                .given(new HouseholdWentAway(homeOf("ana"), TODAY.plusDays(21), TODAY.plusDays(22)))
                .by("ana", "resident")
                .when(new ConfirmReturn(LOAN, JINPING, null))
                .thenFollows(new OfferPostponed(CHO, DRILL, Instant.parse("2026-05-24T01:00:00Z")));
    }

    @Test
    void aPauseIsSleptThroughAndWhatCameBackInItIsOfferedAsSoonAsLendingGoesOn() {
        waiting()
                .given(new CommunityPaused(JINPING))
                .by("ana", "resident")
                .when(new ConfirmReturn(LOAN, JINPING, null))
                .thenFollows()
                .whenTimePasses(Duration.ofDays(30))
                .thenEvents()
                .whenLearnt(new CommunityResumed(JINPING))
                .thenRulesAsk(new OfferNextTurn(DRILL))
                .thenEvents(offered(CHO, "cho", "2026-06-03T16:00:00Z"));
    }

    @Test
    void aTurnThatWouldNotHelpAnyMoreEndsOnTheDayAfterItsLastThoughLendingRests() {
        Instant tooLate = Instant.parse("2026-05-05T01:00:00Z");
        out().by("cho", "resident")
                .when(new JoinWaitlist(DRILL, CHO, JINPING, TODAY.plusDays(3)))
                .thenFollows(new OfferPostponed(CHO, DRILL, tooLate))
                .whenLearnt(new CommunityPaused(JINPING))
                .whenItIs(tooLate)
                .thenEvents(new TurnEnded(CHO, DRILL, homeOf("cho"), Cause.NOT_NEEDED));
    }

    @Test
    void aRuleThatLeavesACopyToTheNextIsFeltAtOnce() {
        var eves = new LoanId("eve-drill");
        LocalDate from = TODAY.plusDays(4);
        waiting()
                .given(
                        requested(eves, "eve"),
                        new LoanEvent.LoanAccepted(
                                eves, DRILL, A_WEEK_LATER, from, from.plusDays(3), parties("eve"), MORNING, true))
                .by("ana", "resident")
                .when(new ConfirmReturn(LOAN, JINPING, null))
                .thenFollows()
                .by("sun", "officer")
                .when(new SetRules(Scope.DISTRICT, offeredForTwoDays()))
                .thenFollows(offered(CHO, "cho", "2026-05-03T16:00:00Z"));
    }

    private static Setting offeredForTwoDays() {
        return new Setting(
                null, null, null, null, 2, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null, null, null);
    }
}
