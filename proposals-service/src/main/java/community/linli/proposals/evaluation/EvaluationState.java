package community.linli.proposals.evaluation;

import community.linli.proposals.criteria.Yardstick;
import community.linli.proposals.project.ProjectId;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Where an evaluation stands. */
public sealed interface EvaluationState {

    /** Before it begins. */
    record Unopened() implements EvaluationState {}

    /**
     * One that has begun.
     *
     * @param attempt 1 for the first evaluation, one more after each notice
     * @param evaluators by their pseudonym
     * @param passed what the published scores say; not before
     * @param excellent likewise
     * @param noticeEndsAt null unless under notice
     * @param order null unless an elimination is ordered
     * @param corrections how many reports there were
     */
    record Known(
            ProjectId project,
            Yardstick yardstick,
            Stage stage,
            int attempt,
            Map<String, Evaluator> evaluators,
            boolean passed,
            boolean excellent,
            @Nullable Instant noticeEndsAt,
            @Nullable Order order,
            int corrections)
            implements EvaluationState {
        public Known {
            evaluators = Collections.unmodifiableSortedMap(new TreeMap<>(evaluators));
        }

        /** Those whose scores count. */
        List<Evaluator> counting() {
            return evaluators.values().stream()
                    .filter(evaluator -> !evaluator.excluded())
                    .toList();
        }

        Known at(Stage reached) {
            return new Known(
                    project,
                    yardstick,
                    reached,
                    attempt,
                    evaluators,
                    passed,
                    excellent,
                    noticeEndsAt,
                    order,
                    corrections);
        }

        Known with(String person, Evaluator evaluator) {
            Map<String, Evaluator> all = new TreeMap<>(evaluators);
            all.put(person, evaluator);
            return new Known(
                    project, yardstick, stage, attempt, all, passed, excellent, noticeEndsAt, order, corrections);
        }

        Known published(boolean isPassed, boolean isExcellent) {
            return new Known(
                    project,
                    yardstick,
                    Stage.PUBLISHED,
                    attempt,
                    evaluators,
                    isPassed,
                    isExcellent,
                    noticeEndsAt,
                    order,
                    corrections);
        }

        Known underNotice(Instant endsAt) {
            return new Known(
                    project,
                    yardstick,
                    Stage.UNDER_NOTICE,
                    attempt,
                    evaluators,
                    false,
                    false,
                    endsAt,
                    order,
                    corrections);
        }

        /** With the scores of before gone, the declarations kept. */
        Known anew() {
            Map<String, Evaluator> all = new TreeMap<>(evaluators);
            all.replaceAll((person, evaluator) -> evaluator.scored(List.of()));
            return new Known(
                    project, yardstick, Stage.SCORING, attempt + 1, all, false, false, null, order, corrections);
        }

        Known ordered(Order given) {
            return new Known(
                    project,
                    yardstick,
                    Stage.TO_BE_ELIMINATED,
                    attempt,
                    evaluators,
                    passed,
                    excellent,
                    null,
                    given,
                    corrections);
        }

        Known corrected() {
            return new Known(
                    project,
                    yardstick,
                    stage,
                    attempt,
                    evaluators,
                    passed,
                    excellent,
                    noticeEndsAt,
                    order,
                    corrections + 1);
        }
    }

    /** How far it is. */
    enum Stage {
        SCORING,
        PUBLISHED,
        UNDER_NOTICE,
        TO_BE_ELIMINATED,
        APPEALED,
        CONTINUED,
        ELIMINATED,
        DROPPED
    }

    /**
     * One who scores.
     *
     * @param declared whether they have said that they have no tie
     * @param organisation where they belong; empty for none
     * @param points empty before they have scored
     */
    record Evaluator(boolean declared, String organisation, List<Integer> points, boolean excluded) {

        /** Appointed and silent. */
        static final Evaluator NEW = new Evaluator(false, "", List.of(), false);

        public Evaluator {
            points = List.copyOf(points);
        }

        Evaluator scored(List<Integer> given) {
            return new Evaluator(declared, organisation, given, excluded);
        }
    }

    /** An elimination that waits. */
    record Order(String by, Instant inForceAt) {}
}
