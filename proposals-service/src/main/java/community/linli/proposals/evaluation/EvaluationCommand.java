package community.linli.proposals.evaluation;

import community.linli.eventsourcing.Command;
import community.linli.eventsourcing.Subject;
import community.linli.eventsourcing.Wording;
import community.linli.proposals.facts.PersonId;
import community.linli.proposals.project.ProjectId;
import java.time.LocalDate;
import java.util.List;

/**
 * What can be asked of an evaluation. <i>The officer</i> is one who neither evaluates the project nor is a party to it; a <i>party</i> is its social
 * worker or a steward who lives in its community. Refusals are {@link EvaluationRejection}.
 */
public sealed interface EvaluationCommand extends Command {

    /** Longest reason or training. */
    int SHORT = 200;

    /** Longest plan, comment, appeal or report. */
    int LONG = 1000;

    /** The project that is evaluated. */
    ProjectId project();

    /** The texts by people in it; each is needed. */
    default List<Wording> wordings() {
        return List.of();
    }

    @Override
    default Subject subject() {
        return EvaluationId.of(project()).subject();
    }

    /** What only a timer asks. */
    sealed interface OfTheRule extends EvaluationCommand {}

    /** What an evaluator asks. */
    sealed interface OfAnEvaluator extends EvaluationCommand {}

    /** What the officer asks. */
    sealed interface OfTheOfficer extends EvaluationCommand {}

    /** What a party asks. */
    sealed interface OfAParty extends EvaluationCommand {}

    /**
     * The officer begins it. Refused without criteria or contract, and where an evaluator has a tie to the project.
     *
     * @param evaluators at least as many as the criteria need, at most 9
     */
    record OpenEvaluation(ProjectId project, List<PersonId> evaluators) implements OfTheOfficer {
        public OpenEvaluation {
            evaluators = evaluators.stream().distinct().toList();
        }
    }

    /** The officer appoints one more, until the scores are published. */
    record AppointEvaluator(ProjectId project, PersonId evaluator) implements OfTheOfficer {}

    /** The officer has learnt of a tie; the evaluator's score counts no more. */
    record ExcludeEvaluator(ProjectId project, PersonId evaluator, String reason) implements OfTheOfficer {
        public ExcludeEvaluator {
            reason = reason.strip();
        }

        @Override
        public List<Wording> wordings() {
            return List.of(new Wording("/reason", reason, SHORT));
        }
    }

    /**
     * An evaluator says where they belong. A tie to the project, or belonging to an organisation that is or was its party, excludes them.
     *
     * @param organisation where they work or serve; empty for none
     * @param hasTie whether they know of one
     */
    record DeclareTies(ProjectId project, String organisation, boolean hasTie) implements OfAnEvaluator {
        public DeclareTies {
            organisation = organisation.strip();
        }

        @Override
        public List<Wording> wordings() {
            return organisation.isEmpty() ? List.of() : List.of(new Wording("/organisation", organisation, SHORT));
        }
    }

    /**
     * An evaluator scores, or scores otherwise until the scores are published; only after declaring ties.
     *
     * @param points 0 to 100 for each criterion, in their order
     */
    record ScoreProject(ProjectId project, List<Integer> points, String comment) implements OfAnEvaluator {
        public ScoreProject {
            points = List.copyOf(points);
            comment = comment.strip();
        }

        @Override
        public List<Wording> wordings() {
            return List.of(new Wording("/comment", comment, LONG));
        }
    }

    /** The officer publishes what came out. Refused before every evaluator has scored, or while one has a tie. */
    record PublishScores(ProjectId project) implements OfTheOfficer {}

    /** The officer lets the project go on; refused below the pass mark. */
    record LetContinue(ProjectId project) implements OfTheOfficer {}

    /**
     * The officer gives the project time to correct; refused from the pass mark on.
     *
     * @param plan what is to change
     * @param supervisor who looks after it; no party
     * @param training what the project's people learn
     * @param until the last local day, inclusive; after today, within a year
     * @param paymentsRest whether nothing is paid out meanwhile
     */
    record GiveNotice(
            ProjectId project, String plan, PersonId supervisor, String training, LocalDate until, boolean paymentsRest)
            implements OfTheOfficer {
        public GiveNotice {
            plan = plan.strip();
            training = training.strip();
        }

        @Override
        public List<Wording> wordings() {
            return List.of(new Wording("/plan", plan, LONG), new Wording("/training", training, SHORT));
        }
    }

    /** A party says what it has corrected, while the notice holds. */
    record ReportCorrection(ProjectId project, String report) implements OfAParty {
        public ReportCorrection {
            report = report.strip();
        }

        @Override
        public List<Wording> wordings() {
            return List.of(new Wording("/report", report, LONG));
        }
    }

    /** A timer, when the notice's last day has ended; the project is scored anew. */
    record EndNotice(ProjectId project) implements OfTheRule {}

    /**
     * The officer would end the project. Refused unless a notice has ended and the new scores are below the pass mark again, or the reason is grave.
     *
     * @param isGrave whether the reason alone suffices, such as misuse of the money
     */
    record OrderElimination(ProjectId project, boolean isGrave, String reason) implements OfTheOfficer {
        public OrderElimination {
            reason = reason.strip();
        }

        @Override
        public List<Wording> wordings() {
            return List.of(new Wording("/reason", reason, LONG));
        }
    }

    /** A party objects, before the elimination is in force; it waits until the appeal is decided. */
    record AppealElimination(ProjectId project, String grounds) implements OfAParty {
        public AppealElimination {
            grounds = grounds.strip();
        }

        @Override
        public List<Wording> wordings() {
            return List.of(new Wording("/grounds", grounds, LONG));
        }
    }

    /** An officer other than who ordered the elimination decides; granted, the project continues under guidance. */
    record DecideAppeal(ProjectId project, boolean isGranted, String reason) implements OfTheOfficer {
        public DecideAppeal {
            reason = reason.strip();
        }

        @Override
        public List<Wording> wordings() {
            return List.of(new Wording("/reason", reason, LONG));
        }
    }

    /** A timer, when nobody has appealed in time. */
    record EnforceElimination(ProjectId project) implements OfTheRule {}

    /** A reaction, when the parties have given the project up; there is nothing left to judge. */
    record DropEvaluation(ProjectId project) implements OfTheRule {}
}
