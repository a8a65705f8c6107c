package community.linli.lending.introduction;

import static org.assertj.core.api.Assertions.assertThat;

import community.linli.eventsourcing.Command;
import community.linli.eventsourcing.testkit.scenario.AnswerTable;
import community.linli.eventsourcing.testkit.scenario.Scenario;
import community.linli.lending.facts.HouseholdId;
import community.linli.lending.introduction.IntroductionCommand.ConfirmMet;
import community.linli.lending.introduction.IntroductionCommand.DropIntroduction;
import community.linli.lending.introduction.IntroductionCommand.LapseIntroduction;
import community.linli.lending.introduction.IntroductionCommand.ProposeIntroduction;
import community.linli.lending.introduction.IntroductionCommand.WelcomeIntroduction;
import community.linli.lending.introduction.IntroductionEvent.HouseholdsMet;
import community.linli.lending.introduction.IntroductionEvent.IntroductionDropped;
import community.linli.lending.introduction.IntroductionEvent.IntroductionLapsed;
import community.linli.lending.introduction.OpennessCommand.OptOut;
import community.linli.lending.introduction.OpennessEvent.HouseholdOptedOut;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every command in every state, and every refusal. */
class IntroductionTableTest extends IntroductionScenarios {

    private static final String TABLE = """
            ProposeIntroduction by ben
              IntroductionProposed + IntroductionWelcomed: unproposed
              unchanged: proposed welcomed-by-ben agreed dropped-by-cho met lapsed
            WelcomeIntroduction by ben
              INTRODUCTION_ENDED: lapsed
              INTRODUCTION_NOT_FOUND: unproposed
              IntroductionWelcomed: proposed dropped-by-cho
              unchanged: welcomed-by-ben agreed met
            WelcomeIntroduction by cho
              INTRODUCTION_ENDED: dropped-by-cho lapsed
              INTRODUCTION_NOT_FOUND: unproposed
              IntroductionWelcomed: proposed welcomed-by-ben
              unchanged: agreed met
            DropIntroduction by ben
              INTRODUCTION_ENDED: met lapsed
              INTRODUCTION_NOT_FOUND: unproposed
              IntroductionDropped: proposed welcomed-by-ben agreed dropped-by-cho
            DropIntroduction by cho
              INTRODUCTION_ENDED: met lapsed
              INTRODUCTION_NOT_FOUND: unproposed
              IntroductionDropped: proposed welcomed-by-ben agreed
              unchanged: dropped-by-cho
            ConfirmMet by ben
              HouseholdsMet: agreed
              INTRODUCTION_ENDED: lapsed
              INTRODUCTION_NOT_FOUND: unproposed
              NOT_WELCOMED_BY_BOTH: proposed welcomed-by-ben dropped-by-cho
              unchanged: met
            ConfirmMet by cho
              HouseholdsMet: agreed
              INTRODUCTION_ENDED: dropped-by-cho lapsed
              INTRODUCTION_NOT_FOUND: unproposed
              NOT_WELCOMED_BY_BOTH: proposed welcomed-by-ben
              unchanged: met
            LapseIntroduction by rule
              IntroductionLapsed: proposed welcomed-by-ben agreed
              unchanged: unproposed dropped-by-cho met lapsed
            """;

    private static final Map<String, List<IntroductionEvent>> STATES = states();

    private static Map<String, List<IntroductionEvent>> states() {
        Map<String, List<IntroductionEvent>> states = new LinkedHashMap<>();
        states.put("unproposed", List.of());
        states.put("proposed", List.of(PROPOSED));
        states.put("welcomed-by-ben", List.of(PROPOSED, BY_BEN));
        states.put("agreed", List.of(PROPOSED, BY_BEN, BY_CHO));
        states.put("dropped-by-cho", List.of(PROPOSED, new IntroductionDropped(MEETING, homeOf("cho"))));
        states.put(
                "met",
                List.of(PROPOSED, BY_BEN, BY_CHO, new HouseholdsMet(MEETING, JINPING, homeOf("ben"), homeOf("cho"))));
        states.put("lapsed", List.of(PROPOSED, new IntroductionLapsed(MEETING)));
        return states;
    }

    private static final List<IntroductionCommand> COMMANDS = List.of(
            propose(null, "cho"),
            new WelcomeIntroduction(MEETING, JINPING),
            new DropIntroduction(MEETING, JINPING),
            new ConfirmMet(MEETING, JINPING),
            new LapseIntroduction(MEETING));

    private record Story(Scenario before, Command asked) {}

    @Test
    void everyCommandInEveryStateHasItsAnswer() {
        AnswerTable table = new AnswerTable(List.copyOf(STATES.keySet()), this::in);
        for (IntroductionCommand command : COMMANDS) {
            switch (command) {
                case ProposeIntroduction propose -> table.ask(command, "ben", "resident");
                case LapseIntroduction lapse -> table.ask(command, "rule", "rule");
                default -> table.ask(command, "ben", "resident").ask(command, "cho", "resident");
            }
        }

        assertThat(table.text()).isEqualToIgnoringWhitespace(TABLE);
        assertThat(COMMANDS.stream().map(Object::getClass))
                .hasSameElementsAs(AnswerTable.records(IntroductionCommand.class));
    }

    private Scenario in(String state) {
        return stairwell().given(Objects.requireNonNull(STATES.get(state)));
    }

    @TestFactory
    Stream<DynamicTest> everyRefusalHasItsStory() {
        return Stream.of(IntroductionRejection.values())
                .map(rejection -> DynamicTest.dynamicTest(rejection.meaning(), () -> {
                    Story story = of(rejection);
                    story.before().when(story.asked()).thenRejected(rejection);
                }));
    }

    private Story of(IntroductionRejection rejection) {
        return switch (rejection) {
            case NOT_A_MEMBER -> new Story(in("proposed").by("kim", "resident"), COMMANDS.get(1));
            case INTRODUCTION_NOT_FOUND -> new Story(in("proposed").by("eve", "resident"), COMMANDS.get(1));
            case HOUSEHOLD_NOT_FOUND -> asking(propose(null, "kim"));
            case NOT_YOUR_HOUSEHOLD -> asking(propose("eve", "cho"));
            case SAME_HOUSEHOLD -> asking(propose(null, "ben"));
            case OPTED_OUT ->
                new Story(
                        stairwell()
                                .given(new HouseholdOptedOut(homeOf("cho"), JINPING))
                                .by("ben", "resident"),
                        propose(null, "cho"));
            case ONE_A_WEEK ->
                new Story(
                        in("met").by("ben", "resident"),
                        new ProposeIntroduction(new IntroductionId("next"), JINPING, null, homeOf("eve"), WHY));
            case REASON_MISSING -> saying(" ");
            case REASON_TOO_LONG -> saying("字".repeat(201));
            case REASON_UNPRINTABLE -> saying("a\u202Eb");
            case INTRODUCTION_ENDED -> new Story(in("lapsed").by("ben", "resident"), COMMANDS.get(1));
            case NOT_WELCOMED_BY_BOTH -> new Story(in("proposed").by("ben", "resident"), COMMANDS.get(3));
            case ONLY_BY_RULE -> new Story(in("proposed").by("ben", "resident"), COMMANDS.get(4));
        };
    }

    @Test
    void aStewardWithoutAHouseholdNamesBoth() {
        stairwell().by("sun", "steward").when(propose(null, "cho")).thenRejected(IntroductionRejection.NOT_A_MEMBER);
        stairwell()
                .by("kim", "resident")
                .when(new OptOut(homeOf("kim"), JINPING))
                .thenRejected(IntroductionRejection.NOT_YOUR_HOUSEHOLD);
    }

    private Story asking(IntroductionCommand command) {
        return new Story(stairwell().by("ben", "resident"), command);
    }

    private Story saying(String why) {
        return asking(new ProposeIntroduction(MEETING, JINPING, null, homeOf("cho"), why));
    }

    private static ProposeIntroduction propose(@org.jspecify.annotations.Nullable String one, String other) {
        HouseholdId first = one == null ? null : homeOf(one);
        return new ProposeIntroduction(MEETING, JINPING, first, homeOf(other), WHY);
    }
}
