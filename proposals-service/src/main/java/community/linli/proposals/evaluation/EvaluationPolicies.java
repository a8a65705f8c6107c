package community.linli.proposals.evaluation;

import community.linli.eventsourcing.CommandContext;
import community.linli.eventsourcing.Decision;
import community.linli.eventsourcing.Policy;
import community.linli.eventsourcing.Wording;
import community.linli.proposals.evaluation.EvaluationCommand.AppealElimination;
import community.linli.proposals.evaluation.EvaluationCommand.AppointEvaluator;
import community.linli.proposals.evaluation.EvaluationCommand.DecideAppeal;
import community.linli.proposals.evaluation.EvaluationCommand.ExcludeEvaluator;
import community.linli.proposals.evaluation.EvaluationCommand.GiveNotice;
import community.linli.proposals.evaluation.EvaluationCommand.LetContinue;
import community.linli.proposals.evaluation.EvaluationCommand.OrderElimination;
import community.linli.proposals.evaluation.EvaluationCommand.PublishScores;
import community.linli.proposals.evaluation.EvaluationCommand.ReportCorrection;
import community.linli.proposals.evaluation.EvaluationCommand.ScoreProject;
import community.linli.proposals.evaluation.EvaluationState.Evaluator;
import community.linli.proposals.evaluation.EvaluationState.Known;
import community.linli.proposals.evaluation.EvaluationState.Stage;
import community.linli.proposals.facts.KnownDistrict;
import community.linli.proposals.facts.KnownMember;
import community.linli.proposals.project.ProjectState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rules of evaluations, in the order in which they should be heard. */
final class EvaluationPolicies {

    static final int MAX_EVALUATORS = 9;
    private static final int MAX_CORRECTIONS = 20;
    private static final Set<Stage> CLOSED = Set.of(Stage.CONTINUED, Stage.ELIMINATED, Stage.DROPPED);

    /** What is asked of an evaluation that has begun. */
    record Hearing<C extends EvaluationCommand>(
            Known evaluation, ProjectState.Known project, C command, CommandContext context) {

        String person() {
            return context.actor().id();
        }

        Optional<Evaluator> evaluator() {
            return Optional.ofNullable(evaluation.evaluators().get(person()))
                    .filter(evaluator -> !evaluator.excluded());
        }

        LocalDate today() {
            return context.time().atZone(KnownDistrict.zone(context.lookup())).toLocalDate();
        }
    }

    private static final Wording.Refusals TEXTS = new Wording.Refusals(
            EvaluationRejection.TEXT_MISSING, EvaluationRejection.TEXT_TOO_LONG, EvaluationRejection.TEXT_UNPRINTABLE);

    private static final List<Policy<Hearing<?>>> FOR_AN_OFFICER = List.of(
            new Policy<>(hearing -> hearing.context().actor().is("officer"), EvaluationRejection.NOT_AN_OFFICER),
            new Policy<>(hearing -> !hearing.project().isLinkedTo(hearing.person()), EvaluationRejection.OWN_PROJECT),
            new Policy<>(
                    hearing -> !hearing.evaluation().evaluators().containsKey(hearing.person()),
                    EvaluationRejection.EVALUATOR_DECIDES),
            new Policy<>(EvaluationPolicies::theProjectWasNotGivenUp, EvaluationRejection.PROJECT_GIVEN_UP),
            new Policy<>(EvaluationPolicies::itIsNotClosed, EvaluationRejection.EVALUATION_CLOSED));

    private static final List<Policy<Hearing<?>>> FOR_A_PARTY = List.of(
            new Policy<>(EvaluationPolicies::aPartyAsks, EvaluationRejection.NOT_A_PARTY),
            new Policy<>(EvaluationPolicies::theProjectWasNotGivenUp, EvaluationRejection.PROJECT_GIVEN_UP),
            new Policy<>(EvaluationPolicies::itIsNotClosed, EvaluationRejection.EVALUATION_CLOSED));

    private static final List<Policy<Hearing<?>>> FOR_AN_EVALUATOR = List.of(
            new Policy<>(hearing -> hearing.evaluator().isPresent(), EvaluationRejection.NOT_AN_EVALUATOR),
            new Policy<>(EvaluationPolicies::theProjectWasNotGivenUp, EvaluationRejection.PROJECT_GIVEN_UP),
            new Policy<>(EvaluationPolicies::itIsBeingScored, EvaluationRejection.NOT_SCORING));

    static final List<Policy<Hearing<AppointEvaluator>>> FOR_AN_APPOINTMENT = List.of(
            new Policy<>(EvaluationPolicies::itIsBeingScored, EvaluationRejection.NOT_SCORING),
            new Policy<>(
                    hearing -> hearing.evaluation().evaluators().size() < MAX_EVALUATORS,
                    EvaluationRejection.EVALUATORS_WRONG),
            new Policy<>(
                    hearing -> !isLinked(
                            hearing.project(), hearing.command().evaluator().value(), "", hearing.context()),
                    EvaluationRejection.EVALUATOR_LINKED,
                    "/evaluator"));

    static final List<Policy<Hearing<ExcludeEvaluator>>> FOR_AN_EXCLUSION = List.of(
            new Policy<>(EvaluationPolicies::itIsBeingScored, EvaluationRejection.NOT_SCORING),
            new Policy<>(
                    hearing -> hearing.evaluation()
                            .evaluators()
                            .containsKey(hearing.command().evaluator().value()),
                    EvaluationRejection.NOT_AN_EVALUATOR));

    static final List<Policy<Hearing<ScoreProject>>> FOR_A_SCORE = List.of(
            new Policy<>(
                    hearing -> hearing.evaluator().filter(Evaluator::declared).isPresent(),
                    EvaluationRejection.TIES_NOT_DECLARED),
            new Policy<>(
                    hearing -> hearing.evaluator()
                            .filter(evaluator -> !isLinked(
                                    hearing.project(), hearing.person(), evaluator.organisation(), hearing.context()))
                            .isPresent(),
                    EvaluationRejection.EVALUATOR_LINKED),
            new Policy<>(EvaluationPolicies::eachCriterionHasItsPoints, EvaluationRejection.POINTS_WRONG, "/points"));

    static final List<Policy<Hearing<PublishScores>>> FOR_A_PUBLICATION = List.of(
            new Policy<>(EvaluationPolicies::itIsBeingScored, EvaluationRejection.NOT_SCORING),
            new Policy<>(EvaluationPolicies::allHaveScored, EvaluationRejection.SCORES_MISSING),
            new Policy<>(EvaluationPolicies::noEvaluatorHasBecomeLinked, EvaluationRejection.EVALUATOR_LINKED));

    static final List<Policy<Hearing<LetContinue>>> FOR_A_CONTINUATION = List.of(
            new Policy<>(EvaluationPolicies::theScoresArePublished, EvaluationRejection.SCORES_NOT_PUBLISHED),
            new Policy<>(hearing -> hearing.evaluation().passed(), EvaluationRejection.MARK_MISSED));

    static final List<Policy<Hearing<GiveNotice>>> FOR_A_NOTICE = List.of(
            new Policy<>(EvaluationPolicies::theScoresArePublished, EvaluationRejection.SCORES_NOT_PUBLISHED),
            new Policy<>(hearing -> !hearing.evaluation().passed(), EvaluationRejection.MARK_REACHED),
            new Policy<>(
                    hearing -> hearing.command().until().isAfter(hearing.today())
                            && !hearing.command()
                                    .until()
                                    .isAfter(hearing.today().plusYears(1)),
                    EvaluationRejection.DEADLINE_WRONG,
                    "/until"),
            new Policy<>(
                    hearing -> !hearing.project()
                            .isLinkedTo(hearing.command().supervisor().value()),
                    EvaluationRejection.SUPERVISOR_LINKED,
                    "/supervisor"));

    static final List<Policy<Hearing<ReportCorrection>>> FOR_A_REPORT = List.of(
            new Policy<>(EvaluationPolicies::aNoticeHolds, EvaluationRejection.NO_NOTICE),
            new Policy<>(
                    hearing -> hearing.evaluation().corrections() < MAX_CORRECTIONS,
                    EvaluationRejection.TOO_MANY_ENTRIES));

    static final List<Policy<Hearing<OrderElimination>>> FOR_AN_ELIMINATION = List.of(
            new Policy<>(
                    hearing -> hearing.command().isGrave()
                            || hearing.evaluation().stage() != Stage.PUBLISHED
                            || !hearing.evaluation().passed(),
                    EvaluationRejection.MARK_REACHED),
            new Policy<>(EvaluationPolicies::aNoticeHasEndedOrTheReasonIsGrave, EvaluationRejection.NOTICE_MISSING));

    static final List<Policy<Hearing<AppealElimination>>> FOR_AN_APPEAL =
            List.of(new Policy<>(EvaluationPolicies::anEliminationWaits, EvaluationRejection.NO_ELIMINATION));

    static final List<Policy<Hearing<DecideAppeal>>> FOR_A_DECIDED_APPEAL = List.of(
            new Policy<>(hearing -> hearing.evaluation().stage() == Stage.APPEALED, EvaluationRejection.NO_APPEAL),
            new Policy<>(EvaluationPolicies::anotherOfficerOrderedIt, EvaluationRejection.SAME_PERSON));

    private EvaluationPolicies() {}

    /** Why this command of the officer is refused, whoever's rules it has beside. */
    static <C extends EvaluationCommand> Optional<Decision> againstOfficer(
            Hearing<C> hearing, List<Policy<Hearing<C>>> policies) {
        return against(FOR_AN_OFFICER, hearing, policies);
    }

    /** Why this command of a party is refused. */
    static <C extends EvaluationCommand> Optional<Decision> againstParty(
            Hearing<C> hearing, List<Policy<Hearing<C>>> policies) {
        return against(FOR_A_PARTY, hearing, policies);
    }

    /** Why this command of an evaluator is refused. */
    static <C extends EvaluationCommand> Optional<Decision> againstEvaluator(
            Hearing<C> hearing, List<Policy<Hearing<C>>> policies) {
        return against(FOR_AN_EVALUATOR, hearing, policies);
    }

    private static <C extends EvaluationCommand> Optional<Decision> against(
            List<Policy<Hearing<?>>> first, Hearing<C> hearing, List<Policy<Hearing<C>>> policies) {
        return Policy.firstBroken(first, hearing)
                .or(() -> againstTexts(hearing.command()))
                .or(() -> Policy.firstBroken(policies, hearing));
    }

    static Optional<Decision> againstTexts(EvaluationCommand command) {
        return Wording.firstWrong(command.wordings(), TEXTS);
    }

    /** Whether who evaluates has a tie: is or was a party, belongs to its organisation, or lives where it happens. */
    static boolean isLinked(ProjectState.Known project, String person, String organisation, CommandContext context) {
        return project.isLinkedTo(person)
                || project.linkedOrganisations().stream().anyMatch(linked -> linked.equalsIgnoreCase(organisation))
                || livesThere(project, person, context);
    }

    private static boolean livesThere(ProjectState.Known project, String person, CommandContext context) {
        return KnownMember.livesIn(context.lookup(), person, project.community());
    }

    private static boolean aPartyAsks(Hearing<?> hearing) {
        return hearing.project().isSocialWorker(hearing.person())
                || (hearing.context().actor().is("steward")
                        && livesThere(hearing.project(), hearing.person(), hearing.context()));
    }

    private static boolean theProjectWasNotGivenUp(Hearing<?> hearing) {
        return hearing.project().stage() != ProjectState.Stage.GIVEN_UP;
    }

    private static boolean itIsNotClosed(Hearing<?> hearing) {
        return !CLOSED.contains(hearing.evaluation().stage());
    }

    private static boolean itIsBeingScored(Hearing<?> hearing) {
        return hearing.evaluation().stage() == Stage.SCORING;
    }

    private static boolean theScoresArePublished(Hearing<?> hearing) {
        return hearing.evaluation().stage() == Stage.PUBLISHED;
    }

    private static boolean eachCriterionHasItsPoints(Hearing<ScoreProject> hearing) {
        List<Integer> points = hearing.command().points();
        return points.size() == hearing.evaluation().yardstick().criteria().size()
                && points.stream().allMatch(given -> given >= 0 && given <= 100);
    }

    private static boolean allHaveScored(Hearing<PublishScores> hearing) {
        List<Evaluator> counting = hearing.evaluation().counting();
        return counting.size() >= hearing.evaluation().yardstick().evaluatorsNeeded()
                && counting.stream().noneMatch(evaluator -> evaluator.points().isEmpty());
    }

    private static boolean noEvaluatorHasBecomeLinked(Hearing<PublishScores> hearing) {
        return hearing.evaluation().evaluators().entrySet().stream()
                .filter(entry -> !entry.getValue().excluded())
                .noneMatch(entry -> isLinked(
                        hearing.project(), entry.getKey(), entry.getValue().organisation(), hearing.context()));
    }

    private static boolean aNoticeHolds(Hearing<ReportCorrection> hearing) {
        return hearing.evaluation().stage() == Stage.UNDER_NOTICE
                && isBefore(hearing, hearing.evaluation().noticeEndsAt());
    }

    private static boolean aNoticeHasEndedOrTheReasonIsGrave(Hearing<OrderElimination> hearing) {
        Known evaluation = hearing.evaluation();
        return hearing.command().isGrave() || (evaluation.stage() == Stage.PUBLISHED && evaluation.attempt() > 1);
    }

    private static boolean anEliminationWaits(Hearing<AppealElimination> hearing) {
        EvaluationState.@Nullable Order order = hearing.evaluation().order();
        return hearing.evaluation().stage() == Stage.TO_BE_ELIMINATED
                && order != null
                && isBefore(hearing, order.inForceAt());
    }

    private static boolean isBefore(Hearing<?> hearing, @Nullable Instant moment) {
        return moment != null && hearing.context().time().isBefore(moment);
    }

    private static boolean anotherOfficerOrderedIt(Hearing<DecideAppeal> hearing) {
        EvaluationState.@Nullable Order order = hearing.evaluation().order();
        return order == null || !order.by().equals(hearing.person());
    }
}
