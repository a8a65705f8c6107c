package community.linli.lending.swap;

import static org.assertj.core.api.Assertions.assertThat;

import community.linli.eventsourcing.testkit.scenario.AnswerTable;
import community.linli.eventsourcing.testkit.scenario.Scenario;
import community.linli.lending.facts.CatalogFacts.CommunityPaused;
import community.linli.lending.facts.CatalogFacts.DistrictClosed;
import community.linli.lending.facts.CatalogFacts.ItemPaused;
import community.linli.lending.facts.CatalogFacts.ItemWithdrawn;
import community.linli.lending.facts.ItemId;
import community.linli.lending.standing.StandingEvent.BlockImposed;
import community.linli.lending.standing.StandingEvent.Scope;
import community.linli.lending.swap.SwapCommand.AgreeToSwap;
import community.linli.lending.swap.SwapCommand.CallOffSwap;
import community.linli.lending.swap.SwapCommand.ConfirmLeg;
import community.linli.lending.swap.SwapCommand.ConfirmLegReturned;
import community.linli.lending.swap.SwapCommand.EndSwapHandover;
import community.linli.lending.swap.SwapCommand.EndSwapOfHouseholdThatLeft;
import community.linli.lending.swap.SwapCommand.EndSwapOfWithdrawnItem;
import community.linli.lending.swap.SwapCommand.ExpireSwap;
import community.linli.lending.swap.SwapCommand.OfTheRule;
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
import community.linli.lending.swap.SwapEvent.SwapSealed;
import community.linli.lending.swap.SwapEvent.SwapUndone;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every command in every state, and every refusal. */
class SwapTableTest extends SwapScenarios {

    private static final String TABLE = """
            ProposeSwap by ana
              SwapProposed: unproposed
              unchanged: proposed sealed said-by-ana handed-over completed called-off undone said-back home
            ProposeSwap by ben
              ALREADY_PROPOSED: proposed sealed said-by-ana handed-over completed called-off undone said-back home
              SwapProposed: unproposed
            AgreeToSwap by ana
              SWAP_ENDED: completed called-off undone said-back home
              SWAP_NOT_FOUND: unproposed
              unchanged: proposed sealed said-by-ana handed-over
            AgreeToSwap by ben
              SWAP_ENDED: completed called-off undone said-back home
              SWAP_NOT_FOUND: unproposed
              SwapAgreed + SwapSealed: proposed
              unchanged: sealed said-by-ana handed-over
            CallOffSwap by ana
              SWAP_ENDED: completed
              SWAP_NOT_FOUND: unproposed
              SwapCalledOff: proposed sealed
              SwapUndone: said-by-ana handed-over
              unchanged: called-off undone said-back home
            CallOffSwap by ben
              SWAP_ENDED: completed
              SWAP_NOT_FOUND: unproposed
              SwapCalledOff: proposed sealed
              SwapUndone: said-by-ana handed-over
              unchanged: called-off undone said-back home
            ConfirmLeg by ana
              SWAP_ENDED: called-off home
              SWAP_NOT_FOUND: unproposed
              SWAP_NOT_SEALED: proposed
              SWAP_UNDONE: undone said-back
              SwapLegConfirmed: sealed
              unchanged: said-by-ana handed-over completed
            ConfirmLeg by ben
              SWAP_ENDED: called-off home
              SWAP_NOT_FOUND: unproposed
              SWAP_NOT_SEALED: proposed
              SWAP_UNDONE: undone said-back
              SwapLegConfirmed: sealed
              SwapLegConfirmed + SwapLegHandedOver: said-by-ana
              unchanged: handed-over completed
            ConfirmLegReturned by ana
              ITEM_NOT_GOING_BACK: proposed sealed said-by-ana handed-over completed called-off
              SWAP_NOT_FOUND: unproposed
              SwapLegReturned: undone said-back
              unchanged: home
            ConfirmLegReturned by ben
              ITEM_NOT_GOING_BACK: proposed sealed said-by-ana handed-over completed called-off
              SWAP_NOT_FOUND: unproposed
              SwapLegConfirmed: undone
              unchanged: said-back home
            ConfirmLegReturned by sun
              ITEM_NOT_GOING_BACK: proposed sealed said-by-ana handed-over completed called-off
              SWAP_NOT_FOUND: unproposed
              SwapLegReturned: undone said-back
              unchanged: home
            ExpireSwap by rule
              SwapCalledOff: proposed
              unchanged: unproposed sealed said-by-ana handed-over completed called-off undone said-back home
            EndSwapHandover by rule
              SwapCalledOff: sealed
              SwapUndone: said-by-ana handed-over
              unchanged: unproposed proposed completed called-off undone said-back home
            PressForSwapReturn by rule
              SwapReturnReminded: undone said-back
              unchanged: unproposed proposed sealed said-by-ana handed-over completed called-off home
            EndSwapOfWithdrawnItem by rule
              SwapCalledOff: proposed sealed
              unchanged: unproposed said-by-ana handed-over completed called-off undone said-back home
            EndSwapOfHouseholdThatLeft by rule
              SwapCalledOff: proposed sealed
              SwapUndone: said-by-ana handed-over
              unchanged: unproposed completed called-off undone said-back home
            """;

    private static final SwapCommand AGREE = new AgreeToSwap(SWAP, JINPING);
    private static final SwapCommand CALL_OFF = new CallOffSwap(SWAP, JINPING, "It broke.");
    private static final SwapCommand HAND_OVER = new ConfirmLeg(SWAP, JINPING, DRILL);
    private static final SwapCommand TAKE_BACK = new ConfirmLegReturned(SWAP, JINPING, DRILL);

    private static final List<SwapCommand> COMMANDS = List.of(
            PROPOSE,
            AGREE,
            CALL_OFF,
            HAND_OVER,
            TAKE_BACK,
            new ExpireSwap(SWAP),
            new EndSwapHandover(SWAP),
            new PressForSwapReturn(SWAP),
            new EndSwapOfWithdrawnItem(SWAP, DRILL),
            new EndSwapOfHouseholdThatLeft(SWAP, homeOf("ben")));

    private static final Map<String, List<SwapEvent>> STATES = states();

    private static final Set<Class<?>> PHASES = Set.of(
            SwapState.Unproposed.class,
            SwapState.Proposed.class,
            SwapState.Sealed.class,
            SwapState.Undone.class,
            SwapState.Ended.class);

    private record Story(Scenario before, SwapCommand asked) {}

    private static Map<String, List<SwapEvent>> states() {
        List<SwapEvent> made = List.of(PROPOSED, AGREED, SEALED);
        SwapEvent undone = new SwapUndone(SWAP, List.of(DRILL_TO_BEN), List.of(KETTLE_TO_ANA), null, TWO_WEEKS_LATER);
        Map<String, List<SwapEvent>> states = new LinkedHashMap<>();
        states.put("unproposed", List.of());
        states.put("proposed", List.of(PROPOSED));
        states.put("sealed", made);
        states.put("said-by-ana", and(made, word(DRILL, "ana")));
        states.put("handed-over", drillHandedOver());
        states.put(
                "completed",
                and(
                        drillHandedOver(),
                        word(KETTLE, "ana"),
                        word(KETTLE, "ben"),
                        new SwapLegHandedOver(SWAP, KETTLE_TO_ANA),
                        new SwapCompleted(SWAP, JINPING, LEGS)));
        states.put("called-off", and(made, new SwapCalledOff(SWAP, LEGS, homeOf("ben"), "It broke.")));
        states.put("undone", and(drillHandedOver(), undone));
        states.put("said-back", and(drillHandedOver(), undone, word(DRILL, "ben")));
        states.put("home", and(drillHandedOver(), undone, new SwapLegReturned(SWAP, DRILL_TO_BEN)));
        return states;
    }

    private static List<SwapEvent> and(List<SwapEvent> before, SwapEvent... then) {
        return Stream.concat(before.stream(), Stream.of(then)).toList();
    }

    @Test
    void everyCommandInEveryStateHasItsAnswer() {
        AnswerTable table = new AnswerTable(List.copyOf(STATES.keySet()), this::in);
        AnswerTable rules =
                new AnswerTable(List.copyOf(STATES.keySet()), state -> in(state).at(TWO_WEEKS_LATER));
        for (SwapCommand command : COMMANDS) {
            switch (command) {
                case OfTheRule rule -> rules.ask(command, "rule", "rule");
                case ConfirmLegReturned back ->
                    table.ask(command, "ana", "resident")
                            .ask(command, "ben", "resident")
                            .ask(command, "sun", "steward");
                case SwapCommand other -> table.ask(command, "ana", "resident").ask(command, "ben", "resident");
            }
        }

        assertThat(table.text() + "\n" + rules.text()).isEqualToIgnoringWhitespace(TABLE);
        assertThat(COMMANDS.stream().map(Object::getClass)).hasSameElementsAs(AnswerTable.records(SwapCommand.class));
        Set<Class<?>> phases = STATES.keySet().stream()
                .map(state -> in(state).world().state(SWAP.subject()).getClass())
                .collect(Collectors.toSet());
        assertThat(phases).isEqualTo(PHASES);
    }

    private Scenario in(String state) {
        return onTheBoard().given(Objects.requireNonNull(STATES.get(state)));
    }

    @TestFactory
    Stream<DynamicTest> everyRefusalHasItsStory() {
        return Stream.of(SwapRejection.values())
                .map(rejection -> DynamicTest.dynamicTest(rejection.meaning(), () -> {
                    Story story = of(rejection);
                    story.before().when(story.asked()).thenRejected(rejection);
                }));
    }

    private Story of(SwapRejection rejection) {
        return switch (rejection) {
            case SWAP_NOT_FOUND -> new Story(in("proposed").by("cho", "resident"), AGREE);
            case NOT_A_MEMBER -> new Story(in("proposed").by("eve", "resident"), AGREE);
            case ONLY_BY_RULE -> new Story(in("proposed").by("ana", "resident"), new ExpireSwap(SWAP));
            case DISTRICT_CLOSED -> ana(onTheBoard().given(new DistrictClosed(null)));
            case COMMUNITY_PAUSED ->
                new Story(in("proposed").given(new CommunityPaused(JINPING)).by("ben", "resident"), AGREE);
            case THINGS_WRONG -> proposing(DRILL.value() + ">ben", DRILL.value() + ">ben");
            case HOUSEHOLDS_WRONG -> proposing("drill>ben", "lamp>ana");
            case NOT_YOUR_SWAP -> proposing("kettle>cho", "lamp>ben");
            case HOUSEHOLD_BLOCKED ->
                ana(onTheBoard()
                        .given(new BlockImposed(
                                homeOf("ana"), JINPING, Scope.ASKING, LocalDate.of(2026, 5, 31), "Talk to us.")));
            case TOO_MANY_SWAPS ->
                ana(onTheBoard()
                        .given(IntStream.range(0, 10)
                                .mapToObj(number -> new SwapProposed(
                                        new SwapId("swap-" + number), JINPING, homeOf("ana"), LEGS, THREE_DAYS_LATER))
                                .toList()));
            case ITEM_NOT_FOUND -> proposing("drill>ben", "kite>ana");
            case ITEM_WITHDRAWN ->
                new Story(in("proposed").given(new ItemWithdrawn(DRILL)).by("ben", "resident"), AGREE);
            case ITEM_PAUSED -> ana(onTheBoard().given(new ItemPaused(KETTLE)));
            case ITEM_NOT_FOR_SWAPPING -> ana(onTheBoard().given(listed(KETTLE, "ben", "lend")));
            case SWAP_ITEM_TAKEN -> {
                SwapId other = new SwapId("other");
                List<Leg> legs = List.of(
                        new Leg(KETTLE, homeOf("ben"), homeOf("cho")), new Leg(LAMP, homeOf("cho"), homeOf("ben")));
                yield ana(onTheBoard()
                        .given(
                                new SwapProposed(other, JINPING, homeOf("ben"), legs, THREE_DAYS_LATER),
                                new SwapAgreed(other, homeOf("cho")),
                                new SwapSealed(other, legs, TWO_WEEKS_LATER)));
            }
            case ALREADY_PROPOSED -> new Story(in("proposed").by("ben", "resident"), PROPOSE);
            case SWAP_NOT_SEALED -> new Story(in("proposed").by("ana", "resident"), HAND_OVER);
            case LEG_NOT_FOUND -> new Story(in("sealed").by("ana", "resident"), new ConfirmLeg(SWAP, JINPING, LAMP));
            case SWAP_UNDONE -> new Story(in("undone").by("ana", "resident"), HAND_OVER);
            case ITEM_NOT_GOING_BACK -> new Story(in("sealed").by("ana", "resident"), TAKE_BACK);
            case SWAP_ENDED -> new Story(in("completed").by("ana", "resident"), CALL_OFF);
            case REASON_MISSING -> off(" ");
            case TEXT_TOO_LONG -> off("字".repeat(SwapPolicies.MAX_TEXT_LENGTH + 1));
            case TEXT_UNPRINTABLE -> off("a\u202Eb");
        };
    }

    @Test
    void aRingOfFourIsTooWide() {
        onTheBoard()
                .given(listed(new ItemId("kite"), "dan", "swap"))
                .by("ana", "resident")
                .when(propose("drill>ben", "kettle>cho", "lamp>dan", "kite>ana"))
                .thenRejected(SwapRejection.HOUSEHOLDS_WRONG);
    }

    private static Story ana(Scenario before) {
        return new Story(before.by("ana", "resident"), PROPOSE);
    }

    private Story off(String reason) {
        return new Story(in("sealed").by("ana", "resident"), new CallOffSwap(SWAP, JINPING, reason));
    }

    private Story proposing(String... ways) {
        return new Story(onTheBoard().by("ana", "resident"), propose(ways));
    }

    private static ProposeSwap propose(String... ways) {
        return new ProposeSwap(
                SWAP,
                JINPING,
                Stream.of(ways)
                        .map(way -> way.split(">", 2))
                        .map(way -> new Way(new ItemId(way[0]), homeOf(way[1])))
                        .toList());
    }
}
