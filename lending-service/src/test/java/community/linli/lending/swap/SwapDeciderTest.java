package community.linli.lending.swap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import community.linli.eventsourcing.Deadline;
import community.linli.eventsourcing.testkit.scenario.Scenario;
import community.linli.lending.account.HouseholdAccount;
import community.linli.lending.facts.CatalogFacts.HouseholdLeft;
import community.linli.lending.facts.CatalogFacts.ItemGivenAway;
import community.linli.lending.facts.CatalogFacts.ItemPaused;
import community.linli.lending.facts.CatalogFacts.ItemResumed;
import community.linli.lending.facts.CatalogFacts.ItemWithdrawn;
import community.linli.lending.facts.ItemId;
import community.linli.lending.itemdiary.ItemDiary;
import community.linli.lending.itemdiary.ItemDiary.Standing;
import community.linli.lending.swap.SwapCommand.AgreeToSwap;
import community.linli.lending.swap.SwapCommand.CallOffSwap;
import community.linli.lending.swap.SwapCommand.ConfirmLeg;
import community.linli.lending.swap.SwapCommand.ConfirmLegReturned;
import community.linli.lending.swap.SwapCommand.EndSwapHandover;
import community.linli.lending.swap.SwapCommand.EndSwapOfHouseholdThatLeft;
import community.linli.lending.swap.SwapCommand.EndSwapOfWithdrawnItem;
import community.linli.lending.swap.SwapCommand.ExpireSwap;
import community.linli.lending.swap.SwapCommand.PressForSwapReturn;
import community.linli.lending.swap.SwapCommand.ProposeSwap;
import community.linli.lending.swap.SwapCommand.Way;
import community.linli.lending.swap.SwapEvent.Leg;
import community.linli.lending.swap.SwapEvent.SwapAgreed;
import community.linli.lending.swap.SwapEvent.SwapCalledOff;
import community.linli.lending.swap.SwapEvent.SwapCompleted;
import community.linli.lending.swap.SwapEvent.SwapLegHandedOver;
import community.linli.lending.swap.SwapEvent.SwapLegReturned;
import community.linli.lending.swap.SwapEvent.SwapProposed;
import community.linli.lending.swap.SwapEvent.SwapReturnReferred;
import community.linli.lending.swap.SwapEvent.SwapReturnReminded;
import community.linli.lending.swap.SwapEvent.SwapSealed;
import community.linli.lending.swap.SwapEvent.SwapUndone;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Mine for yours, two for one, rings of three; all or nothing. */
class SwapDeciderTest extends SwapScenarios {

    private static final ItemId KITE = new ItemId("kite");

    @Test
    void aSwapGoesFromProposalToNewOwners() {
        onTheBoard()
                .by("ana", "resident")
                .when(PROPOSE)
                .thenEvents(PROPOSED)
                .thenDeadlines(new Deadline("expiry", THREE_DAYS_LATER, new ExpireSwap(SWAP)))
                .by("ben", "resident")
                .when(new AgreeToSwap(SWAP, JINPING))
                .thenEvents(AGREED, SEALED)
                .thenDeadlines(new Deadline("handover", TWO_WEEKS_LATER, new EndSwapHandover(SWAP)))
                .when(new ConfirmLeg(SWAP, JINPING, DRILL))
                .thenEvents(word(DRILL, "ben"))
                .when(new ConfirmLeg(SWAP, JINPING, KETTLE))
                .thenEvents(word(KETTLE, "ben"))
                .by("ana", "resident")
                .when(new ConfirmLeg(SWAP, JINPING, DRILL))
                .thenEvents(word(DRILL, "ana"), new SwapLegHandedOver(SWAP, DRILL_TO_BEN))
                .when(new ConfirmLeg(SWAP, JINPING, KETTLE))
                .thenEvents(
                        word(KETTLE, "ana"),
                        new SwapLegHandedOver(SWAP, KETTLE_TO_ANA),
                        new SwapCompleted(SWAP, JINPING, LEGS))
                .thenDeadlines()
                .thenState(ItemDiary.class, "drill", diary -> isWith(diary, "ben"))
                .thenState(ItemDiary.class, "kettle", diary -> isWith(diary, "ana"));
    }

    private static boolean isWith(ItemDiary diary, String person) {
        return diary.claims().isEmpty() && diary.isStillOf(homeOf(person)) && !diary.isStillOf(homeOf("cho"));
    }

    @Test
    void twoThingsMayGoForOne() {
        List<Leg> legs = List.of(
                DRILL_TO_BEN,
                new Leg(KITE, homeOf("ana"), homeOf("ben")),
                new Leg(KETTLE, homeOf("ben"), homeOf("ana")));
        onTheBoard()
                .given(listed(KITE, "ana", "give"))
                .by("ana", "resident")
                .when(new ProposeSwap(
                        SWAP,
                        JINPING,
                        List.of(
                                new Way(DRILL, homeOf("ben")),
                                new Way(KITE, homeOf("ben")),
                                new Way(KETTLE, homeOf("ana")))))
                .thenEvents(new SwapProposed(SWAP, JINPING, homeOf("ana"), legs, THREE_DAYS_LATER))
                .by("ben", "resident")
                .when(new AgreeToSwap(SWAP, JINPING))
                .thenEvents(AGREED, new SwapSealed(SWAP, legs, TWO_WEEKS_LATER));
    }

    @Test
    void aRingOfThreeIsSealedByTheLastToAgree() {
        ring().by("ben", "resident")
                .when(new AgreeToSwap(SWAP, JINPING))
                .thenEvents(AGREED)
                .by("cho", "resident")
                .when(new AgreeToSwap(SWAP, JINPING))
                .thenEvents(new SwapAgreed(SWAP, homeOf("cho")), new SwapSealed(SWAP, RING, TWO_WEEKS_LATER));
    }

    private static final List<Leg> RING = List.of(
            DRILL_TO_BEN, new Leg(KETTLE, homeOf("ben"), homeOf("cho")), new Leg(LAMP, homeOf("cho"), homeOf("ana")));

    private Scenario ring() {
        return onTheBoard().given(new SwapProposed(SWAP, JINPING, homeOf("ana"), RING, THREE_DAYS_LATER));
    }

    @Test
    void oneWhoWithdrawsFromARingLeavesNothingBehind() {
        Scenario off = ring().given(
                        AGREED, new SwapAgreed(SWAP, homeOf("cho")), new SwapSealed(SWAP, RING, TWO_WEEKS_LATER))
                .by("cho", "resident")
                .when(new CallOffSwap(SWAP, JINPING, null))
                .thenRejected(SwapRejection.REASON_MISSING)
                .when(new CallOffSwap(SWAP, JINPING, "The lamp broke."))
                .thenEvents(new SwapCalledOff(SWAP, RING, homeOf("cho"), "The lamp broke."))
                .thenDeadlines();
        assertUntouched(off);
    }

    /** Diaries and accounts are as if nobody had ever proposed anything. */
    private static void assertUntouched(Scenario scenario) {
        for (ItemId item : List.of(DRILL, KETTLE, LAMP)) {
            assertThat(ItemDiary.of(scenario.world(), item)).isEqualTo(ItemDiary.empty());
            assertThat(OpenSwaps.of(scenario.world(), item).swaps()).isEmpty();
        }
        for (String person : List.of("ana", "ben", "cho")) {
            assertThat(HouseholdAccount.of(scenario.world(), homeOf(person))).isEqualTo(HouseholdAccount.NEW);
            assertThat(OpenSwaps.of(scenario.world(), homeOf(person)).swaps()).isEmpty();
        }
    }

    @Test
    void whatIsSealedWeighsOnNoAccount() {
        Scenario made = onTheBoard().given(PROPOSED, AGREED, SEALED);

        assertThat(HouseholdAccount.of(made.world(), homeOf("ben"))).isEqualTo(HouseholdAccount.NEW);
        assertThat(ItemDiary.of(made.world(), DRILL).claims())
                .extracting(ItemDiary.Claim::household, ItemDiary.Claim::standing)
                .containsExactly(tuple(homeOf("ben"), Standing.PROMISED));
    }

    @Test
    void oneThingTakenMeanwhileAndNothingIsPromised() {
        SwapId other = new SwapId("kettle-for-lamp");
        List<Leg> legs =
                List.of(new Leg(KETTLE, homeOf("ben"), homeOf("cho")), new Leg(LAMP, homeOf("cho"), homeOf("ben")));
        onTheBoard()
                .given(PROPOSED, new SwapProposed(other, JINPING, homeOf("ben"), legs, THREE_DAYS_LATER))
                .given(new SwapAgreed(other, homeOf("cho")), new SwapSealed(other, legs, TWO_WEEKS_LATER))
                .by("ben", "resident")
                .when(new AgreeToSwap(SWAP, JINPING))
                .thenRejected(SwapRejection.SWAP_ITEM_TAKEN)
                .thenState(SwapState.class, SWAP.value(), SwapState.Proposed.class::isInstance)
                .by("cho", "resident")
                .when(new CallOffSwap(other, JINPING, "Changed our mind."))
                .by("ben", "resident")
                .when(new AgreeToSwap(SWAP, JINPING))
                .thenEvents(AGREED, SEALED);
    }

    @Test
    void aProposalThatNotAllAgreeToLapses() {
        Scenario lapsed = onTheBoard()
                .given(PROPOSED)
                .whenItIs(THREE_DAYS_LATER)
                .thenRulesAsk(new ExpireSwap(SWAP))
                .thenEvents(new SwapCalledOff(SWAP, LEGS, null, "Not everybody agreed in time."));
        assertUntouched(lapsed);
    }

    @Test
    void whatATimerAsksTooEarlyChangesNothing() {
        onTheBoard()
                .given(PROPOSED)
                .at(THREE_DAYS_LATER.minusSeconds(1))
                .by("rule", "rule")
                .when(new ExpireSwap(SWAP))
                .thenUnchanged()
                .given(AGREED, SEALED)
                .at(TWO_WEEKS_LATER.minusSeconds(1))
                .when(new EndSwapHandover(SWAP))
                .thenUnchanged();
    }

    @Test
    void whoIsAskedMayDeclineWithoutAReason() {
        assertUntouched(onTheBoard()
                .given(PROPOSED)
                .by("ben", "resident")
                .when(new CallOffSwap(SWAP, JINPING, null))
                .thenEvents(new SwapCalledOff(SWAP, LEGS, homeOf("ben"), null))
                .when(new CallOffSwap(SWAP, JINPING, null))
                .thenUnchanged());
    }

    @Test
    void whatIsNotHandedOverInTwoWeeksIsOff() {
        assertUntouched(onTheBoard()
                .given(PROPOSED, AGREED, SEALED)
                .whenItIs(TWO_WEEKS_LATER)
                .thenRulesAsk(new EndSwapHandover(SWAP))
                .thenEvents(new SwapCalledOff(SWAP, LEGS, null, "Not everything was handed over in time.")));
    }

    @Test
    void aHalfSwapIsUndoneAndWhatChangedHandsGoesBack() {
        Scenario undone = onTheBoard()
                .given(drillHandedOver())
                .whenItIs(TWO_WEEKS_LATER)
                .thenEvents(new SwapUndone(
                        SWAP,
                        List.of(DRILL_TO_BEN),
                        List.of(KETTLE_TO_ANA),
                        "Not everything was handed over in time.",
                        THREE_WEEKS_LATER));
        assertThat(ItemDiary.of(undone.world(), KETTLE)).isEqualTo(ItemDiary.empty());
        assertThat(ItemDiary.of(undone.world(), DRILL).claims().getFirst().standing())
                .isEqualTo(Standing.OUT);

        assertUntouched(undone.by("ben", "resident")
                .when(new ConfirmLegReturned(SWAP, JINPING, DRILL))
                .thenEvents(word(DRILL, "ben"))
                .by("ana", "resident")
                .when(new ConfirmLegReturned(SWAP, JINPING, DRILL))
                .thenEvents(new SwapLegReturned(SWAP, DRILL_TO_BEN))
                .when(new ConfirmLegReturned(SWAP, JINPING, DRILL))
                .thenUnchanged());
    }

    @Test
    void whatGoesBackIsNotFreeBeforeItIsHome() {
        onTheBoard()
                .given(drillHandedOver())
                .given(new SwapUndone(SWAP, List.of(DRILL_TO_BEN), List.of(KETTLE_TO_ANA), null, null))
                .by("ana", "resident")
                .when(new ProposeSwap(
                        new SwapId("again"),
                        JINPING,
                        List.of(new Way(DRILL, homeOf("cho")), new Way(LAMP, homeOf("ana")))))
                .thenRejected(SwapRejection.SWAP_ITEM_TAKEN);
    }

    @Test
    void onOneWordAloneNothingChangesItsOwnerButIsLookedFor() {
        onTheBoard()
                .given(drillHandedOver())
                .given(word(KETTLE, "ben"))
                .whenItIs(TWO_WEEKS_LATER)
                .thenEvents(new SwapUndone(
                        SWAP, LEGS, List.of(), "Not everything was handed over in time.", THREE_WEEKS_LATER));
    }

    @Test
    void whatDoesNotComeBackIsRemindedOfAndThenAStewardIsAsked() {
        Instant aWeekMore = THREE_WEEKS_LATER.plus(Duration.ofDays(7));
        onTheBoard()
                .given(drillHandedOver())
                .given(new SwapUndone(SWAP, List.of(DRILL_TO_BEN), List.of(KETTLE_TO_ANA), null, THREE_WEEKS_LATER))
                .by("ben", "resident")
                .when(new ConfirmLegReturned(SWAP, JINPING, DRILL))
                .thenDeadlines(new Deadline("reminder", THREE_WEEKS_LATER, new PressForSwapReturn(SWAP)))
                .whenItIs(THREE_WEEKS_LATER)
                .thenEvents(new SwapReturnReminded(SWAP, List.of(DRILL_TO_BEN), aWeekMore))
                .by("rule", "rule")
                .when(new PressForSwapReturn(SWAP))
                .thenUnchanged()
                .whenItIs(aWeekMore)
                .thenRulesAsk(new PressForSwapReturn(SWAP))
                .thenEvents(new SwapReturnReferred(SWAP, List.of(DRILL_TO_BEN)))
                .by("sun", "steward")
                .when(new ConfirmLegReturned(SWAP, JINPING, DRILL))
                .thenEvents(new SwapLegReturned(SWAP, DRILL_TO_BEN))
                .thenDeadlines();
    }

    @Test
    void onlyWhatIsNotHomeIsRemindedOf() {
        onTheBoard()
                .given(drillHandedOver())
                .given(
                        word(KETTLE, "ana"),
                        new SwapUndone(SWAP, LEGS, List.of(), null, THREE_WEEKS_LATER),
                        new SwapLegReturned(SWAP, DRILL_TO_BEN))
                .whenItIs(THREE_WEEKS_LATER)
                .thenEvents(new SwapReturnReminded(
                        SWAP, List.of(KETTLE_TO_ANA), THREE_WEEKS_LATER.plus(Duration.ofDays(7))));
    }

    @Test
    void aStewardEndsAReturnWhereTheOwnerIsSilent() {
        onTheBoard()
                .given(drillHandedOver())
                .given(new SwapUndone(SWAP, List.of(DRILL_TO_BEN), List.of(KETTLE_TO_ANA), null, null))
                .by("sun", "steward")
                .when(new ConfirmLegReturned(SWAP, JINPING, DRILL))
                .thenEvents(new SwapLegReturned(SWAP, DRILL_TO_BEN));
    }

    @Test
    void whatWasAgreedGoesOnWhileAThingRests() {
        onTheBoard()
                .given(PROPOSED, AGREED, SEALED)
                .whenLearnt(new ItemPaused(KETTLE))
                .thenRulesAsk()
                .whenLearnt(new ItemResumed(KETTLE))
                .thenRulesAsk();
    }

    @Test
    void aThingOffTheBoardEndsItsSwaps() {
        assertUntouched(onTheBoard()
                .given(PROPOSED, AGREED, SEALED)
                .whenLearnt(new ItemWithdrawn(KETTLE))
                .thenRulesAsk(new EndSwapOfWithdrawnItem(SWAP, KETTLE))
                .thenEvents(new SwapCalledOff(SWAP, LEGS, null, "One of the things has been taken off the board.")));
    }

    @Test
    void aThingOffTheBoardThatHasChangedHandsGoesOn() {
        onTheBoard()
                .given(drillHandedOver())
                .whenLearnt(new ItemWithdrawn(DRILL))
                .thenRulesAsk(new EndSwapOfWithdrawnItem(SWAP, DRILL))
                .thenState(SwapState.class, SWAP.value(), SwapState.Sealed.class::isInstance)
                .whenLearnt(new ItemWithdrawn(KETTLE))
                .thenEvents(new SwapUndone(
                        SWAP,
                        List.of(DRILL_TO_BEN),
                        List.of(KETTLE_TO_ANA),
                        "One of the things has been taken off the board.",
                        MORNING.plus(Duration.ofDays(7))));
    }

    @Test
    void whatTheCatalogueSaysOfACompletedSwapEndsNothing() {
        onTheBoard()
                .given(drillHandedOver())
                .given(word(KETTLE, "ana"), word(KETTLE, "ben"))
                .given(new SwapLegHandedOver(SWAP, KETTLE_TO_ANA), new SwapCompleted(SWAP, JINPING, LEGS))
                .whenLearnt(new ItemGivenAway(DRILL, JINPING, homeOf("ana"), homeOf("ben")))
                .thenRulesAsk();
    }

    @Test
    void aHouseholdThatLeavesEndsItsSwaps() {
        assertUntouched(onTheBoard()
                .given(PROPOSED)
                .whenLearnt(new HouseholdLeft(homeOf("ben"), JINPING))
                .thenRulesAsk(new EndSwapOfHouseholdThatLeft(SWAP, homeOf("ben")))
                .thenEvents(new SwapCalledOff(SWAP, LEGS, null, "One of the households has left.")));
    }

    @Test
    void whoseThingsHaveAllChangedHandsMayLeaveWithoutUndoingTheRest() {
        Scenario scenario = ring().given(
                        AGREED,
                        new SwapAgreed(SWAP, homeOf("cho")),
                        new SwapSealed(SWAP, RING, TWO_WEEKS_LATER),
                        word(DRILL, "ana"),
                        word(DRILL, "ben"),
                        new SwapLegHandedOver(SWAP, DRILL_TO_BEN),
                        word(KETTLE, "ben"),
                        word(KETTLE, "cho"),
                        new SwapLegHandedOver(SWAP, RING.get(1)))
                .whenLearnt(new HouseholdLeft(homeOf("ben"), JINPING))
                .thenRulesAsk(new EndSwapOfHouseholdThatLeft(SWAP, homeOf("ben")))
                .thenState(SwapState.class, SWAP.value(), SwapState.Sealed.class::isInstance);
        scenario.by("ana", "resident")
                .when(new ConfirmLeg(SWAP, JINPING, LAMP))
                .by("cho", "resident")
                .when(new ConfirmLeg(SWAP, JINPING, LAMP))
                .thenLast(new SwapCompleted(SWAP, JINPING, RING));
    }

    @Test
    void theNewOwnerMaySwapItOn() {
        onTheBoard()
                .given(drillHandedOver())
                .given(word(KETTLE, "ana"), word(KETTLE, "ben"))
                .given(new SwapLegHandedOver(SWAP, KETTLE_TO_ANA), new SwapCompleted(SWAP, JINPING, LEGS))
                .given(new ItemGivenAway(DRILL, JINPING, homeOf("ana"), homeOf("ben")), listed(DRILL, "ben", "swap"))
                .by("ben", "resident")
                .when(new ProposeSwap(
                        new SwapId("on"),
                        JINPING,
                        List.of(new Way(DRILL, homeOf("cho")), new Way(LAMP, homeOf("ben")))))
                .thenEvents(new SwapProposed(
                        new SwapId("on"),
                        JINPING,
                        homeOf("ben"),
                        List.of(
                                new Leg(DRILL, homeOf("ben"), homeOf("cho")),
                                new Leg(LAMP, homeOf("cho"), homeOf("ben"))),
                        THREE_DAYS_LATER));
    }
}
