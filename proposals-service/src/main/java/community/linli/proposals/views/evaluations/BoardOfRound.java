package community.linli.proposals.views.evaluations;

import community.linli.proposals.facts.CommunityId;
import community.linli.proposals.project.ProjectId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The evaluations of one round, the best first and those without a result last; and the corrections that are due, the soonest first.
 */
record BoardOfRound(String round, List<Row> evaluations, List<Due> corrections) {

    private static final Comparator<EvaluationDocument> BEST_FIRST = Comparator.comparingInt(BoardOfRound::score)
            .reversed()
            .thenComparing(evaluation -> evaluation.project().value());

    /**
     * One evaluation, without anybody's words.
     *
     * @param rank 1 for the best; equal scores share one; null without a result
     * @param scoreHundredths of a point, as last published
     */
    record Row(
            @Nullable Integer rank,
            ProjectId project,
            CommunityId community,
            String title,
            String stage,
            int attempt,
            @Nullable Integer scoreHundredths,
            boolean isPassed,
            boolean isExcellent) {}

    /** A project under notice; {@code reports} is how many corrections it has reported. */
    record Due(ProjectId project, CommunityId community, String title, LocalDate until, Instant endsAt, int reports) {}

    private static int score(EvaluationDocument evaluation) {
        return evaluation.result() == null ? -1 : evaluation.result().scoreHundredths();
    }

    static BoardOfRound of(String round, List<EvaluationDocument> evaluations) {
        List<EvaluationDocument> sorted =
                evaluations.stream().sorted(BEST_FIRST).toList();
        List<Row> rows = new ArrayList<>();
        int rank = 0;
        int scoreBefore = -1;
        for (EvaluationDocument evaluation : sorted) {
            EvaluationDocument.@Nullable Result result = evaluation.result();
            if (result != null && result.scoreHundredths() != scoreBefore) {
                rank = rows.size() + 1;
                scoreBefore = result.scoreHundredths();
            }
            rows.add(row(evaluation, result == null ? null : rank));
        }
        return new BoardOfRound(round, List.copyOf(rows), due(evaluations));
    }

    private static Row row(EvaluationDocument evaluation, @Nullable Integer rank) {
        EvaluationDocument.@Nullable Result result = evaluation.result();
        return new Row(
                rank,
                evaluation.project(),
                evaluation.community(),
                evaluation.title(),
                evaluation.stage(),
                evaluation.attempt(),
                result == null ? null : result.scoreHundredths(),
                result != null && result.isPassed(),
                result != null && result.isExcellent());
    }

    private static List<Due> due(List<EvaluationDocument> evaluations) {
        List<Due> all = new ArrayList<>();
        for (EvaluationDocument evaluation : evaluations) {
            EvaluationDocument.@Nullable Notice notice = evaluation.notice();
            if (notice != null && evaluation.stage().equals("under-notice")) {
                all.add(new Due(
                        evaluation.project(),
                        evaluation.community(),
                        evaluation.title(),
                        notice.until(),
                        notice.endsAt(),
                        evaluation.corrections().size()));
            }
        }
        all.sort(Comparator.comparing(Due::endsAt)
                .thenComparing(due -> due.project().value()));
        return List.copyOf(all);
    }
}
