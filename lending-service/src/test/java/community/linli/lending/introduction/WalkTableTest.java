package community.linli.lending.introduction;

import static org.assertj.core.api.Assertions.assertThat;

import community.linli.eventsourcing.testkit.scenario.AnswerTable;
import community.linli.eventsourcing.testkit.scenario.Scenario;
import community.linli.lending.introduction.WalkCommand.AskCompanion;
import community.linli.lending.introduction.WalkCommand.AssignCompanion;
import community.linli.lending.introduction.WalkCommand.CallOffWalk;
import community.linli.lending.introduction.WalkCommand.CallOffWalkOfEndedLoan;
import community.linli.lending.introduction.WalkCommand.ConfirmWalk;
import community.linli.lending.introduction.WalkCommand.ReleaseCompanion;
import community.linli.lending.introduction.WalkCommand.ReleaseCompanionThatLeft;
import community.linli.lending.introduction.WalkCommand.VolunteerAsCompanion;
import community.linli.lending.introduction.WalkEvent.WalkCalledOff;
import community.linli.lending.introduction.WalkEvent.WalkedTogether;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every command in every state, and every refusal. */
class WalkTableTest extends IntroductionScenarios {

    private static final String TABLE = """
            AskCompanion by ben
              CompanionAsked: unasked called-off
              unchanged: asked with-cho walked
            VolunteerAsCompanion by cho
              CompanionAssigned: asked
              WALK_ENDED: walked called-off
              WALK_NOT_FOUND: unasked
              unchanged: with-cho
            AssignCompanion by sun
              CompanionAssigned: asked
              WALK_ENDED: walked called-off
              WALK_NOT_FOUND: unasked
              unchanged: with-cho
            ReleaseCompanion by ben
              CompanionReleased: with-cho
              NO_COMPANION: asked
              WALK_ENDED: walked called-off
              WALK_NOT_FOUND: unasked
            ReleaseCompanion by cho
              CompanionReleased: with-cho
              NOT_ON_THIS_WALK: asked
              WALK_ENDED: walked called-off
              WALK_NOT_FOUND: unasked
            ConfirmWalk by ben
              NO_COMPANION: asked
              WALK_ENDED: called-off
              WALK_NOT_FOUND: unasked
              WalkedTogether: with-cho
              unchanged: walked
            CallOffWalk by ben
              WALK_ENDED: walked
              WALK_NOT_FOUND: unasked
              WalkCalledOff: asked with-cho
              unchanged: called-off
            CallOffWalkOfEndedLoan by rule
              WalkCalledOff: asked with-cho
              unchanged: unasked walked called-off
            ReleaseCompanionThatLeft by rule
              CompanionReleased: with-cho
              unchanged: unasked asked walked called-off
            """;

    private static final Map<String, List<WalkEvent>> STATES = states();

    private static Map<String, List<WalkEvent>> states() {
        Map<String, List<WalkEvent>> states = new LinkedHashMap<>();
        states.put("unasked", List.of());
        states.put("asked", List.of(ASKED));
        states.put("with-cho", List.of(ASKED, WITH_CHO));
        states.put(
                "walked",
                List.of(
                        ASKED,
                        WITH_CHO,
                        new WalkedTogether(WALK, JINPING, homeOf("cho"), homeOf("ben"), homeOf("ana"))));
        states.put("called-off", List.of(ASKED, new WalkCalledOff(WALK, null)));
        return states;
    }

    private record Story(Scenario before, WalkCommand asked) {}

    @Test
    void everyCommandInEveryStateHasItsAnswer() {
        AnswerTable table = new AnswerTable(List.copyOf(STATES.keySet()), this::in)
                .ask(new AskCompanion(WALK, JINPING), "ben", "resident")
                .ask(new VolunteerAsCompanion(WALK, JINPING), "cho", "resident")
                .ask(new AssignCompanion(WALK, JINPING, homeOf("cho")), "sun", "steward")
                .ask(new ReleaseCompanion(WALK, JINPING), "ben", "resident")
                .ask(new ReleaseCompanion(WALK, JINPING), "cho", "resident")
                .ask(new ConfirmWalk(WALK, JINPING), "ben", "resident")
                .ask(new CallOffWalk(WALK, JINPING), "ben", "resident")
                .ask(new CallOffWalkOfEndedLoan(WALK), "rule", "rule")
                .ask(new ReleaseCompanionThatLeft(WALK, homeOf("cho")), "rule", "rule");

        assertThat(table.text()).isEqualToIgnoringWhitespace(TABLE);
        assertThat(AnswerTable.records(WalkCommand.class))
                .allSatisfy(command -> assertThat(TABLE).contains(command.getSimpleName() + " by "));
    }

    private Scenario in(String state) {
        return promised().given(Objects.requireNonNull(STATES.get(state)));
    }

    @TestFactory
    Stream<DynamicTest> everyRefusalHasItsStory() {
        return Stream.of(WalkRejection.values())
                .map(rejection -> DynamicTest.dynamicTest(rejection.meaning(), () -> {
                    Story story = of(rejection);
                    story.before().when(story.asked()).thenRejected(rejection);
                }));
    }

    private Story of(WalkRejection rejection) {
        return switch (rejection) {
            case NOT_A_MEMBER -> new Story(promised().by("kim", "resident"), new AskCompanion(WALK, JINPING));
            case LOAN_NOT_FOUND -> new Story(promised().by("cho", "resident"), new AskCompanion(WALK, JINPING));
            case LOAN_NOT_PROMISED ->
                new Story(stairwell().given(REQUESTED).by("ben", "resident"), new AskCompanion(WALK, JINPING));
            case WALK_NOT_FOUND ->
                new Story(in("asked").by("kim", "resident"), new VolunteerAsCompanion(WALK, ELSEWHERE));
            case WALK_ENDED ->
                new Story(in("called-off").by("cho", "resident"), new VolunteerAsCompanion(WALK, JINPING));
            case NOT_A_THIRD_HOUSEHOLD ->
                new Story(in("asked").by("ana", "resident"), new VolunteerAsCompanion(WALK, JINPING));
            case COMPANION_FOUND ->
                new Story(in("with-cho").by("eve", "resident"), new VolunteerAsCompanion(WALK, JINPING));
            case NO_COMPANION -> new Story(in("asked").by("ben", "resident"), new ConfirmWalk(WALK, JINPING));
            case NOT_ON_THIS_WALK -> new Story(in("with-cho").by("ana", "resident"), new ConfirmWalk(WALK, JINPING));
            case STEWARD_NEEDED ->
                new Story(in("asked").by("cho", "resident"), new AssignCompanion(WALK, JINPING, homeOf("eve")));
            case HOUSEHOLD_NOT_FOUND ->
                new Story(in("asked").by("sun", "steward"), new AssignCompanion(WALK, JINPING, homeOf("kim")));
            case ONLY_BY_RULE -> new Story(in("asked").by("ben", "resident"), new CallOffWalkOfEndedLoan(WALK));
        };
    }

    @Test
    void theOwnerAndStrangersSayNothingAboutAWalk() {
        for (String person : List.of("ana", "eve")) {
            in("with-cho")
                    .by(person, "resident")
                    .when(new ReleaseCompanion(WALK, JINPING))
                    .thenRejected(WalkRejection.NOT_ON_THIS_WALK);
            in("with-cho")
                    .by(person, "resident")
                    .when(new CallOffWalk(WALK, JINPING))
                    .thenRejected(WalkRejection.NOT_ON_THIS_WALK);
        }
        in("with-cho")
                .by("cho", "resident")
                .when(new CallOffWalk(WALK, JINPING))
                .thenRejected(WalkRejection.NOT_ON_THIS_WALK);
    }

    @Test
    void aVolunteerLivesInTheCommunity() {
        in("asked")
                .by("kim", "resident")
                .when(new VolunteerAsCompanion(WALK, JINPING))
                .thenRejected(WalkRejection.NOT_A_MEMBER);
        in("asked")
                .by("ben", "rule")
                .when(new ReleaseCompanionThatLeft(WALK, homeOf("cho")))
                .thenUnchanged();
    }
}
