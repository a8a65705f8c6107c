package community.linli.lending.loan;

import static org.assertj.core.api.Assertions.assertThat;

import community.linli.eventsourcing.Event;
import community.linli.eventsourcing.testkit.scenario.Answer;
import community.linli.eventsourcing.testkit.scenario.Scenario;
import community.linli.lending.absence.AbsenceCommand.ComeBack;
import community.linli.lending.absence.AbsenceCommand.GoAway;
import community.linli.lending.absence.AbsenceEvent.HouseholdCameBack;
import community.linli.lending.absence.AbsenceEvent.HouseholdWentAway;
import community.linli.lending.calendar.CalendarCommand.BlockDays;
import community.linli.lending.calendar.CalendarCommand.SetLendingTerms;
import community.linli.lending.calendar.CalendarCommand.UnblockDays;
import community.linli.lending.calendar.CalendarCommand.VouchFor;
import community.linli.lending.calendar.CalendarEvent.DaysBlocked;
import community.linli.lending.calendar.CalendarEvent.DaysUnblocked;
import community.linli.lending.calendar.CalendarEvent.HouseholdVouchedFor;
import community.linli.lending.calendar.CalendarRejection;
import community.linli.lending.facts.CatalogFacts.CommunityPaused;
import community.linli.lending.facts.CatalogFacts.CommunityResumed;
import community.linli.lending.facts.CatalogFacts.HouseholdLeft;
import community.linli.lending.facts.CatalogFacts.ItemListed;
import community.linli.lending.facts.CatalogFacts.ItemPaused;
import community.linli.lending.facts.CatalogFacts.ItemResumed;
import community.linli.lending.facts.CatalogFacts.ItemWithdrawn;
import community.linli.lending.facts.CatalogFacts.ResidentJoined;
import community.linli.lending.facts.ItemId;
import community.linli.lending.facts.PersonId;
import community.linli.lending.houserules.HouseRulesCommand.SetRules;
import community.linli.lending.houserules.HouseRulesEvent.RulesSet;
import community.linli.lending.houserules.HouseRulesRejection;
import community.linli.lending.houserules.Scope;
import community.linli.lending.houserules.Setting;
import community.linli.lending.itemdiary.Span;
import community.linli.lending.loan.LoanCommand.AcceptLoan;
import community.linli.lending.loan.LoanCommand.ConfirmReturn;
import community.linli.lending.loan.LoanCommand.RequestLoan;
import community.linli.lending.loan.LoanEvent.LoanRequested;
import community.linli.lending.waitlist.TurnId;
import community.linli.lending.waitlist.WaitlistCommand.JoinWaitlist;
import community.linli.lending.waitlist.WaitlistCommand.LeaveWaitlist;
import community.linli.lending.waitlist.WaitlistCommand.MoveTurn;
import community.linli.lending.waitlist.WaitlistCommand.StepAside;
import community.linli.lending.waitlist.WaitlistEvent.Cause;
import community.linli.lending.waitlist.WaitlistEvent.OfferPostponed;
import community.linli.lending.waitlist.WaitlistEvent.TurnEnded;
import community.linli.lending.waitlist.WaitlistEvent.TurnJoined;
import community.linli.lending.waitlist.WaitlistEvent.TurnLapsed;
import community.linli.lending.waitlist.WaitlistEvent.TurnMoved;
import community.linli.lending.waitlist.WaitlistEvent.TurnOffered;
import community.linli.lending.waitlist.WaitlistEvent.TurnPaused;
import community.linli.lending.waitlist.WaitlistEvent.TurnResumed;
import community.linli.lending.waitlist.WaitlistEvent.TurnSteppedAside;
import community.linli.lending.waitlist.WaitlistEvent.TurnTaken;
import community.linli.lending.waitlist.WaitlistRejection;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who waits for the drill that Ben has, and who gets it when it is back. */
class QueueTest extends LoanScenarios {

    private static final TurnId CHO = new TurnId("turn-of-cho");
    private static final TurnId DAN = new TurnId("turn-of-dan");
    private static final Instant OFFERED_UNTIL = Instant.parse("2026-05-04T16:00:00Z");
    private static final Instant TOMORROW = Instant.parse("2026-05-02T01:00:00Z");

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

    private static TurnOffered offered(TurnId turn, String person) {
        return new TurnOffered(turn, DRILL, homeOf(person), OFFERED_UNTIL);
    }

    private static List<Event> all(Scenario scenario) {
        return scenario.answers().stream()
                .map(Answer::events)
                .flatMap(List::stream)
                .toList();
    }

    @Test
    void aThingThatRestsIsOfferedToNobodyUntilItCanBeHadAgain() {
        waiting()
                .given(returned(null), offered(CHO, "cho"))
                .whenLearnt(new ItemPaused(DRILL))
                .thenEvents(new TurnPaused(CHO, DRILL, homeOf("cho"), TODAY.plusDays(1)))
                .by("cho", "resident")
                .when(new RequestLoan(OTHER, JINPING, DRILL, null, null, null))
                .thenRejected(LoanRejection.ITEM_PAUSED)
                .whenLearnt(new ItemResumed(DRILL))
                .thenEvents(new TurnResumed(CHO, DRILL, homeOf("cho")), offered(CHO, "cho"));
    }

    @Test
    void theOnlyOneInLineHasItsOfferAnewAfterThePause() {
        out().given(joined(CHO, "cho"), returned(null), offered(CHO, "cho"))
                .whenLearnt(new ItemPaused(DRILL))
                .thenEvents(new TurnPaused(CHO, DRILL, homeOf("cho"), TODAY.plusDays(1)))
                .whenLearnt(new ItemResumed(DRILL))
                .thenEvents(new TurnResumed(CHO, DRILL, homeOf("cho")), offered(CHO, "cho"));
    }

    @Test
    void noOfferStandsWhileTheCommunityRests() {
        out().given(joined(CHO, "cho"), returned(null), offered(CHO, "cho"))
                .whenLearnt(new CommunityPaused(JINPING))
                .thenEvents(new TurnPaused(CHO, DRILL, homeOf("cho"), TODAY.plusDays(1)))
                .whenLearnt(new CommunityResumed(JINPING))
                .thenEvents(new TurnResumed(CHO, DRILL, homeOf("cho")), offered(CHO, "cho"));
    }

    @Test
    void nobodyWaitsForWhatIsToBeGivenAwayInsteadOfLent() {
        waiting()
                .whenLearnt(
                        new ItemListed(DRILL, JINPING, homeOf("ana"), "drill", "tools", "give", null, null, null, null))
                .thenEvents(
                        new TurnEnded(CHO, DRILL, homeOf("cho"), Cause.ITEM_GONE),
                        new TurnEnded(DAN, DRILL, homeOf("dan"), Cause.ITEM_GONE));
    }

    @Test
    void aThingThatIsRevisedWhileItRestsRestsOn() {
        onTheBoard()
                .given(new ItemPaused(DRILL), listed(DRILL))
                .by("ben", "resident")
                .when(new RequestLoan(OTHER, JINPING, DRILL, null, null, null))
                .thenRejected(LoanRejection.ITEM_PAUSED);
    }

    @Test
    void whoeverWaitsMayJoinTheLineOfAThingThatRests() {
        onTheBoard()
                .given(new ItemPaused(DRILL))
                .by("ben", "resident")
                .when(new JoinWaitlist(DRILL, CHO, JINPING, null))
                .thenEvents(joined(CHO, "ben"));
    }

    @Test
    void aLineThatHasEmptiedIsNotLookedAtForWhoWaitedBefore() {
        out().given(joined(CHO, "cho"), new OfferPostponed(CHO, DRILL, TOMORROW))
                .whenItIs(TOMORROW)
                .by("cho", "resident")
                .when(new LeaveWaitlist(DRILL, JINPING))
                .by("dan", "resident")
                .when(new JoinWaitlist(DRILL, DAN, JINPING, null))
                .thenEvents(joined(DAN, "dan"))
                .thenDeadlines();
    }

    @Test
    void whoCannotHaveItWaitsAndTheFirstIsOfferedItWhenItIsBack() {
        out().by("cho", "resident")
                .when(new JoinWaitlist(DRILL, CHO, JINPING, null))
                .thenEvents(joined(CHO, "cho"))
                .when(new JoinWaitlist(DRILL, CHO, JINPING, null))
                .thenUnchanged()
                .by("dan", "resident")
                .when(new JoinWaitlist(DRILL, DAN, JINPING, null))
                .thenEvents(joined(DAN, "dan"))
                .by("ana", "resident")
                .when(new ConfirmReturn(LOAN, JINPING, null))
                .thenEvents(returned(null))
                .thenFollows(offered(CHO, "cho"));
    }

    @Test
    void anOfferLapsesToTheNextInTheSameDecision() {
        Instant nextOffer = OFFERED_UNTIL.plus(Duration.ofDays(4));
        waiting()
                .given(returned(null), offered(CHO, "cho"))
                .whenItIs(OFFERED_UNTIL)
                .thenEvents(
                        new TurnLapsed(CHO, DRILL, homeOf("cho")),
                        new TurnOffered(DAN, DRILL, homeOf("dan"), nextOffer));
    }

    @Test
    void theOfferedHouseholdTakesItsTurnByAskingAndNobodyPassesItBy() {
        var loan = new LoanId("cho-drill");
        Scenario scenario = waiting()
                .given(returned(null), offered(CHO, "cho"), requested(new LoanId("eve"), "eve"))
                .by("ana", "resident")
                .when(new AcceptLoan(new LoanId("eve"), JINPING))
                .thenRejected(LoanRejection.OTHERS_WAIT)
                .by("cho", "resident")
                .when(new RequestLoan(loan, JINPING, DRILL, null, null, null));
        assertThat(all(scenario))
                .satisfiesExactly(
                        taken -> assertThat(taken).isEqualTo(new TurnTaken(CHO, DRILL, homeOf("cho"))),
                        asked -> assertThat(asked)
                                .isInstanceOfSatisfying(
                                        LoanRequested.class,
                                        request -> assertThat(request.turn()).isEqualTo(CHO)));
        scenario.by("ana", "resident").when(new AcceptLoan(loan, JINPING)).thenEvents(accepted(loan, "cho"));
    }

    @Test
    void whoWaitsCannotAskBesideItsTurn() {
        waiting()
                .by("dan", "resident")
                .when(new RequestLoan(new LoanId("dan"), JINPING, DRILL, null, null, null))
                .thenRejected(LoanRejection.TURN_NOT_COME);
    }

    @Test
    void aTurnStepsAsideOnceAndItsOfferGoesToTheNext() {
        waiting()
                .given(returned(null), offered(CHO, "cho"))
                .by("cho", "resident")
                .when(new StepAside(DRILL, JINPING))
                .thenEvents(new TurnSteppedAside(CHO, DRILL, homeOf("cho")), offered(DAN, "dan"))
                .when(new StepAside(DRILL, JINPING))
                .thenUnchanged()
                .by("dan", "resident")
                .when(new LeaveWaitlist(DRILL, JINPING))
                .by("cho", "resident")
                .when(new StepAside(DRILL, JINPING))
                .thenRejected(WaitlistRejection.STEPPED_ASIDE_BEFORE);
        waiting()
                .by("dan", "resident")
                .when(new StepAside(DRILL, JINPING))
                .thenRejected(WaitlistRejection.NOBODY_BEHIND);
    }

    @Test
    void onlyAStewardMovesATurnAndSaysWhy() {
        waiting()
                .by("dan", "resident")
                .when(new MoveTurn(DRILL, JINPING, DAN, CHO, "I am in a hurry."))
                .thenRejected(WaitlistRejection.STEWARD_NEEDED)
                .by("sun", "steward")
                .when(new MoveTurn(DRILL, JINPING, DAN, CHO, "A wedding on Saturday."))
                .thenEvents(new TurnMoved(DAN, DRILL, homeOf("dan"), CHO, "A wedding on Saturday."))
                .when(new MoveTurn(DRILL, JINPING, DAN, CHO, "A wedding on Saturday."))
                .thenUnchanged()
                .by("ana", "resident")
                .when(new ConfirmReturn(LOAN, JINPING, null))
                .thenFollows(offered(DAN, "dan"));
    }

    @Test
    void whoIsMovedToWhereItStandsIsOfferedItForNoLongerThanBefore() {
        waiting()
                .given(returned(null), offered(CHO, "cho"))
                .at(MORNING.plus(Duration.ofDays(1)))
                .by("sun", "steward")
                .when(new MoveTurn(DRILL, JINPING, CHO, DAN, "Cho has waited long."))
                .thenUnchanged()
                .when(new MoveTurn(DRILL, JINPING, DAN, null, "Dan can wait."))
                .thenUnchanged();
    }

    @Test
    void whoIsAwayIsJumpedOverAndKeepsItsPlace() {
        waiting()
                .given(new HouseholdWentAway(homeOf("cho"), TODAY, TODAY.plusDays(4)))
                .by("ana", "resident")
                .when(new ConfirmReturn(LOAN, JINPING, null))
                .thenFollows(
                        new TurnPaused(CHO, DRILL, homeOf("cho"), TODAY.plusDays(5)),
                        offered(DAN, "dan"),
                        new OfferPostponed(CHO, DRILL, Instant.parse("2026-05-06T01:00:00Z")));
        Instant back = MORNING.plus(Duration.ofDays(6));
        Scenario home = waiting()
                .given(
                        new HouseholdWentAway(homeOf("cho"), TODAY, TODAY.plusDays(4)),
                        new TurnPaused(CHO, DRILL, homeOf("cho"), TODAY.plusDays(5)),
                        returned(null),
                        new TurnLapsed(DAN, DRILL, homeOf("dan")),
                        new OfferPostponed(CHO, DRILL, TOMORROW))
                .whenItIs(back);
        assertThat(all(home))
                .startsWith(new TurnResumed(CHO, DRILL, homeOf("cho")))
                .hasAtLeastOneElementOfType(TurnOffered.class);
    }

    @Test
    void aTurnThatWouldNotHelpAnyMoreEnds() {
        out().given(new TurnJoined(CHO, DRILL, JINPING, homeOf("cho"), homeOf("ana"), TODAY))
                .at(MORNING.plus(Duration.ofDays(1)))
                .by("ana", "resident")
                .when(new ConfirmReturn(LOAN, JINPING, null))
                .thenFollows(new TurnEnded(CHO, DRILL, homeOf("cho"), Cause.NOT_NEEDED));
    }

    @Test
    void whatIsGoneIsWaitedForNoMoreAndWhoLeftWaitsForNothing() {
        Scenario gone = waiting().whenLearnt(new ItemWithdrawn(DRILL));
        assertThat(all(gone))
                .containsExactly(
                        new TurnEnded(CHO, DRILL, homeOf("cho"), Cause.ITEM_GONE),
                        new TurnEnded(DAN, DRILL, homeOf("dan"), Cause.ITEM_GONE));
        waiting()
                .whenLearnt(new HouseholdLeft(homeOf("cho"), JINPING))
                .thenEvents(new TurnEnded(CHO, DRILL, homeOf("cho"), Cause.HOUSEHOLD_LEFT));
    }

    @Test
    void nobodyWaitsForWhatIsLostForGood() {
        waiting()
                .given(new LoanEvent.LoanLost(LOAN, DRILL, LoanEvent.Mover.BORROWER, null))
                .by("rules", "rule")
                .when(new LoanCommand.WriteOffLoan(LOAN))
                .thenEvents(new LoanEvent.LoanWrittenOff(LOAN, DRILL, PARTIES, LoanScenarios.DUE))
                .thenFollows(
                        new TurnEnded(CHO, DRILL, homeOf("cho"), Cause.ITEM_GONE),
                        new TurnEnded(DAN, DRILL, homeOf("dan"), Cause.ITEM_GONE))
                .by("cho", "resident")
                .when(new JoinWaitlist(DRILL, CHO, JINPING, null))
                .thenRejected(WaitlistRejection.ITEM_NOT_LENT)
                .when(new RequestLoan(OTHER, JINPING, DRILL, null, null, null))
                .thenRejected(LoanRejection.ITEM_WITHDRAWN);
    }

    @Test
    void nobodyWaitsForWhatIsThereOrWhatIsTheirOwn() {
        onTheBoard()
                .by("cho", "resident")
                .when(new JoinWaitlist(DRILL, CHO, JINPING, null))
                .thenRejected(WaitlistRejection.ITEM_AVAILABLE)
                .by("ana", "resident")
                .when(new JoinWaitlist(DRILL, CHO, JINPING, null))
                .thenRejected(WaitlistRejection.OWN_ITEM);
        out().by("ben", "resident")
                .when(new JoinWaitlist(DRILL, CHO, JINPING, null))
                .thenRejected(WaitlistRejection.ALREADY_ASKED)
                .when(new LeaveWaitlist(DRILL, JINPING))
                .thenRejected(WaitlistRejection.NO_TURN);
    }

    @Test
    void theOwnersDaysAreNotPromisedToAnybody() {
        var block = new BlockDays(DRILL, JINPING, TODAY, TODAY.plusDays(2), "We build a shelf.");
        out().by("ana", "resident").when(block).thenRejected(CalendarRejection.DAYS_TAKEN);
        Scenario scenario = onTheBoard()
                .given(REQUESTED)
                .by("ana", "resident")
                .when(block)
                .thenEvents(new DaysBlocked(DRILL, TODAY, TODAY.plusDays(2), "We build a shelf."))
                .when(new AcceptLoan(LOAN, JINPING))
                .thenRejected(LoanRejection.ITEM_NOT_AVAILABLE)
                .when(new UnblockDays(DRILL, JINPING, TODAY, TODAY.plusDays(2)))
                .thenEvents(new DaysUnblocked(DRILL, TODAY, TODAY.plusDays(2)));
        scenario.when(new AcceptLoan(LOAN, JINPING)).thenEvents(ACCEPTED);
    }

    @Test
    void whoHasBeenShownHowItWorksMayBorrowIt() {
        onTheBoard()
                .by("ana", "resident")
                .when(new SetLendingTerms(DRILL, JINPING, List.of(DayOfWeek.values()), 2, false, true))
                .when(new VouchFor(DRILL, JINPING, homeOf("ben")))
                .thenEvents(new HouseholdVouchedFor(DRILL, homeOf("ben")))
                .when(new VouchFor(DRILL, JINPING, homeOf("ben")))
                .thenUnchanged()
                .by("ben", "resident")
                .when(new RequestLoan(LOAN, JINPING, DRILL, null, null, null))
                .thenEvents(REQUESTED);
    }

    @Test
    void whatIsAcceptedAtOnceNeedsNoWordOfTheOwner() {
        onTheBoard()
                .by("ana", "resident")
                .when(new SetLendingTerms(DRILL, JINPING, List.of(DayOfWeek.values()), null, true, false))
                .by("ben", "resident")
                .when(new RequestLoan(LOAN, JINPING, DRILL, null, null, null))
                .thenEvents(REQUESTED, ACCEPTED);
    }

    @Test
    void aHouseholdIsAwayAndComesBack() {
        onTheBoard()
                .by("ana", "resident")
                .when(new GoAway(homeOf("ana"), JINPING, TODAY, TODAY.plusDays(9)))
                .thenEvents(new HouseholdWentAway(homeOf("ana"), TODAY, TODAY.plusDays(9)))
                .when(new ComeBack(homeOf("ana"), JINPING))
                .thenEvents(new HouseholdCameBack(homeOf("ana"), TODAY))
                .when(new ComeBack(homeOf("ana"), JINPING))
                .thenUnchanged();
    }

    @Test
    void aNarrowerRuleWinsAndALoweredLimitEndsNothing() {
        Setting one = claims(1);
        Scope community = Scope.of(JINPING);
        onTheBoard()
                .given(REQUESTED)
                .by("sun", "steward")
                .when(new SetRules(Scope.DISTRICT, one))
                .thenRejected(HouseRulesRejection.OFFICER_NEEDED)
                .when(new SetRules(community, one))
                .thenEvents(new RulesSet(community, one))
                .when(new SetRules(community, claims(0)))
                .thenRejected(HouseRulesRejection.RULE_OUT_OF_RANGE)
                .by("ben", "resident")
                .when(new RequestLoan(new LoanId("ben-saw"), JINPING, new ItemId("saw"), null, null, null))
                .thenRejected(LoanRejection.LIMIT_REACHED)
                .by("ana", "resident")
                .when(new AcceptLoan(LOAN, JINPING))
                .thenEvents(ACCEPTED);
    }

    private static Setting claims(int most) {
        return new Setting(
                null, null, null, null, null, most, null, null, null, null, null, null, null, null, null, null, null,
                null, null, null, null);
    }

    @Test
    void aLoanIsPromisedOnlyUntilAnothersDaysBegin() {
        var dated = new LoanRequested(
                OTHER,
                DRILL,
                JINPING,
                homeOf("cho"),
                homeOf("ana"),
                7,
                THREE_DAYS_LATER,
                TODAY.plusDays(5),
                TODAY.plusDays(7),
                null,
                null,
                null,
                null,
                null,
                MORNING);
        Scenario scenario = onTheBoard()
                .given(dated, REQUESTED)
                .by("ana", "resident")
                .when(new AcceptLoan(OTHER, JINPING))
                .when(new AcceptLoan(LOAN, JINPING));
        assertThat(all(scenario))
                .singleElement()
                .isInstanceOfSatisfying(
                        LoanEvent.LoanAccepted.class,
                        accepted -> assertThat(new Span(TODAY, TODAY.plusDays(5)))
                                .isEqualTo(Span.ofDays(accepted.from(), accepted.to())));
    }
}
