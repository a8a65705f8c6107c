package community.linli.proposals.evaluation;

import community.linli.eventsourcing.testkit.scenario.Scenario;
import community.linli.proposals.criteria.CriteriaEvent.CriteriaSet;
import community.linli.proposals.evaluation.EvaluationCommand.AppealElimination;
import community.linli.proposals.evaluation.EvaluationCommand.DecideAppeal;
import community.linli.proposals.evaluation.EvaluationCommand.DeclareTies;
import community.linli.proposals.evaluation.EvaluationCommand.EndNotice;
import community.linli.proposals.evaluation.EvaluationCommand.GiveNotice;
import community.linli.proposals.evaluation.EvaluationCommand.LetContinue;
import community.linli.proposals.evaluation.EvaluationCommand.OpenEvaluation;
import community.linli.proposals.evaluation.EvaluationCommand.OrderElimination;
import community.linli.proposals.evaluation.EvaluationCommand.PublishScores;
import community.linli.proposals.evaluation.EvaluationCommand.ReportCorrection;
import community.linli.proposals.evaluation.EvaluationCommand.ScoreProject;
import community.linli.proposals.evaluation.EvaluationEvent.ContinuationDecided;
import community.linli.proposals.evaluation.EvaluationEvent.CorrectionReported;
import community.linli.proposals.facts.PersonId;
import community.linli.proposals.project.ProjectEvent.ProjectContinued;
import community.linli.proposals.project.ProjectEvent.ProjectGivenUp;
import community.linli.proposals.project.ProjectId;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every refusal is heard once at least; the switch does not compile without one. */
class EvaluationRejectionTest extends EvaluationScenarios {

    private static final OpenEvaluation OPEN = new OpenEvaluation(PROJECT, List.of(EVA, EDO));

    private record Story(Scenario before, EvaluationCommand asked) {}

    @TestFactory
    Stream<DynamicTest> everyRefusalHasItsStory() {
        return Stream.of(EvaluationRejection.values())
                .map(rejection -> DynamicTest.dynamicTest(rejection.meaning(), () -> {
                    Story story = of(rejection);
                    story.before().when(story.asked()).thenRejected(rejection);
                }));
    }

    private Story of(EvaluationRejection rejection) {
        return switch (rejection) {
            case PROJECT_NOT_FOUND ->
                new Story(officer(ready()), new OpenEvaluation(new ProjectId("2026.other"), List.of(EVA, EDO)));
            case EVALUATION_NOT_FOUND -> new Story(officer(ready()), new PublishScores(PROJECT));
            case ONLY_BY_RULE -> new Story(officer(underNotice()), new EndNotice(PROJECT));
            case NOT_AN_OFFICER -> new Story(party(ready()), OPEN);
            case OWN_PROJECT -> new Story(passed().by("wen", "officer"), new LetContinue(PROJECT));
            case EVALUATOR_DECIDES -> new Story(passed().by("eva", "officer"), new LetContinue(PROJECT));
            case NOT_AN_EVALUATOR -> new Story(officer(opened()), new DeclareTies(PROJECT, "", false));
            case NOT_A_PARTY ->
                new Story(underNotice().by("ana", "resident"), new ReportCorrection(PROJECT, "Mended."));
            case SAME_PERSON -> new Story(officer(appealed()), new DecideAppeal(PROJECT, true, "Yes."));
            case NOT_CONTRACTED -> new Story(officer(awarded().given(new CriteriaSet(ROUND, YARDSTICK))), OPEN);
            case PROJECT_GIVEN_UP ->
                new Story(
                        officer(failed().given(new ProjectGivenUp(PROJECT, ROUND, "No time.", GRANT, 0, false))),
                        notice(UNTIL, SUN));
            case CRITERIA_NOT_SET -> new Story(officer(running()), OPEN);
            case EVALUATION_OPEN -> new Story(officer(opened()), new OpenEvaluation(PROJECT, List.of(EVA, SUN)));
            case EVALUATOR_LINKED -> new Story(officer(ready()), new OpenEvaluation(PROJECT, List.of(EVA, WEN)));
            case EVALUATORS_WRONG -> new Story(officer(ready()), new OpenEvaluation(PROJECT, List.of(EVA, EVA)));
            case TIES_NOT_DECLARED -> new Story(evaluator(opened()), score(50, 50));
            case POINTS_WRONG -> new Story(evaluator(declared()), score(101, 50));
            case NOT_SCORING -> new Story(evaluator(passed()), score(50, 50));
            case SCORES_MISSING -> new Story(officer(declared()), new PublishScores(PROJECT));
            case SCORES_NOT_PUBLISHED -> new Story(officer(scored(90)), new LetContinue(PROJECT));
            case MARK_MISSED -> new Story(officer(failed()), new LetContinue(PROJECT));
            case MARK_REACHED -> new Story(officer(passed()), notice(UNTIL, SUN));
            case DEADLINE_WRONG -> new Story(officer(failed()), notice(TODAY, SUN));
            case SUPERVISOR_LINKED -> new Story(officer(failed()), notice(UNTIL, WEN));
            case NO_NOTICE -> new Story(party(failed()), new ReportCorrection(PROJECT, "Mended."));
            case NOTICE_MISSING -> new Story(officer(failed()), new OrderElimination(PROJECT, false, "Weak."));
            case NO_ELIMINATION -> new Story(party(failed()), new AppealElimination(PROJECT, "The storm."));
            case NO_APPEAL -> new Story(officer(ordered()), new DecideAppeal(PROJECT, true, "Yes."));
            case EVALUATION_CLOSED ->
                new Story(
                        officer(passed().given(
                                        new ContinuationDecided(PROJECT),
                                        new ProjectContinued(PROJECT, ROUND, false, false))),
                        new OrderElimination(PROJECT, true, "The money is gone."));
            case TOO_MANY_ENTRIES ->
                new Story(
                        party(underNotice().given(Collections.nCopies(20, new CorrectionReported(PROJECT, "Mended.")))),
                        new ReportCorrection(PROJECT, "Mended."));
            case TEXT_MISSING -> new Story(party(underNotice()), new ReportCorrection(PROJECT, " "));
            case TEXT_TOO_LONG -> new Story(party(underNotice()), new ReportCorrection(PROJECT, "字".repeat(1001)));
            case TEXT_UNPRINTABLE -> new Story(party(underNotice()), new ReportCorrection(PROJECT, "a\u0007b"));
        };
    }

    @Test
    void pointsAreGivenForEachCriterionAndNoOther() {
        for (List<Integer> wrong : List.of(List.<Integer>of(), List.of(50), List.of(50, 50, 50), List.of(-1, 50))) {
            evaluator(declared())
                    .when(new ScoreProject(PROJECT, wrong, "Seen."))
                    .thenRejected(EvaluationRejection.POINTS_WRONG);
        }
    }

    @Test
    void aNoticeEndsWithinAYear() {
        officer(failed())
                .when(notice(TODAY.plusYears(1).plusDays(1), SUN))
                .thenRejected(EvaluationRejection.DEADLINE_WRONG);
    }

    @Test
    void anOfficerWhoEvaluatesOrIsAPartyDoesNotOpenIt() {
        ready().by("eva", "officer").when(OPEN).thenRejected(EvaluationRejection.EVALUATOR_DECIDES);
        ready().by("wen", "officer").when(OPEN).thenRejected(EvaluationRejection.OWN_PROJECT);
    }

    private static GiveNotice notice(LocalDate until, PersonId supervisor) {
        return new GiveNotice(PROJECT, "Mend.", supervisor, "Woodwork", until, true);
    }

    private static ScoreProject score(int use, int care) {
        return new ScoreProject(PROJECT, List.of(use, care), "Seen.");
    }

    private static Scenario officer(Scenario scenario) {
        return scenario.by("olga", "officer");
    }

    private static Scenario party(Scenario scenario) {
        return scenario.by("wen", "resident");
    }

    private static Scenario evaluator(Scenario scenario) {
        return scenario.by("eva", "resident");
    }
}
