package community.linli.proposals.views.evaluations;

import community.linli.proposals.facts.CommunityId;
import community.linli.proposals.facts.PersonId;
import community.linli.proposals.project.ProjectId;
import community.linli.proposals.round.RoundId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The evaluation of one project.
 *
 * @param stage {@code scoring}, {@code published}, {@code under-notice}, {@code to-be-eliminated}, {@code appealed}, {@code continued}, {@code eliminated}
 *     or {@code dropped}
 * @param attempt 1 for the first evaluation, one more after each notice
 * @param version the evaluation's version, for If-Match
 * @param criteria names in the order of the points
 * @param passMark in points
 * @param evaluators for officers only
 * @param result the last that was published; null before
 * @param notice the last; null before
 * @param elimination null unless one was ordered
 */
public record EvaluationDocument(
        ProjectId project,
        RoundId round,
        CommunityId community,
        String title,
        String stage,
        int attempt,
        long version,
        List<String> criteria,
        int passMark,
        List<Evaluator> evaluators,
        @Nullable Result result,
        @Nullable Notice notice,
        List<String> corrections,
        @Nullable Elimination elimination) {

    /** One who scores: {@code standing} is {@code appointed}, {@code declared}, {@code scored} or {@code excluded}. */
    public record Evaluator(
            PersonId person,
            String standing,
            List<Integer> points,
            @Nullable String words) {}

    /** What came out; hundredths of a point. */
    public record Result(
            int attempt,
            int scoreHundredths,
            List<Integer> criteriaHundredths,
            @Nullable Integer satisfactionHundredths,
            int evaluators,
            boolean isPassed,
            boolean isExcellent) {}

    /** Time to correct. */
    public record Notice(
            String plan, PersonId supervisor, String training, LocalDate until, Instant endsAt, boolean paymentsRest) {}

    /** An end that waits or is in force, with the appeal against it. */
    public record Elimination(
            boolean isGrave,
            String reason,
            Instant inForceAt,
            @Nullable String appeal,
            @Nullable Boolean isGranted,
            @Nullable String decision) {}

    /** What may change after the opening. */
    static final class Changing {
        String stage;
        int attempt;
        List<Evaluator> evaluators;

        @Nullable
        Result result;

        @Nullable
        Notice notice;

        List<String> corrections;

        @Nullable
        Elimination elimination;

        private Changing(EvaluationDocument document) {
            stage = document.stage;
            attempt = document.attempt;
            evaluators = document.evaluators;
            result = document.result;
            notice = document.notice;
            corrections = document.corrections;
            elimination = document.elimination;
        }

        /** The person stands so, added where they were not there. */
        void put(Evaluator changed) {
            List<Evaluator> all = new ArrayList<>(evaluators);
            all.removeIf(evaluator -> evaluator.person().equals(changed.person()));
            all.add(changed);
            evaluators = List.copyOf(all);
        }
    }

    /** The evaluation after an event, which gave it this version. */
    EvaluationDocument changed(long reached, Consumer<Changing> change) {
        Changing now = new Changing(this);
        change.accept(now);
        return new EvaluationDocument(
                project,
                round,
                community,
                title,
                now.stage,
                now.attempt,
                reached,
                criteria,
                passMark,
                now.evaluators,
                now.result,
                now.notice,
                now.corrections,
                now.elimination);
    }

    /** As everybody but an officer may see it. */
    EvaluationDocument withoutEvaluators() {
        return new EvaluationDocument(
                project,
                round,
                community,
                title,
                stage,
                attempt,
                version,
                criteria,
                passMark,
                List.of(),
                result,
                notice,
                corrections,
                elimination);
    }
}
