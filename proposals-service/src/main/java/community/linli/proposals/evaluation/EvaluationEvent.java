package community.linli.proposals.evaluation;

import community.linli.eventsourcing.Event;
import community.linli.eventsourcing.Subject;
import community.linli.proposals.criteria.Yardstick;
import community.linli.proposals.facts.CommunityId;
import community.linli.proposals.facts.PersonId;
import community.linli.proposals.project.ProjectId;
import community.linli.proposals.round.RoundId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can have happened to an evaluation. */
public sealed interface EvaluationEvent extends Event {

    /** The project that is evaluated. */
    ProjectId project();

    @Override
    default Subject subject() {
        return EvaluationId.of(project()).subject();
    }

    /** It has begun. */
    record EvaluationOpened(
            ProjectId project,
            RoundId round,
            CommunityId community,
            String title,
            Yardstick yardstick,
            List<PersonId> evaluators)
            implements EvaluationEvent {
        public EvaluationOpened {
            evaluators = List.copyOf(evaluators);
        }
    }

    /** One evaluator more. */
    record EvaluatorAppointed(ProjectId project, PersonId evaluator) implements EvaluationEvent {}

    /** An evaluator has a tie to the project, and counts no more. */
    record EvaluatorExcluded(ProjectId project, PersonId evaluator, String reason) implements EvaluationEvent {}

    /**
     * An evaluator has no tie that they know of.
     *
     * @param organisation where they belong; empty for none
     */
    record NoTieDeclared(ProjectId project, PersonId evaluator, String organisation) implements EvaluationEvent {}

    /**
     * An evaluator has scored; the last score counts.
     *
     * @param points 0 to 100 for each criterion, in their order
     */
    record ProjectScored(ProjectId project, PersonId evaluator, List<Integer> points, String comment)
            implements EvaluationEvent {
        public ProjectScored {
            points = List.copyOf(points);
        }
    }

    /**
     * The scores are public.
     *
     * @param attempt 1 for the first evaluation, one more after each notice
     * @param scoreHundredths the result in hundredths of a point, 0 to 10,000, rounded down
     * @param criteriaHundredths the mean of each criterion, likewise, in their order
     * @param evaluators how many scores it is made of
     * @param satisfactionHundredths the residents' part; null where fewer than five have rated, whose weight the criteria then share
     * @param ratings how many residents have rated
     * @param isPassed whether it reaches the pass mark
     * @param isExcellent whether it reaches the excellent mark
     */
    record ScoresPublished(
            ProjectId project,
            int attempt,
            int scoreHundredths,
            List<Integer> criteriaHundredths,
            int evaluators,
            @Nullable Integer satisfactionHundredths,
            int ratings,
            boolean isPassed,
            boolean isExcellent)
            implements EvaluationEvent {
        public ScoresPublished {
            criteriaHundredths = List.copyOf(criteriaHundredths);
        }
    }

    /**
     * The project has time to correct.
     *
     * @param until the last local day, inclusive
     * @param endsAt the moment after it, in the district's zone
     */
    record NoticeGiven(
            ProjectId project,
            String plan,
            PersonId supervisor,
            String training,
            LocalDate until,
            Instant endsAt,
            boolean paymentsRest)
            implements EvaluationEvent {}

    /** A party said what it has corrected. */
    record CorrectionReported(ProjectId project, String report) implements EvaluationEvent {}

    /** The notice's time is over; the project is scored anew. */
    record NoticeEnded(ProjectId project) implements EvaluationEvent {}

    /** The project goes on. */
    record ContinuationDecided(ProjectId project) implements EvaluationEvent {}

    /**
     * The project will be ended.
     *
     * @param inForceAt unless somebody appeals before
     */
    record EliminationOrdered(ProjectId project, boolean isGrave, String reason, PersonId orderedBy, Instant inForceAt)
            implements EvaluationEvent {}

    /** A party objects; the elimination waits. */
    record EliminationAppealed(ProjectId project, String grounds) implements EvaluationEvent {}

    /** The appeal is decided. */
    record AppealDecided(ProjectId project, boolean isGranted, String reason, PersonId decidedBy)
            implements EvaluationEvent {}

    /** The elimination is in force. */
    record EliminationEnforced(ProjectId project) implements EvaluationEvent {}

    /** The parties gave the project up meanwhile; there is nothing left to judge. */
    record EvaluationDropped(ProjectId project) implements EvaluationEvent {}
}
