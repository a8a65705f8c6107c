package community.linli.lending.gift;

import static org.assertj.core.api.Assertions.assertThat;

import community.linli.eventsourcing.testkit.scenario.AnswerTable;
import community.linli.eventsourcing.testkit.scenario.Scenario;
import community.linli.lending.facts.CatalogFacts.CommunityPaused;
import community.linli.lending.facts.CatalogFacts.DistrictClosed;
import community.linli.lending.facts.CatalogFacts.ItemPaused;
import community.linli.lending.facts.CatalogFacts.ItemWithdrawn;
import community.linli.lending.facts.HouseholdId;
import community.linli.lending.facts.ItemId;
import community.linli.lending.gift.GiftCommand.AnnounceDraw;
import community.linli.lending.gift.GiftCommand.CallOffGift;
import community.linli.lending.gift.GiftCommand.CallOffGiftOfItem;
import community.linli.lending.gift.GiftCommand.ChooseRecipient;
import community.linli.lending.gift.GiftCommand.ConfirmGiftHandover;
import community.linli.lending.gift.GiftCommand.DrawRecipient;
import community.linli.lending.gift.GiftCommand.EndGiftOfHouseholdThatLeft;
import community.linli.lending.gift.GiftCommand.EndGiftPromise;
import community.linli.lending.gift.GiftCommand.OfTheRule;
import community.linli.lending.gift.GiftCommand.TakePromiseBack;
import community.linli.lending.gift.GiftCommand.WishForGift;
import community.linli.lending.gift.GiftCommand.WithdrawWish;
import community.linli.lending.gift.GiftEvent.GiftCalledOff;
import community.linli.lending.gift.GiftEvent.GiftPromiseEnded;
import community.linli.lending.gift.GiftEvent.GiftWished;
import community.linli.lending.standing.StandingEvent.BlockImposed;
import community.linli.lending.standing.StandingEvent.Scope;
import community.linli.lending.swap.SwapEvent.Leg;
import community.linli.lending.swap.SwapEvent.SwapSealed;
import community.linli.lending.swap.SwapId;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every command in every state, and every refusal. */
class GiftTableTest extends GiftScenarios {

    private static final String TABLE = """
            WishForGift by ana
              OWN_ITEM: unwished wished to-be-drawn promised said-by-giver said-by-recipient lapsed given called-off
            WishForGift by ben
              GiftWished: unwished lapsed called-off
              ITEM_WITHDRAWN: given
              unchanged: wished to-be-drawn promised said-by-giver said-by-recipient
            WishForGift by cho
              GiftWished: unwished called-off
              ITEM_WITHDRAWN: given
              unchanged: wished to-be-drawn promised said-by-giver said-by-recipient lapsed
            WithdrawWish by ana
              GIFT_ENDED: given called-off
              GIFT_NOT_FOUND: unwished
              unchanged: wished to-be-drawn promised said-by-giver said-by-recipient lapsed
            WithdrawWish by ben
              GIFT_ENDED: given called-off
              GIFT_NOT_FOUND: unwished
              GiftWishWithdrawn: wished to-be-drawn
              GiftWishWithdrawn + GiftPromiseEnded: promised said-by-giver said-by-recipient
              unchanged: lapsed
            WithdrawWish by cho
              GIFT_ENDED: given called-off
              GIFT_NOT_FOUND: unwished
              GiftWishWithdrawn: wished to-be-drawn promised said-by-giver said-by-recipient lapsed
            ChooseRecipient by ana
              DRAW_ANNOUNCED: to-be-drawn
              GIFT_ENDED: given called-off
              GIFT_NOT_FOUND: unwished
              GiftPromised: wished
              NO_SUCH_WISH: lapsed
              unchanged: promised said-by-giver said-by-recipient
            ChooseRecipient by ben
              GIFT_NOT_FOUND: unwished
              NOT_THE_GIVER: wished to-be-drawn promised said-by-giver said-by-recipient lapsed given called-off
            ChooseRecipient by cho
              GIFT_NOT_FOUND: unwished
              NOT_THE_GIVER: wished to-be-drawn promised said-by-giver said-by-recipient lapsed given called-off
            AnnounceDraw by ana
              ALREADY_PROMISED: promised said-by-giver said-by-recipient
              GIFT_ENDED: given called-off
              GIFT_NOT_FOUND: unwished
              GiftDrawAnnounced: wished lapsed
              unchanged: to-be-drawn
            AnnounceDraw by ben
              GIFT_NOT_FOUND: unwished
              NOT_THE_GIVER: wished to-be-drawn promised said-by-giver said-by-recipient lapsed given called-off
            AnnounceDraw by cho
              GIFT_NOT_FOUND: unwished
              NOT_THE_GIVER: wished to-be-drawn promised said-by-giver said-by-recipient lapsed given called-off
            ConfirmGiftHandover by ana
              GIFT_ENDED: called-off
              GIFT_NOT_FOUND: unwished
              GiftHandoverConfirmed: promised
              GiftHandoverConfirmed + GiftHandedOver: said-by-recipient
              NOT_PROMISED: wished to-be-drawn lapsed
              unchanged: said-by-giver given
            ConfirmGiftHandover by ben
              GIFT_ENDED: called-off
              GIFT_NOT_FOUND: unwished
              GiftHandoverConfirmed: promised
              GiftHandoverConfirmed + GiftHandedOver: said-by-giver
              NOT_PROMISED: wished to-be-drawn lapsed
              unchanged: said-by-recipient given
            ConfirmGiftHandover by cho
              GIFT_ENDED: given called-off
              GIFT_NOT_FOUND: unwished
              NOT_PROMISED: wished to-be-drawn lapsed
              NOT_THE_RECIPIENT: promised said-by-giver said-by-recipient
            TakePromiseBack by ana
              GIFT_ENDED: given called-off
              GIFT_NOT_FOUND: unwished
              GiftPromiseEnded: promised said-by-giver
              HANDOVER_HAS_BEGUN: said-by-recipient
              NOT_PROMISED: wished to-be-drawn lapsed
            TakePromiseBack by ben
              GIFT_NOT_FOUND: unwished
              NOT_THE_GIVER: wished to-be-drawn promised said-by-giver said-by-recipient lapsed given called-off
            TakePromiseBack by cho
              GIFT_NOT_FOUND: unwished
              NOT_THE_GIVER: wished to-be-drawn promised said-by-giver said-by-recipient lapsed given called-off
            CallOffGift by ana
              GIFT_ENDED: given
              GIFT_NOT_FOUND: unwished
              GiftCalledOff: wished to-be-drawn promised said-by-giver lapsed
              HANDOVER_HAS_BEGUN: said-by-recipient
              unchanged: called-off
            CallOffGift by ben
              GIFT_NOT_FOUND: unwished
              NOT_THE_GIVER: wished to-be-drawn promised said-by-giver said-by-recipient lapsed given called-off
            CallOffGift by cho
              GIFT_NOT_FOUND: unwished
              NOT_THE_GIVER: wished to-be-drawn promised said-by-giver said-by-recipient lapsed given called-off
            DrawRecipient by rule
              GiftPromised: to-be-drawn
              unchanged: unwished wished promised said-by-giver said-by-recipient lapsed given called-off
            EndGiftPromise by rule
              GiftHandedOver: said-by-giver
              GiftPromiseEnded: promised said-by-recipient
              unchanged: unwished wished to-be-drawn lapsed given called-off
            CallOffGiftOfItem by rule
              GiftCalledOff: wished to-be-drawn promised lapsed
              unchanged: unwished said-by-giver said-by-recipient given called-off
            EndGiftOfHouseholdThatLeft by rule
              GiftWishWithdrawn: wished to-be-drawn
              GiftWishWithdrawn + GiftPromiseEnded: promised said-by-recipient
              unchanged: unwished said-by-giver lapsed given called-off
            """;

    private static final GiftCommand CHOOSE = new ChooseRecipient(GIFT, JINPING, homeOf("ben"));
    private static final GiftCommand ANNOUNCE = new AnnounceDraw(GIFT, JINPING, TOMORROW, SEED);
    private static final GiftCommand HAND_OVER = new ConfirmGiftHandover(GIFT, JINPING);
    private static final GiftCommand CALL_OFF = new CallOffGift(GIFT, JINPING, "It broke.");

    private static final List<GiftCommand> COMMANDS = List.of(
            WISH,
            new WithdrawWish(GIFT, JINPING),
            CHOOSE,
            ANNOUNCE,
            HAND_OVER,
            new TakePromiseBack(GIFT, JINPING, "Nobody came."),
            CALL_OFF,
            new DrawRecipient(GIFT),
            new EndGiftPromise(GIFT),
            new CallOffGiftOfItem(GIFT),
            new EndGiftOfHouseholdThatLeft(GIFT, homeOf("ben")));

    private static final Set<Class<?>> PHASES =
            Set.of(GiftState.Unwished.class, GiftState.Open.class, GiftState.Promised.class, GiftState.Ended.class);

    private static final Map<String, List<GiftEvent>> STATES = states();

    private record Story(Scenario before, GiftCommand asked) {}

    private static Map<String, List<GiftEvent>> states() {
        Map<String, List<GiftEvent>> states = new LinkedHashMap<>();
        states.put("unwished", List.of());
        states.put("wished", List.of(BEN_WISHES, CHO_WISHES));
        states.put("to-be-drawn", List.of(BEN_WISHES, CHO_WISHES, ANNOUNCED));
        states.put("promised", List.of(BEN_WISHES, CHO_WISHES, PROMISED));
        states.put("said-by-giver", List.of(BEN_WISHES, CHO_WISHES, PROMISED, word("ana")));
        states.put("said-by-recipient", List.of(BEN_WISHES, CHO_WISHES, PROMISED, word("ben")));
        states.put(
                "lapsed",
                List.of(BEN_WISHES, CHO_WISHES, PROMISED, new GiftPromiseEnded(GIFT, COT, homeOf("ben"), true, null)));
        states.put("given", List.of(BEN_WISHES, CHO_WISHES, PROMISED, word("ana"), word("ben"), OVER));
        states.put("called-off", List.of(BEN_WISHES, CHO_WISHES, new GiftCalledOff(GIFT, COT, null)));
        return states;
    }

    @Test
    void everyCommandInEveryStateHasItsAnswer() {
        AnswerTable table = new AnswerTable(List.copyOf(STATES.keySet()), this::in);
        AnswerTable rules =
                new AnswerTable(List.copyOf(STATES.keySet()), state -> in(state).at(A_WEEK_LATER));
        for (GiftCommand command : COMMANDS) {
            if (command instanceof OfTheRule) {
                rules.ask(command, "rule", "rule");
            } else {
                List.of("ana", "ben", "cho").forEach(person -> table.ask(command, person, "resident"));
            }
        }

        assertThat(table.text() + "\n" + rules.text()).isEqualToIgnoringWhitespace(TABLE);
        assertThat(COMMANDS.stream().map(Object::getClass)).hasSameElementsAs(AnswerTable.records(GiftCommand.class));
        Set<Class<?>> phases = STATES.keySet().stream()
                .map(state -> in(state).world().state(GIFT.subject()).getClass())
                .collect(Collectors.toSet());
        assertThat(phases).isEqualTo(PHASES);
    }

    private Scenario in(String state) {
        return onTheBoard().given(Objects.requireNonNull(STATES.get(state)));
    }

    @TestFactory
    Stream<DynamicTest> everyRefusalHasItsStory() {
        return Stream.of(GiftRejection.values())
                .map(rejection -> DynamicTest.dynamicTest(rejection.meaning(), () -> {
                    Story story = of(rejection);
                    story.before().when(story.asked()).thenRejected(rejection);
                }));
    }

    private Story of(GiftRejection rejection) {
        return switch (rejection) {
            case GIFT_NOT_FOUND -> new Story(onTheBoard().by("ana", "resident"), CHOOSE);
            case ITEM_NOT_FOUND ->
                new Story(onTheBoard().by("ben", "resident"), new WishForGift(new GiftId("car"), JINPING, null));
            case NOT_A_MEMBER -> new Story(onTheBoard().by("eve", "resident"), WISH);
            case ONLY_BY_RULE -> new Story(in("to-be-drawn").by("ana", "resident"), new DrawRecipient(GIFT));
            case DISTRICT_CLOSED -> ben(onTheBoard().given(new DistrictClosed(null)));
            case COMMUNITY_PAUSED ->
                new Story(in("wished").given(new CommunityPaused(JINPING)).by("ana", "resident"), CHOOSE);
            case OWN_ITEM -> new Story(onTheBoard().by("ana", "resident"), WISH);
            case ITEM_WITHDRAWN -> ben(onTheBoard().given(new ItemWithdrawn(COT)));
            case ITEM_PAUSED -> ben(onTheBoard().given(new ItemPaused(COT)));
            case ITEM_NOT_GIVEN_AWAY -> ben(onTheBoard().given(listed("ana", "swap")));
            case ITEM_NOT_AVAILABLE -> new Story(in("wished").given(swapped()).by("ana", "resident"), CHOOSE);
            case HOUSEHOLD_BLOCKED ->
                ben(onTheBoard()
                        .given(new BlockImposed(
                                homeOf("ben"), JINPING, Scope.ASKING, LocalDate.of(2026, 5, 31), "Talk to us.")));
            case TOO_MANY_WISHES -> ben(onTheBoard().given(wishes(100)));
            case NOT_THE_GIVER -> new Story(in("wished").by("ben", "resident"), CHOOSE);
            case NOT_THE_RECIPIENT -> new Story(in("promised").by("cho", "resident"), HAND_OVER);
            case NO_SUCH_WISH ->
                new Story(in("wished").by("ana", "resident"), new ChooseRecipient(GIFT, JINPING, homeOf("dan")));
            case DRAW_ANNOUNCED -> new Story(in("to-be-drawn").by("ana", "resident"), CHOOSE);
            case DRAW_TIME_WRONG ->
                new Story(
                        in("wished").by("ana", "resident"),
                        new AnnounceDraw(GIFT, JINPING, MORNING.plus(Duration.ofDays(31)), SEED));
            case ALREADY_PROMISED -> new Story(in("promised").by("ana", "resident"), ANNOUNCE);
            case NOT_PROMISED -> new Story(in("wished").by("ben", "resident"), HAND_OVER);
            case HANDOVER_HAS_BEGUN -> new Story(in("said-by-recipient").by("ana", "resident"), CALL_OFF);
            case GIFT_ENDED -> new Story(in("given").by("ana", "resident"), CALL_OFF);
            case REASON_MISSING -> off(null);
            case TEXT_TOO_LONG -> off("字".repeat(GiftPolicies.MAX_TEXT_LENGTH + 1));
            case TEXT_UNPRINTABLE -> off("a\u202Eb");
        };
    }

    private static List<GiftWished> wishes(int count) {
        return IntStream.range(0, count)
                .mapToObj(number ->
                        new GiftWished(GIFT, COT, JINPING, new HouseholdId("home-" + number), homeOf("ana"), null))
                .toList();
    }

    private static SwapSealed swapped() {
        Leg cot = new Leg(COT, homeOf("ana"), homeOf("cho"));
        Leg lamp = new Leg(new ItemId("lamp"), homeOf("cho"), homeOf("ana"));
        return new SwapSealed(new SwapId("swap"), List.of(cot, lamp), A_WEEK_LATER);
    }

    private static Story ben(Scenario before) {
        return new Story(before.by("ben", "resident"), WISH);
    }

    private Story off(@Nullable String reason) {
        return new Story(in("promised").by("ana", "resident"), new CallOffGift(GIFT, JINPING, reason));
    }

    @Test
    void whoWishesIsAskedForNoUnprintableNote() {
        onTheBoard()
                .by("ben", "resident")
                .when(new WishForGift(GIFT, JINPING, "a\u0007b"))
                .thenRejected(GiftRejection.TEXT_UNPRINTABLE);
    }

    @Test
    void whatIsTakenAtTheDrawIsNotDrawn() {
        in("to-be-drawn")
                .given(swapped())
                .whenItIs(TOMORROW)
                .thenEvents(new GiftCalledOff(GIFT, COT, "It could not be given away when it was to be drawn."));
    }
}
