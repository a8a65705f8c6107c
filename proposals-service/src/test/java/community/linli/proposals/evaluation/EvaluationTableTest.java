package community.linli.proposals.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import community.linli.eventsourcing.testkit.scenario.AnswerTable;
import community.linli.eventsourcing.testkit.scenario.Scenario;
import community.linli.proposals.evaluation.EvaluationCommand.AppealElimination;
import community.linli.proposals.evaluation.EvaluationCommand.AppointEvaluator;
import community.linli.proposals.evaluation.EvaluationCommand.DecideAppeal;
import community.linli.proposals.evaluation.EvaluationCommand.DeclareTies;
import community.linli.proposals.evaluation.EvaluationCommand.DropEvaluation;
import community.linli.proposals.evaluation.EvaluationCommand.EndNotice;
import community.linli.proposals.evaluation.EvaluationCommand.EnforceElimination;
import community.linli.proposals.evaluation.EvaluationCommand.ExcludeEvaluator;
import community.linli.proposals.evaluation.EvaluationCommand.GiveNotice;
import community.linli.proposals.evaluation.EvaluationCommand.LetContinue;
import community.linli.proposals.evaluation.EvaluationCommand.OpenEvaluation;
import community.linli.proposals.evaluation.EvaluationCommand.OrderElimination;
import community.linli.proposals.evaluation.EvaluationCommand.PublishScores;
import community.linli.proposals.evaluation.EvaluationCommand.ReportCorrection;
import community.linli.proposals.evaluation.EvaluationCommand.ScoreProject;
import community.linli.proposals.evaluation.EvaluationEvent.ContinuationDecided;
import community.linli.proposals.evaluation.EvaluationEvent.EliminationEnforced;
import community.linli.proposals.evaluation.EvaluationEvent.EvaluationDropped;
import community.linli.proposals.facts.PersonId;
import community.linli.proposals.project.ProjectEvent.ProjectContinued;
import community.linli.proposals.project.ProjectEvent.ProjectEliminated;
import community.linli.proposals.project.ProjectEvent.ProjectGivenUp;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every command in every state, by whoever may ask it. */
class EvaluationTableTest extends EvaluationScenarios {

    /** A command and who asks it, then what comes of it in which states; each state once per command. */
    private static final String TABLE = """
            OpenEvaluation by officer
              EvaluationOpened + CriteriaFrozen: unopened
              unchanged: opened declared scored passed failed under-notice failed-again to-be-eliminated appealed continued eliminated given-up dropped
            AppointEvaluator by officer
              EVALUATION_CLOSED: continued eliminated
              EVALUATION_NOT_FOUND: unopened
              EvaluatorAppointed: opened declared scored
              NOT_SCORING: passed failed under-notice failed-again to-be-eliminated appealed
              PROJECT_GIVEN_UP: given-up dropped
            ExcludeEvaluator by officer
              EVALUATION_CLOSED: continued eliminated
              EVALUATION_NOT_FOUND: unopened
              EvaluatorExcluded: opened declared scored
              NOT_SCORING: passed failed under-notice failed-again to-be-eliminated appealed
              PROJECT_GIVEN_UP: given-up dropped
            DeclareTies by evaluator
              EVALUATION_NOT_FOUND: unopened
              NOT_SCORING: passed failed under-notice failed-again to-be-eliminated appealed continued eliminated
              NoTieDeclared: opened
              PROJECT_GIVEN_UP: given-up dropped
              unchanged: declared scored
            ScoreProject by evaluator
              EVALUATION_NOT_FOUND: unopened
              NOT_SCORING: passed failed under-notice failed-again to-be-eliminated appealed continued eliminated
              PROJECT_GIVEN_UP: given-up dropped
              ProjectScored: declared scored
              TIES_NOT_DECLARED: opened
            PublishScores by officer
              EVALUATION_CLOSED: continued eliminated
              EVALUATION_NOT_FOUND: unopened
              NOT_SCORING: under-notice to-be-eliminated appealed
              PROJECT_GIVEN_UP: given-up dropped
              SCORES_MISSING: opened declared
              ScoresPublished: scored
              unchanged: passed failed failed-again
            LetContinue by officer
              ContinuationDecided + ProjectContinued: passed
              EVALUATION_CLOSED: eliminated
              EVALUATION_NOT_FOUND: unopened
              MARK_MISSED: failed failed-again
              PROJECT_GIVEN_UP: given-up dropped
              SCORES_NOT_PUBLISHED: opened declared scored under-notice to-be-eliminated appealed
              unchanged: continued
            GiveNotice by officer
              EVALUATION_CLOSED: continued eliminated
              EVALUATION_NOT_FOUND: unopened
              MARK_REACHED: passed
              NoticeGiven + ProjectPutUnderNotice: failed failed-again
              PROJECT_GIVEN_UP: given-up dropped
              SCORES_NOT_PUBLISHED: opened declared scored under-notice to-be-eliminated appealed
            ReportCorrection by party
              CorrectionReported: under-notice
              EVALUATION_CLOSED: continued eliminated
              EVALUATION_NOT_FOUND: unopened
              NO_NOTICE: opened declared scored passed failed failed-again to-be-eliminated appealed
              PROJECT_GIVEN_UP: given-up dropped
            EndNotice by rule
              EvaluationDropped: given-up
              NoticeEnded: under-notice
              unchanged: unopened opened declared scored passed failed failed-again to-be-eliminated appealed continued eliminated dropped
            OrderElimination by officer
              EVALUATION_CLOSED: continued eliminated
              EVALUATION_NOT_FOUND: unopened
              EliminationOrdered + ProjectPutUnderNotice: failed-again
              MARK_REACHED: passed
              NOTICE_MISSING: opened declared scored failed under-notice
              PROJECT_GIVEN_UP: given-up dropped
              unchanged: to-be-eliminated appealed
            grave OrderElimination by officer
              EVALUATION_CLOSED: continued eliminated
              EVALUATION_NOT_FOUND: unopened
              EliminationOrdered + ProjectPutUnderNotice: opened declared scored passed failed under-notice failed-again
              PROJECT_GIVEN_UP: given-up dropped
              unchanged: to-be-eliminated appealed
            AppealElimination by party
              EVALUATION_CLOSED: continued eliminated
              EVALUATION_NOT_FOUND: unopened
              EliminationAppealed: to-be-eliminated
              NO_ELIMINATION: opened declared scored passed failed under-notice failed-again
              PROJECT_GIVEN_UP: given-up dropped
              unchanged: appealed
            DecideAppeal by another officer
              AppealDecided + ContinuationDecided + ProjectContinued: appealed
              EVALUATION_CLOSED: continued eliminated
              EVALUATION_NOT_FOUND: unopened
              NO_APPEAL: opened declared scored passed failed under-notice failed-again to-be-eliminated
              PROJECT_GIVEN_UP: given-up dropped
            EnforceElimination by rule
              EliminationEnforced + ProjectEliminated: to-be-eliminated
              EvaluationDropped: given-up
              unchanged: unopened opened declared scored passed failed under-notice failed-again appealed continued eliminated dropped
            DropEvaluation by rule
              EvaluationDropped: given-up
              unchanged: unopened opened declared scored passed failed under-notice failed-again to-be-eliminated appealed continued eliminated dropped
            """;

    private final Map<String, Supplier<Scenario>> states = states();

    private static final Map<EvaluationCommand, String> COMMANDS = commands();

    private static Map<EvaluationCommand, String> commands() {
        Map<EvaluationCommand, String> all = new LinkedHashMap<>();
        all.put(new OpenEvaluation(PROJECT, List.of(EVA, EDO)), "officer");
        all.put(new AppointEvaluator(PROJECT, new PersonId("ela")), "officer");
        all.put(new ExcludeEvaluator(PROJECT, EDO, "A tie."), "officer");
        all.put(new DeclareTies(PROJECT, "City Library", false), "evaluator");
        all.put(new ScoreProject(PROJECT, List.of(80, 80), "Good."), "evaluator");
        all.put(new PublishScores(PROJECT), "officer");
        all.put(new LetContinue(PROJECT), "officer");
        all.put(new GiveNotice(PROJECT, "Mend.", SUN, "Woodwork", UNTIL, true), "officer");
        all.put(new ReportCorrection(PROJECT, "Mended."), "party");
        all.put(new EndNotice(PROJECT), "rule");
        all.put(new OrderElimination(PROJECT, false, "Weak."), "officer");
        all.put(new OrderElimination(PROJECT, true, "The money is gone."), "officer");
        all.put(new AppealElimination(PROJECT, "The storm."), "party");
        all.put(new DecideAppeal(PROJECT, true, "The storm."), "another officer");
        all.put(new EnforceElimination(PROJECT), "rule");
        all.put(new DropEvaluation(PROJECT), "rule");
        return all;
    }

    private Map<String, Supplier<Scenario>> states() {
        Map<String, Supplier<Scenario>> all = new LinkedHashMap<>();
        all.put("unopened", this::ready);
        all.put("opened", this::opened);
        all.put("declared", this::declared);
        all.put("scored", () -> scored(70));
        all.put("passed", this::passed);
        all.put("failed", this::failed);
        all.put("under-notice", this::underNotice);
        all.put("failed-again", this::failedAgain);
        all.put("to-be-eliminated", this::ordered);
        all.put("appealed", this::appealed);
        all.put(
                "continued",
                () -> passed().given(
                                new ContinuationDecided(PROJECT), new ProjectContinued(PROJECT, ROUND, false, false)));
        all.put(
                "eliminated",
                () -> ordered()
                        .given(new EliminationEnforced(PROJECT), new ProjectEliminated(PROJECT, ROUND, GRANT, 0)));
        all.put("given-up", () -> underNotice().given(givenUp()));
        all.put("dropped", () -> underNotice().given(givenUp(), new EvaluationDropped(PROJECT)));
        return all;
    }

    private static ProjectGivenUp givenUp() {
        return new ProjectGivenUp(PROJECT, ROUND, "No time.", GRANT, 0, false);
    }

    @Test
    void everyCommandInEveryStateHasItsAnswer() {
        assertThat(found()).isEqualToIgnoringWhitespace(TABLE);
    }

    @Test
    void theTableKnowsEveryCommandAndEveryStage() {
        assertThat(COMMANDS.keySet().stream().map(Object::getClass).collect(Collectors.toSet()))
                .hasSameElementsAs(AnswerTable.records(EvaluationCommand.class));
        assertThat(states.values().stream()
                        .map(state -> state.get()
                                .world()
                                .state(EvaluationId.of(PROJECT).subject()))
                        .filter(EvaluationState.Known.class::isInstance)
                        .map(state -> ((EvaluationState.Known) state).stage())
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(EvaluationState.Stage.values());
    }

    private String found() {
        List<String> lines = new ArrayList<>();
        COMMANDS.forEach((command, speaker) -> {
            boolean isGrave = command instanceof OrderElimination order && order.isGrave();
            lines.add((isGrave ? "grave " : "") + command.getClass().getSimpleName() + " by " + speaker);
            Map<String, List<String>> byAnswer = new TreeMap<>();
            states.forEach((name, state) -> byAnswer.computeIfAbsent(
                            answer(state.get(), command, speaker), answer -> new ArrayList<>())
                    .add(name));
            byAnswer.forEach((answer, names) -> lines.add("  " + answer + ": " + String.join(" ", names)));
        });
        return String.join("\n", lines);
    }

    private static String answer(Scenario scenario, EvaluationCommand command, String speaker) {
        switch (speaker) {
            case "officer" -> scenario.by("olga", "officer");
            case "another officer" -> scenario.by("otto", "officer");
            case "evaluator" -> scenario.by("eva", "resident");
            case "party" -> scenario.by("wen", "resident");
            default -> scenario.at(NOTICE_ENDS).by("rule", "rule");
        }
        return scenario.when(command).answers().getFirst().inShort();
    }
}
