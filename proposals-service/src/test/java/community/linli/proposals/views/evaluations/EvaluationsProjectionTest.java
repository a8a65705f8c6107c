package community.linli.proposals.views.evaluations;

import static org.assertj.core.api.Assertions.assertThat;

import community.linli.eventsourcing.Event;
import community.linli.eventsourcing.testkit.laws.ProjectionScenario;
import community.linli.proposals.criteria.Yardstick;
import community.linli.proposals.criteria.Yardstick.Criterion;
import community.linli.proposals.evaluation.EvaluationEvent.AppealDecided;
import community.linli.proposals.evaluation.EvaluationEvent.CorrectionReported;
import community.linli.proposals.evaluation.EvaluationEvent.EliminationAppealed;
import community.linli.proposals.evaluation.EvaluationEvent.EliminationEnforced;
import community.linli.proposals.evaluation.EvaluationEvent.EliminationOrdered;
import community.linli.proposals.evaluation.EvaluationEvent.EvaluationOpened;
import community.linli.proposals.evaluation.EvaluationEvent.EvaluatorAppointed;
import community.linli.proposals.evaluation.EvaluationEvent.EvaluatorExcluded;
import community.linli.proposals.evaluation.EvaluationEvent.NoTieDeclared;
import community.linli.proposals.evaluation.EvaluationEvent.NoticeEnded;
import community.linli.proposals.evaluation.EvaluationEvent.NoticeGiven;
import community.linli.proposals.evaluation.EvaluationEvent.ProjectScored;
import community.linli.proposals.evaluation.EvaluationEvent.ScoresPublished;
import community.linli.proposals.facts.CommunityId;
import community.linli.proposals.facts.PersonId;
import community.linli.proposals.project.ProjectId;
import community.linli.proposals.round.RoundId;
import community.linli.proposals.views.evaluations.BoardOfRound.Due;
import community.linli.proposals.views.evaluations.BoardOfRound.Row;
import community.linli.proposals.views.evaluations.EvaluationDocument.Evaluator;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class EvaluationsProjectionTest {

    private static final PersonId EVA = new PersonId("eva");
    private static final PersonId EDO = new PersonId("edo");
    private static final ProjectId BENCHES = new ProjectId("2026.benches");
    private static final Instant ENDS = Instant.parse("2026-07-31T16:00:00Z");
    private static final LocalDate UNTIL = LocalDate.of(2026, 7, 31);
    private static final NoTieDeclared DECLARED = new NoTieDeclared(BENCHES, EVA, "");
    private static final ProjectScored SCORED = new ProjectScored(BENCHES, EVA, List.of(40), "Weak.");
    private static final EliminationOrdered ORDERED =
            new EliminationOrdered(BENCHES, false, "Nothing was mended.", new PersonId("olga"), ENDS);

    private static EvaluationOpened opened(ProjectId project) {
        return new EvaluationOpened(
                project,
                new RoundId("2026"),
                new CommunityId("jinping-26"),
                "Benches",
                new Yardstick(List.of(new Criterion("Use", 100)), 0, 60, 85, 2, 14),
                List.of(EVA, EDO));
    }

    private static ScoresPublished published(ProjectId project, int hundredths) {
        return new ScoresPublished(
                project, 1, hundredths, List.of(hundredths), 2, null, 0, hundredths >= 6000, hundredths >= 8500);
    }

    private static NoticeGiven notice(ProjectId project, Instant endsAt) {
        return new NoticeGiven(project, "Mend.", new PersonId("sun"), "Woodwork", UNTIL, endsAt, true);
    }

    @Test
    void evaluatorsAreAppointedDeclareScoreOrAreExcluded() {
        assertThat(after(
                                opened(BENCHES),
                                DECLARED,
                                SCORED,
                                DECLARED,
                                new EvaluatorExcluded(BENCHES, EDO, "A tie."),
                                new EvaluatorAppointed(BENCHES, new PersonId("ela")))
                        .evaluators())
                .containsExactly(
                        new Evaluator(EVA, "scored", List.of(40), "Weak."),
                        new Evaluator(EDO, "excluded", List.of(), "A tie."),
                        new Evaluator(new PersonId("ela"), "appointed", List.of(), null));
    }

    @Test
    void aNewAttemptKeepsTheLastResultAndForgetsTheScores() {
        EvaluationDocument anew = after(
                opened(BENCHES),
                DECLARED,
                SCORED,
                published(BENCHES, 4000),
                notice(BENCHES, ENDS),
                new CorrectionReported(BENCHES, "Two are mended."),
                new NoticeEnded(BENCHES));
        assertThat(anew.stage()).isEqualTo("scoring");
        assertThat(anew.attempt()).isEqualTo(2);
        assertThat(anew.evaluators()).contains(new Evaluator(EVA, "declared", List.of(), null));
        assertThat(Objects.requireNonNull(anew.result()).scoreHundredths()).isEqualTo(4000);
        assertThat(anew.corrections()).containsExactly("Two are mended.");
    }

    @Test
    void anEliminationShowsItsAppealAndWhatWasDecided() {
        EvaluationDocument appealed =
                after(opened(BENCHES), ORDERED, new EliminationAppealed(BENCHES, "It was the storm."));
        assertThat(appealed.stage()).isEqualTo("appealed");
        EvaluationDocument ended = after(
                opened(BENCHES),
                ORDERED,
                new EliminationAppealed(BENCHES, "It was the storm."),
                new AppealDecided(BENCHES, false, "It came later.", new PersonId("otto")),
                new EliminationEnforced(BENCHES));
        assertThat(ended.stage()).isEqualTo("eliminated");
        assertThat(ended.elimination())
                .isEqualTo(new EvaluationDocument.Elimination(
                        false, "Nothing was mended.", ENDS, "It was the storm.", false, "It came later."));
    }

    @Test
    void onlyOfficersSeeWhoScoredWhat() {
        assertThat(after(opened(BENCHES), DECLARED, SCORED).withoutEvaluators().evaluators())
                .isEmpty();
    }

    @Test
    void theBoardRanksTheBestFirstAndEqualScoresAlike() {
        BoardOfRound board = board(
                opened(id("a")),
                published(id("a"), 7000),
                opened(id("b")),
                opened(id("c")),
                published(id("c"), 9000),
                opened(id("d")),
                published(id("d"), 7000),
                opened(id("e")),
                published(id("e"), 1000));
        assertThat(board.evaluations())
                .extracting(Row::project)
                .containsExactly(id("c"), id("a"), id("d"), id("e"), id("b"));
        assertThat(board.evaluations()).extracting(Row::rank).containsExactly(1, 2, 2, 4, null);
    }

    @Test
    void theBoardNamesTheCorrectionsThatAreDueSoonestFirst() {
        BoardOfRound board = board(
                opened(id("a")),
                published(id("a"), 100),
                notice(id("a"), ENDS),
                opened(id("b")),
                published(id("b"), 100),
                notice(id("b"), ENDS.minusSeconds(5)),
                new CorrectionReported(id("b"), "Done."),
                opened(id("c")),
                published(id("c"), 100),
                notice(id("c"), ENDS),
                new NoticeEnded(id("c")));
        assertThat(board.corrections()).extracting(Due::project).containsExactly(id("b"), id("a"));
        assertThat(board.corrections().getFirst().reports()).isEqualTo(1);
    }

    private static ProjectId id(String proposal) {
        return new ProjectId("2026." + proposal);
    }

    private static BoardOfRound board(Event... events) {
        return BoardOfRound.of(
                "2026",
                List.copyOf(ProjectionScenario.of(new EvaluationsProjection())
                        .given(events)
                        .documents()
                        .values()));
    }

    private static EvaluationDocument after(Event... events) {
        return Objects.requireNonNull(ProjectionScenario.of(new EvaluationsProjection())
                .given(events)
                .documents()
                .get(BENCHES.value()));
    }
}
