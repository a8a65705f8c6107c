package community.linli.lending.standing;

import static org.assertj.core.api.Assertions.assertThat;

import community.linli.eventsourcing.testkit.scenario.AnswerTable;
import community.linli.eventsourcing.testkit.scenario.Scenario;
import community.linli.lending.facts.CommunityId;
import community.linli.lending.facts.HouseholdId;
import community.linli.lending.standing.StandingCommand.ImposeBlock;
import community.linli.lending.standing.StandingCommand.LiftBlock;
import community.linli.lending.standing.StandingCommand.MakeException;
import community.linli.lending.standing.StandingEvent.BlockLifted;
import community.linli.lending.standing.StandingEvent.Scope;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every command in every state, and every refusal. */
class StandingTableTest extends StandingScenarios {

    private static final String TABLE = """
            ImposeBlock by sun
              BlockImposed: usual lifted excepted
              unchanged: blocked
            ImposeBlock by ben
              STEWARD_NEEDED: usual blocked lifted excepted
            LiftBlock by sun
              BlockLifted: blocked
              unchanged: usual lifted excepted
            LiftBlock by ben
              STEWARD_NEEDED: usual blocked lifted excepted
            MakeException by sun
              ExceptionMade: usual blocked lifted
              unchanged: excepted
            MakeException by ben
              STEWARD_NEEDED: usual blocked lifted excepted
            """;

    private static final List<StandingCommand> COMMANDS = List.of(
            new ImposeBlock(BENS, JINPING, Scope.ASKING, END_OF_MAY, LATE),
            new LiftBlock(BENS, JINPING, Scope.ASKING, "All is back."),
            new MakeException(BENS, JINPING, Scope.ASKING, END_OF_MAY, "For the feast."));

    private record Story(Scenario before, StandingCommand asked) {}

    @Test
    void everyCommandInEveryStateHasItsAnswer() {
        AnswerTable table = new AnswerTable(List.of("usual", "blocked", "lifted", "excepted"), this::in);
        COMMANDS.forEach(command -> table.ask(command, "sun", "steward").ask(command, "ben", "resident"));

        assertThat(table.text()).isEqualToIgnoringWhitespace(TABLE);
        assertThat(COMMANDS.stream().map(Object::getClass))
                .hasSameElementsAs(AnswerTable.records(StandingCommand.class));
    }

    private Scenario in(String state) {
        return switch (state) {
            case "usual" -> atHome();
            case "blocked" -> atHome().given(BLOCKED);
            case "lifted" -> atHome().given(BLOCKED, new BlockLifted(BENS, JINPING, Scope.ASKING, "All is back."));
            case "excepted" -> atHome().given(EXCEPTED);
            default -> throw new IllegalArgumentException(state);
        };
    }

    @TestFactory
    Stream<DynamicTest> everyRefusalHasItsStory() {
        return Stream.of(StandingRejection.values())
                .map(rejection -> DynamicTest.dynamicTest(rejection.meaning(), () -> {
                    Story story = of(rejection);
                    story.before().when(story.asked()).thenRejected(rejection);
                }));
    }

    private Story of(StandingRejection rejection) {
        return switch (rejection) {
            case STEWARD_NEEDED -> new Story(atHome().by("ana", "resident", "officer"), COMMANDS.getFirst());
            case HOUSEHOLD_NOT_FOUND ->
                new Story(
                        bySteward(atHome()),
                        new LiftBlock(BENS, new CommunityId("elsewhere"), Scope.ASKING, "All is back."));
            case END_WRONG ->
                new Story(
                        bySteward(atHome()),
                        new ImposeBlock(BENS, JINPING, Scope.ASKING, END_OF_MAY.minusDays(31), LATE));
            case REASON_MISSING -> saying(" \n");
            case REASON_TOO_LONG -> saying("字".repeat(201));
            case REASON_UNPRINTABLE -> saying("a\u202Eb");
        };
    }

    @Test
    void nobodyIsBlockedBehindADoorThatNobodyHasJoined() {
        bySteward(atHome())
                .when(new ImposeBlock(new HouseholdId("empty"), JINPING, Scope.ASKING, END_OF_MAY, LATE))
                .thenRejected(StandingRejection.HOUSEHOLD_NOT_FOUND);
    }

    @Test
    void aReasonOfTwoHundredCharactersIsTaken() {
        String reason = "字".repeat(200);
        bySteward(atHome().given(BLOCKED))
                .when(new LiftBlock(BENS, JINPING, Scope.ASKING, reason))
                .thenEvents(new BlockLifted(BENS, JINPING, Scope.ASKING, reason));
    }

    private Story saying(String reason) {
        return new Story(bySteward(atHome()), new LiftBlock(BENS, JINPING, Scope.ASKING, reason));
    }
}
