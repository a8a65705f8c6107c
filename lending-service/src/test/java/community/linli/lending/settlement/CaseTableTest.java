package community.linli.lending.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import community.linli.eventsourcing.Deadline;
import community.linli.eventsourcing.testkit.scenario.AnswerTable;
import community.linli.eventsourcing.testkit.scenario.Scenario;
import community.linli.eventsourcing.testkit.scenario.ScenarioTest;
import community.linli.lending.LendingContext;
import community.linli.lending.facts.CatalogFacts.HouseholdLeft;
import community.linli.lending.facts.CatalogFacts.ResidentJoined;
import community.linli.lending.facts.CommunityId;
import community.linli.lending.facts.HouseholdId;
import community.linli.lending.facts.ItemId;
import community.linli.lending.facts.PersonId;
import community.linli.lending.houserules.Rules;
import community.linli.lending.settlement.CaseCommand.AgreeToSettlement;
import community.linli.lending.settlement.CaseCommand.AskForMediation;
import community.linli.lending.settlement.CaseCommand.CallSteward;
import community.linli.lending.settlement.CaseCommand.DecideCase;
import community.linli.lending.settlement.CaseCommand.ForgiveCase;
import community.linli.lending.settlement.CaseCommand.OfASteward;
import community.linli.lending.settlement.CaseCommand.OfferSettlement;
import community.linli.lending.settlement.CaseCommand.TakeCaseOn;
import community.linli.lending.settlement.CaseEvent.CaseDropped;
import community.linli.lending.settlement.CaseEvent.CaseOpened;
import community.linli.lending.settlement.CaseEvent.CaseSettled;
import community.linli.lending.settlement.CaseEvent.Kind;
import community.linli.lending.settlement.CaseEvent.MediationAsked;
import community.linli.lending.settlement.CaseEvent.MediationBegun;
import community.linli.lending.settlement.CaseEvent.SettlementOffered;
import community.linli.lending.settlement.CaseEvent.Settler;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Ben has broken Ana's drill: every command in every state, and every refusal. */
class CaseTableTest extends ScenarioTest {

    private static final String TABLE = """
            OfferSettlement by ana
              CASE_CLOSED: settled dropped
              CASE_NOT_FOUND: unopened
              SettlementOffered: open offered-by-ben with-stewards with-sun
            OfferSettlement by ben
              CASE_CLOSED: settled dropped
              CASE_NOT_FOUND: unopened
              SettlementOffered: open
              unchanged: offered-by-ben with-stewards with-sun
            AgreeToSettlement by ana
              CASE_CLOSED: settled dropped
              CASE_NOT_FOUND: unopened
              CaseSettled: offered-by-ben with-stewards with-sun
              NO_SUCH_OFFER: open
            AgreeToSettlement by ben
              CASE_CLOSED: settled dropped
              CASE_NOT_FOUND: unopened
              NO_SUCH_OFFER: open offered-by-ben with-stewards with-sun
            ForgiveCase by ana
              CASE_CLOSED: settled dropped
              CASE_NOT_FOUND: unopened
              CaseSettled: open offered-by-ben with-stewards with-sun
            ForgiveCase by ben
              CASE_CLOSED: settled dropped
              CASE_NOT_FOUND: unopened
              NOT_THE_OWNER: open offered-by-ben with-stewards with-sun
            CallSteward by ana
              CASE_CLOSED: settled dropped
              CASE_NOT_FOUND: unopened
              MediationAsked: open offered-by-ben
              unchanged: with-stewards with-sun
            CallSteward by ben
              CASE_CLOSED: settled dropped
              CASE_NOT_FOUND: unopened
              MediationAsked: open offered-by-ben
              unchanged: with-stewards with-sun
            TakeCaseOn by sun
              CASE_CLOSED: settled dropped
              CASE_NOT_FOUND: unopened
              MediationBegun: with-stewards
              TOO_EARLY: open offered-by-ben
              unchanged: with-sun
            TakeCaseOn by max
              CASE_CLOSED: settled dropped
              CASE_NOT_FOUND: unopened
              MediationBegun: with-stewards with-sun
              TOO_EARLY: open offered-by-ben
            DecideCase by sun
              CASE_CLOSED: settled dropped
              CASE_NOT_FOUND: unopened
              CaseSettled: with-stewards with-sun
              TOO_EARLY: open offered-by-ben
            DecideCase by max
              CASE_CLOSED: settled dropped
              CASE_NOT_FOUND: unopened
              CaseSettled: with-stewards with-sun
              TOO_EARLY: open offered-by-ben
            AskForMediation by rule
              MediationAsked: open offered-by-ben
              unchanged: unopened with-stewards with-sun settled dropped
            """;

    private static final Instant MORNING = Instant.parse("2026-05-01T02:00:00Z");
    private static final Instant FORTNIGHT = Instant.parse("2026-05-15T02:00:00Z");
    private static final CommunityId JINPING = new CommunityId("jinping-26");
    private static final ItemId DRILL = new ItemId("drill");
    private static final CaseId CASE = new CaseId("ben-drill");
    private static final CaseOpened OPENED =
            new CaseOpened(CASE, DRILL, JINPING, homeOf("ben"), homeOf("ana"), Kind.DAMAGED, homeOf("ben"), FORTNIGHT);
    private static final SettlementOffered OFFERED =
            new SettlementOffered(CASE, homeOf("ben"), Remedy.PAY, 5000L, null);

    private static final CaseCommand OFFER = new OfferSettlement(CASE, JINPING, Remedy.PAY, 5000L, " ");
    private static final CaseCommand AGREE = new AgreeToSettlement(CASE, JINPING, Remedy.PAY, 5000L);
    private static final CaseCommand FORGIVE = new ForgiveCase(CASE, JINPING);
    private static final CaseCommand DECIDE = new DecideCase(CASE, JINPING, Remedy.REPAIR, null, "Ben has tools.");

    private static final List<CaseCommand> COMMANDS = List.of(
            OFFER,
            AGREE,
            FORGIVE,
            new CallSteward(CASE, JINPING),
            new TakeCaseOn(CASE, JINPING),
            DECIDE,
            new AskForMediation(CASE));

    private static final Map<String, List<CaseEvent>> STATES = states();

    private record Story(Scenario before, CaseCommand asked) {}

    CaseTableTest() {
        super(LendingContext.declare(Rules.usual()));
    }

    private static HouseholdId homeOf(String person) {
        return new HouseholdId("home-of-" + person);
    }

    private static Map<String, List<CaseEvent>> states() {
        Map<String, List<CaseEvent>> states = new LinkedHashMap<>();
        states.put("unopened", List.of());
        states.put("open", List.of(OPENED));
        states.put("offered-by-ben", List.of(OPENED, OFFERED));
        states.put("with-stewards", List.of(OPENED, OFFERED, new MediationAsked(CASE, homeOf("ben"))));
        states.put("with-sun", List.of(OPENED, OFFERED, new MediationBegun(CASE, "sun")));
        states.put(
                "settled",
                List.of(
                        OPENED,
                        OFFERED,
                        new CaseSettled(CASE, DRILL, Kind.DAMAGED, Remedy.PAY, 5000L, Settler.BOTH, null)));
        states.put("dropped", List.of(OPENED, new CaseDropped(CASE, null)));
        return states;
    }

    private Scenario in(String state) {
        Scenario scenario = scenario().at(MORNING);
        for (String person : List.of("ana", "ben", "cho", "lin")) {
            String door = person.equals("lin") ? "ben" : person;
            scenario.given(new ResidentJoined(new PersonId(person), JINPING, homeOf(door)));
        }
        return scenario.given(Objects.requireNonNull(STATES.get(state)));
    }

    @Test
    void everyCommandInEveryStateHasItsAnswer() {
        AnswerTable table = new AnswerTable(List.copyOf(STATES.keySet()), this::in);
        for (CaseCommand command : COMMANDS) {
            switch (command) {
                case AskForMediation late -> table.ask(command, "rule", "rule");
                case OfASteward asked -> table.ask(command, "sun", "steward").ask(command, "max", "steward");
                case CaseCommand asked -> table.ask(command, "ana", "resident").ask(command, "ben", "resident");
            }
        }

        assertThat(table.text()).isEqualToIgnoringWhitespace(TABLE);
        assertThat(COMMANDS.stream().map(Object::getClass)).hasSameElementsAs(AnswerTable.records(CaseCommand.class));
    }

    @TestFactory
    Stream<DynamicTest> everyRefusalHasItsStory() {
        return Stream.of(CaseRejection.values())
                .map(rejection -> DynamicTest.dynamicTest(rejection.meaning(), () -> {
                    Story story = of(rejection);
                    story.before().when(story.asked()).thenRejected(rejection);
                }));
    }

    private Story of(CaseRejection rejection) {
        return switch (rejection) {
            case CASE_NOT_FOUND -> new Story(in("open").by("cho", "resident"), OFFER);
            case NOT_A_MEMBER -> new Story(in("open").by("eve", "resident"), OFFER);
            case STEWARD_NEEDED -> new Story(in("with-stewards").by("ana", "resident"), DECIDE);
            case STEWARD_IS_A_PARTY -> new Story(in("with-stewards").by("lin", "steward", "resident"), DECIDE);
            case ONLY_BY_RULE -> new Story(in("open").by("ana", "resident"), new AskForMediation(CASE));
            case NOT_THE_OWNER -> new Story(in("open").by("ben", "resident"), FORGIVE);
            case CASE_CLOSED -> new Story(in("settled").by("sun", "steward"), DECIDE);
            case NO_SUCH_OFFER ->
                new Story(
                        in("offered-by-ben").by("ana", "resident"),
                        new AgreeToSettlement(CASE, JINPING, Remedy.PAY, 5001L));
            case TOO_EARLY -> new Story(in("open").by("sun", "steward"), DECIDE);
            case AMOUNT_WRONG -> offering(Remedy.REPAIR, 5000L, null);
            case REASON_MISSING ->
                new Story(
                        in("with-stewards").by("sun", "steward"),
                        new DecideCase(CASE, JINPING, Remedy.REPAIR, null, " "));
            case TEXT_TOO_LONG -> offering(Remedy.REPAIR, null, "字".repeat(201));
            case TEXT_UNPRINTABLE -> offering(Remedy.REPAIR, null, "a\u202Eb");
        };
    }

    private Story offering(Remedy remedy, @Nullable Long amountFen, @Nullable String note) {
        return new Story(in("open").by("ben", "resident"), new OfferSettlement(CASE, JINPING, remedy, amountFen, note));
    }

    @Test
    void anAmountIsPositiveAndBoundedAndBelongsToAPayment() {
        for (Long fen : new Long[] {null, 0L, -1L, 10_000_001L}) {
            in("open")
                    .by("ben", "resident")
                    .when(new OfferSettlement(CASE, JINPING, Remedy.PAY, fen, null))
                    .thenRejected(CaseRejection.AMOUNT_WRONG);
        }
    }

    @Test
    void ofTwoStewardsTheSecondHearsThatItIsSettled() {
        Scenario scenario = in("with-stewards")
                .by("sun", "steward")
                .when(DECIDE)
                .by("max", "steward")
                .when(DECIDE);

        scenario.thenRejected(CaseRejection.CASE_CLOSED);
        assertThat(scenario.answers().getFirst().detail()).isEqualTo("The case has been settled already.");
    }

    @Test
    void whereAHouseholdHasLeftAStewardDecidesAtOnce() {
        in("open")
                .given(new HouseholdLeft(homeOf("ben"), JINPING))
                .by("sun", "steward")
                .when(DECIDE)
                .thenEvents(new CaseSettled(
                        CASE, DRILL, Kind.DAMAGED, Remedy.REPAIR, null, Settler.STEWARD, "Ben has tools."));
    }

    @Test
    void stewardsAreAskedWhenTheTwoHaveNotAgreedForLong() {
        in("offered-by-ben")
                .by("ana", "resident")
                .when(new OfferSettlement(CASE, JINPING, Remedy.REPLACE, null, null))
                .thenDeadlines(new Deadline("mediation", FORTNIGHT, new AskForMediation(CASE)))
                .whenItIs(FORTNIGHT)
                .thenRulesAsk(new AskForMediation(CASE))
                .thenEvents(new MediationAsked(CASE, null));
    }

    @Test
    void nobodyAgreesToAnOfferThatHasChanged() {
        in("offered-by-ben")
                .by("ben", "resident")
                .when(new OfferSettlement(CASE, JINPING, Remedy.PAY, 100L, null))
                .by("ana", "resident")
                .when(AGREE)
                .thenRejected(CaseRejection.NO_SUCH_OFFER);
    }
}
