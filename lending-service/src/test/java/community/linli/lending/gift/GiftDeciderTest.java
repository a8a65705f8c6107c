package community.linli.lending.gift;

import static org.assertj.core.api.Assertions.assertThat;

import community.linli.eventsourcing.Deadline;
import community.linli.eventsourcing.testkit.scenario.Scenario;
import community.linli.lending.account.HouseholdAccount;
import community.linli.lending.facts.CatalogFacts.HouseholdLeft;
import community.linli.lending.facts.CatalogFacts.ItemGivenAway;
import community.linli.lending.facts.CatalogFacts.ItemPaused;
import community.linli.lending.facts.CatalogFacts.ItemResumed;
import community.linli.lending.facts.CatalogFacts.ItemWithdrawn;
import community.linli.lending.facts.HouseholdId;
import community.linli.lending.gift.GiftCommand.AnnounceDraw;
import community.linli.lending.gift.GiftCommand.CallOffGift;
import community.linli.lending.gift.GiftCommand.CallOffGiftOfItem;
import community.linli.lending.gift.GiftCommand.ChooseRecipient;
import community.linli.lending.gift.GiftCommand.ConfirmGiftHandover;
import community.linli.lending.gift.GiftCommand.DrawRecipient;
import community.linli.lending.gift.GiftCommand.EndGiftOfHouseholdThatLeft;
import community.linli.lending.gift.GiftCommand.EndGiftPromise;
import community.linli.lending.gift.GiftCommand.TakePromiseBack;
import community.linli.lending.gift.GiftCommand.WishForGift;
import community.linli.lending.gift.GiftCommand.WithdrawWish;
import community.linli.lending.gift.GiftEvent.Choice;
import community.linli.lending.gift.GiftEvent.GiftCalledOff;
import community.linli.lending.gift.GiftEvent.GiftPromiseEnded;
import community.linli.lending.gift.GiftEvent.GiftPromised;
import community.linli.lending.gift.GiftEvent.GiftWishWithdrawn;
import community.linli.lending.gift.GiftEvent.GiftWished;
import community.linli.lending.itemdiary.ItemDiary;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** From the first wish to the handover, and what else can come of a gift. */
class GiftDeciderTest extends GiftScenarios {

    private static final List<HouseholdId> BOTH = List.of(homeOf("ben"), homeOf("cho"));

    @Test
    void aGiftGoesFromTheFirstWishToItsNewOwner() {
        onTheBoard()
                .by("ben", "resident")
                .when(WISH)
                .thenEvents(BEN_WISHES)
                .thenDeadlines()
                .by("cho", "resident")
                .when(new WishForGift(GIFT, JINPING, " "))
                .thenEvents(CHO_WISHES)
                .by("ana", "resident")
                .when(new ChooseRecipient(GIFT, JINPING, homeOf("ben")))
                .thenEvents(PROMISED)
                .thenDeadlines(new Deadline("promise", A_WEEK_LATER, new EndGiftPromise(GIFT)))
                .when(new ConfirmGiftHandover(GIFT, JINPING))
                .thenEvents(word("ana"))
                .by("ben", "resident")
                .when(new ConfirmGiftHandover(GIFT, JINPING))
                .thenEvents(word("ben"), OVER)
                .thenDeadlines()
                .thenState(ItemDiary.class, "cot", diary -> diary.claims().isEmpty() && diary.isStillOf(homeOf("ben")));
    }

    @Test
    void aDrawIsHeldWhenItWasAnnouncedForAndItsSeedIsPublished() {
        HouseholdId winner = Draw.winner(SEED, BOTH).orElseThrow();
        onTheBoard()
                .given(BEN_WISHES, CHO_WISHES)
                .by("ana", "resident")
                .when(new AnnounceDraw(GIFT, JINPING, TOMORROW, SEED))
                .thenEvents(ANNOUNCED)
                .thenDeadlines(new Deadline("draw", TOMORROW, new DrawRecipient(GIFT)))
                .when(new ChooseRecipient(GIFT, JINPING, homeOf("ben")))
                .thenRejected(GiftRejection.DRAW_ANNOUNCED)
                .whenItIs(TOMORROW)
                .thenRulesAsk(new DrawRecipient(GIFT))
                .thenEvents(new GiftPromised(
                        GIFT, COT, winner, Choice.DRAWN, SEED, BOTH, TOMORROW.plus(Duration.ofDays(7))));
    }

    @Test
    void whoWishesBeforeTheDrawTakesPartAndWhoWithdrawsDoesNot() {
        onTheBoard()
                .given(BEN_WISHES, ANNOUNCED)
                .by("cho", "resident")
                .when(new WishForGift(GIFT, JINPING, null))
                .thenEvents(CHO_WISHES)
                .by("ben", "resident")
                .when(new WithdrawWish(GIFT, JINPING))
                .thenEvents(new GiftWishWithdrawn(GIFT, COT, homeOf("ben")))
                .whenItIs(TOMORROW)
                .thenEvents(new GiftPromised(
                        GIFT,
                        COT,
                        homeOf("cho"),
                        Choice.DRAWN,
                        SEED,
                        List.of(homeOf("cho")),
                        TOMORROW.plus(Duration.ofDays(7))));
    }

    @Test
    void aDrawThatNobodyTakesPartInGivesNothingAway() {
        onTheBoard()
                .given(BEN_WISHES, ANNOUNCED, new GiftWishWithdrawn(GIFT, COT, homeOf("ben")))
                .whenItIs(TOMORROW)
                .thenEvents(new GiftCalledOff(GIFT, COT, "Nobody wished for it when it was to be drawn."));
    }

    @Test
    void whatATimerAsksTooEarlyChangesNothing() {
        promised()
                .at(A_WEEK_LATER.minusSeconds(1))
                .by("rule", "rule")
                .when(new EndGiftPromise(GIFT))
                .thenUnchanged();
        onTheBoard()
                .given(BEN_WISHES, ANNOUNCED)
                .at(TOMORROW.minusSeconds(1))
                .by("rule", "rule")
                .when(new DrawRecipient(GIFT))
                .thenUnchanged();
    }

    @Test
    void aPromiseLapsesAfterAWeekAndAnotherMayBeChosen() {
        promised()
                .whenItIs(A_WEEK_LATER)
                .thenRulesAsk(new EndGiftPromise(GIFT))
                .thenEvents(new GiftPromiseEnded(GIFT, COT, homeOf("ben"), true, null))
                .thenState(ItemDiary.class, "cot", diary -> diary.equals(ItemDiary.empty()))
                .by("ana", "resident")
                .when(new ChooseRecipient(GIFT, JINPING, homeOf("ben")))
                .thenRejected(GiftRejection.NO_SUCH_WISH)
                .when(new ChooseRecipient(GIFT, JINPING, homeOf("cho")))
                .thenEvents(new GiftPromised(
                        GIFT,
                        COT,
                        homeOf("cho"),
                        Choice.CHOSEN,
                        null,
                        List.of(homeOf("cho")),
                        A_WEEK_LATER.plus(Duration.ofDays(7))));
    }

    @Test
    void theGiversWordHoldsWhenThePromiseEndsAndTheRecipientsDoesNot() {
        promised().given(word("ana")).whenItIs(A_WEEK_LATER).thenEvents(OVER);
        promised()
                .given(word("ben"))
                .whenItIs(A_WEEK_LATER)
                .thenEvents(new GiftPromiseEnded(GIFT, COT, homeOf("ben"), true, null));
    }

    @Test
    void theGiverTakesAPromiseBackWithAReason() {
        Scenario open = promised()
                .by("ana", "resident")
                .when(new TakePromiseBack(GIFT, JINPING, "Nobody came."))
                .thenEvents(new GiftPromiseEnded(GIFT, COT, homeOf("ben"), false, "Nobody came."));
        assertThat(ItemDiary.of(open.world(), COT)).isEqualTo(ItemDiary.empty());
    }

    @Test
    void whoSaysItHasTheThingIsNotPassedOver() {
        promised()
                .given(word("ben"))
                .by("ana", "resident")
                .when(new CallOffGift(GIFT, JINPING, "It broke."))
                .thenRejected(GiftRejection.HANDOVER_HAS_BEGUN);
    }

    @Test
    void aRecipientWhoDoesNotWantItGainsaysTheHandover() {
        promised()
                .given(word("ana"))
                .by("ben", "resident")
                .when(new WithdrawWish(GIFT, JINPING))
                .thenEvents(
                        new GiftWishWithdrawn(GIFT, COT, homeOf("ben")),
                        new GiftPromiseEnded(
                                GIFT, COT, homeOf("ben"), false, "The household does not want it any more."));
    }

    @Test
    void whatIsPromisedWeighsOnNoAccount() {
        assertThat(HouseholdAccount.of(promised().world(), homeOf("ben"))).isEqualTo(HouseholdAccount.NEW);
    }

    @Test
    void aThingOffTheBoardIsNotGivenAway() {
        promised()
                .whenLearnt(new ItemWithdrawn(COT))
                .thenRulesAsk(new CallOffGiftOfItem(GIFT))
                .thenEvents(new GiftCalledOff(GIFT, COT, "It is not on the board any more."))
                .thenState(ItemDiary.class, "cot", diary -> diary.equals(ItemDiary.empty()));
        promised()
                .given(word("ana"))
                .whenLearnt(new ItemWithdrawn(COT))
                .thenRulesAsk(new CallOffGiftOfItem(GIFT))
                .thenState(GiftState.class, "cot", GiftState.Promised.class::isInstance);
    }

    @Test
    void whatWasPromisedGoesOnWhileTheThingRests() {
        promised()
                .whenLearnt(new ItemPaused(COT))
                .thenRulesAsk()
                .whenLearnt(new ItemResumed(COT))
                .thenRulesAsk();
    }

    @Test
    void aThingNobodyWishedForEndsNothing() {
        onTheBoard().whenLearnt(new ItemWithdrawn(COT)).thenRulesAsk();
    }

    @Test
    void whoLeavesWishesForNothing() {
        promised()
                .whenLearnt(new HouseholdLeft(homeOf("ben"), JINPING))
                .thenRulesAsk(new EndGiftOfHouseholdThatLeft(GIFT, homeOf("ben")))
                .thenEvents(
                        new GiftWishWithdrawn(GIFT, COT, homeOf("ben")),
                        new GiftPromiseEnded(
                                GIFT, COT, homeOf("ben"), false, "The household that was to have it has left."));
    }

    @Test
    void aGiverWhoLeavesGivesNothingAway() {
        onTheBoard()
                .given(BEN_WISHES)
                .whenLearnt(new HouseholdLeft(homeOf("ana"), JINPING))
                .thenEvents(new GiftCalledOff(GIFT, COT, "The household that gave it away has left."));
    }

    @Test
    void theNewOwnerMayGiveItAwayAgain() {
        promised()
                .given(word("ana"), word("ben"), OVER)
                .given(new ItemGivenAway(COT, JINPING, homeOf("ana"), homeOf("ben")), listed("ben", "give"))
                .by("cho", "resident")
                .when(new WishForGift(GIFT, JINPING, null))
                .thenEvents(new GiftWished(GIFT, COT, JINPING, homeOf("cho"), homeOf("ben"), null))
                .by("ana", "resident")
                .when(new ChooseRecipient(GIFT, JINPING, homeOf("cho")))
                .thenRejected(GiftRejection.NOT_THE_GIVER)
                .by("ben", "resident")
                .when(new ChooseRecipient(GIFT, JINPING, homeOf("cho")))
                .thenLast(new GiftPromised(
                        GIFT, COT, homeOf("cho"), Choice.CHOSEN, null, List.of(homeOf("cho")), A_WEEK_LATER));
    }

    @Test
    void betweenGivingAndTheCatalogueNobodyWishesForWhatIsGone() {
        promised()
                .given(word("ana"), word("ben"), OVER)
                .by("cho", "resident")
                .when(new WishForGift(GIFT, JINPING, null))
                .thenRejected(GiftRejection.ITEM_WITHDRAWN);
    }
}
