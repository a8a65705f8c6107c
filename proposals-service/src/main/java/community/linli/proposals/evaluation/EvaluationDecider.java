package community.linli.proposals.evaluation;

import community.linli.eventsourcing.CommandContext;
import community.linli.eventsourcing.Deadline;
import community.linli.eventsourcing.Decider;
import community.linli.eventsourcing.Decision;
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
import community.linli.proposals.evaluation.EvaluationCommand.OfTheRule;
import community.linli.proposals.evaluation.EvaluationCommand.OpenEvaluation;
import community.linli.proposals.evaluation.EvaluationCommand.OrderElimination;
import community.linli.proposals.evaluation.EvaluationCommand.PublishScores;
import community.linli.proposals.evaluation.EvaluationCommand.ReportCorrection;
import community.linli.proposals.evaluation.EvaluationCommand.ScoreProject;
import community.linli.proposals.evaluation.EvaluationEvent.AppealDecided;
import community.linli.proposals.evaluation.EvaluationEvent.ContinuationDecided;
import community.linli.proposals.evaluation.EvaluationEvent.CorrectionReported;
import community.linli.proposals.evaluation.EvaluationEvent.EliminationAppealed;
import community.linli.proposals.evaluation.EvaluationEvent.EliminationEnforced;
import community.linli.proposals.evaluation.EvaluationEvent.EliminationOrdered;
import community.linli.proposals.evaluation.EvaluationEvent.EvaluationDropped;
import community.linli.proposals.evaluation.EvaluationEvent.EvaluationOpened;
import community.linli.proposals.evaluation.EvaluationEvent.EvaluatorAppointed;
import community.linli.proposals.evaluation.EvaluationEvent.EvaluatorExcluded;
import community.linli.proposals.evaluation.EvaluationEvent.NoTieDeclared;
import community.linli.proposals.evaluation.EvaluationEvent.NoticeEnded;
import community.linli.proposals.evaluation.EvaluationEvent.NoticeGiven;
import community.linli.proposals.evaluation.EvaluationEvent.ProjectScored;
import community.linli.proposals.evaluation.EvaluationEvent.ScoresPublished;
import community.linli.proposals.evaluation.EvaluationPolicies.Hearing;
import community.linli.proposals.evaluation.EvaluationState.Evaluator;
import community.linli.proposals.evaluation.EvaluationState.Known;
import community.linli.proposals.evaluation.EvaluationState.Order;
import community.linli.proposals.evaluation.EvaluationState.Stage;
import community.linli.proposals.evaluation.EvaluationState.Unopened;
import community.linli.proposals.facts.KnownDistrict;
import community.linli.proposals.facts.PersonId;
import community.linli.proposals.project.ProjectEvent.ProjectContinued;
import community.linli.proposals.project.ProjectEvent.ProjectEliminated;
import community.linli.proposals.project.ProjectEvent.ProjectPutUnderNotice;
import community.linli.proposals.project.ProjectId;
import community.linli.proposals.project.ProjectState;
import community.linli.proposals.rating.RatingTotals;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Decides on evaluations, and writes what follows into the project; see {@link EvaluationPolicies} and {@link Opening} for the rules. */
public final class EvaluationDecider implements Decider<EvaluationState, EvaluationCommand, EvaluationEvent> {

    private static final String TIED_BY_OWN_WORD = "The evaluator has declared a tie.";

    @Override
    public EvaluationState initialState() {
        return new Unopened();
    }

    @Override
    public Decision decide(EvaluationState state, EvaluationCommand command, CommandContext context) {
        if (command instanceof OpenEvaluation open) {
            return Opening.decide(state, open, context);
        }
        if (command instanceof OfTheRule && !context.actor().is("rule")) {
            return Decision.rejected(EvaluationRejection.ONLY_BY_RULE);
        }
        Optional<ProjectState.Known> project = Opening.project(command.project().value(), context);
        if (!(state instanceof Known evaluation) || project.isEmpty()) {
            return command instanceof OfTheRule
                    ? Decision.noChange()
                    : Decision.rejected(EvaluationRejection.EVALUATION_NOT_FOUND);
        }
        return decide(new Hearing<>(evaluation, project.get(), command, context));
    }

    private static Decision decide(Hearing<?> hearing) {
        return switch (hearing.command()) {
            case OpenEvaluation decided -> Decision.noChange();
            case AppointEvaluator appoint -> appoint(of(hearing, appoint));
            case ExcludeEvaluator exclude -> exclude(of(hearing, exclude));
            case DeclareTies declare -> declare(of(hearing, declare));
            case ScoreProject score -> score(of(hearing, score));
            case PublishScores publish -> publish(of(hearing, publish));
            case LetContinue go -> letContinue(of(hearing, go));
            case GiveNotice notice -> giveNotice(of(hearing, notice));
            case ReportCorrection report -> report(of(hearing, report));
            case OrderElimination order -> order(of(hearing, order));
            case AppealElimination appeal -> appeal(of(hearing, appeal));
            case DecideAppeal decide -> decideAppeal(of(hearing, decide));
            case OfTheRule rule -> byRule(of(hearing, rule));
        };
    }

    private static <C extends EvaluationCommand> Hearing<C> of(Hearing<?> hearing, C command) {
        return new Hearing<>(hearing.evaluation(), hearing.project(), command, hearing.context());
    }

    private static Decision appoint(Hearing<AppointEvaluator> hearing) {
        PersonId evaluator = hearing.command().evaluator();
        if (isOfficer(hearing) && hearing.evaluation().evaluators().containsKey(evaluator.value())) {
            return Decision.noChange();
        }
        return EvaluationPolicies.againstOfficer(hearing, EvaluationPolicies.FOR_AN_APPOINTMENT)
                .orElseGet(() -> Decision.accepted(
                        new EvaluatorAppointed(hearing.command().project(), evaluator)));
    }

    private static Decision exclude(Hearing<ExcludeEvaluator> hearing) {
        ExcludeEvaluator command = hearing.command();
        Optional<Evaluator> found = Optional.ofNullable(
                hearing.evaluation().evaluators().get(command.evaluator().value()));
        return EvaluationPolicies.againstOfficer(hearing, EvaluationPolicies.FOR_AN_EXCLUSION)
                .orElseGet(() -> found.filter(Evaluator::excluded).isPresent()
                        ? Decision.noChange()
                        : Decision.accepted(
                                new EvaluatorExcluded(command.project(), command.evaluator(), command.reason())));
    }

    private static Decision declare(Hearing<DeclareTies> hearing) {
        DeclareTies command = hearing.command();
        PersonId evaluator = new PersonId(hearing.person());
        boolean isTied = command.hasTie()
                || EvaluationPolicies.isLinked(
                        hearing.project(), hearing.person(), command.organisation(), hearing.context());
        boolean isKnown = hearing.evaluator()
                .filter(said -> said.declared() && said.organisation().equals(command.organisation()))
                .isPresent();
        return EvaluationPolicies.againstEvaluator(hearing, List.of()).orElseGet(() -> {
            if (isTied) {
                return Decision.accepted(new EvaluatorExcluded(command.project(), evaluator, TIED_BY_OWN_WORD));
            }
            return isKnown
                    ? Decision.noChange()
                    : Decision.accepted(new NoTieDeclared(command.project(), evaluator, command.organisation()));
        });
    }

    private static Decision score(Hearing<ScoreProject> hearing) {
        ScoreProject command = hearing.command();
        return EvaluationPolicies.againstEvaluator(hearing, EvaluationPolicies.FOR_A_SCORE)
                .orElseGet(() -> Decision.accepted(new ProjectScored(
                        command.project(), new PersonId(hearing.person()), command.points(), command.comment())));
    }

    private static Decision publish(Hearing<PublishScores> hearing) {
        if (isOfficer(hearing) && hearing.evaluation().stage() == Stage.PUBLISHED) {
            return Decision.noChange();
        }
        return EvaluationPolicies.againstOfficer(hearing, EvaluationPolicies.FOR_A_PUBLICATION)
                .orElseGet(() -> Decision.accepted(published(hearing)));
    }

    private static ScoresPublished published(Hearing<PublishScores> hearing) {
        Known evaluation = hearing.evaluation();
        ProjectId project = hearing.command().project();
        RatingTotals ratings = hearing.context()
                .lookup()
                .find(RatingTotals.class, project.value())
                .orElse(RatingTotals.NONE);
        Score score = Score.of(evaluation.yardstick(), evaluation.counting(), ratings);
        return new ScoresPublished(
                project,
                evaluation.attempt(),
                score.totalHundredths(),
                score.criteriaHundredths(),
                evaluation.counting().size(),
                score.satisfactionHundredths(),
                ratings.ratings(),
                score.totalHundredths() >= evaluation.yardstick().passMark() * 100,
                score.totalHundredths() >= evaluation.yardstick().excellentMark() * 100);
    }

    private static Decision letContinue(Hearing<LetContinue> hearing) {
        Known evaluation = hearing.evaluation();
        ProjectId project = hearing.command().project();
        if (isOfficer(hearing) && evaluation.stage() == Stage.CONTINUED) {
            return Decision.noChange();
        }
        return EvaluationPolicies.againstOfficer(hearing, EvaluationPolicies.FOR_A_CONTINUATION)
                .orElseGet(() -> Decision.accepted(
                        new ContinuationDecided(project),
                        new ProjectContinued(
                                project, hearing.project().round(), evaluation.attempt() > 1, evaluation.excellent())));
    }

    private static Decision giveNotice(Hearing<GiveNotice> hearing) {
        GiveNotice command = hearing.command();
        return EvaluationPolicies.againstOfficer(hearing, EvaluationPolicies.FOR_A_NOTICE)
                .orElseGet(() -> Decision.accepted(
                        new NoticeGiven(
                                command.project(),
                                command.plan(),
                                command.supervisor(),
                                command.training(),
                                command.until(),
                                endOf(hearing),
                                command.paymentsRest()),
                        new ProjectPutUnderNotice(command.project(), command.paymentsRest())));
    }

    private static Instant endOf(Hearing<GiveNotice> hearing) {
        return hearing.command()
                .until()
                .plusDays(1)
                .atStartOfDay(KnownDistrict.zone(hearing.context().lookup()))
                .toInstant();
    }

    private static Decision report(Hearing<ReportCorrection> hearing) {
        return EvaluationPolicies.againstParty(hearing, EvaluationPolicies.FOR_A_REPORT)
                .orElseGet(() -> Decision.accepted(new CorrectionReported(
                        hearing.command().project(), hearing.command().report())));
    }

    private static Decision order(Hearing<OrderElimination> hearing) {
        OrderElimination command = hearing.command();
        Stage stage = hearing.evaluation().stage();
        if (isOfficer(hearing) && (stage == Stage.TO_BE_ELIMINATED || stage == Stage.APPEALED)) {
            return Decision.noChange();
        }
        return EvaluationPolicies.againstOfficer(hearing, EvaluationPolicies.FOR_AN_ELIMINATION)
                .orElseGet(() -> Decision.accepted(
                        new EliminationOrdered(
                                command.project(),
                                command.isGrave(),
                                command.reason(),
                                new PersonId(hearing.person()),
                                hearing.context()
                                        .time()
                                        .plus(Duration.ofDays(
                                                hearing.evaluation().yardstick().appealDays()))),
                        new ProjectPutUnderNotice(command.project(), true)));
    }

    private static Decision appeal(Hearing<AppealElimination> hearing) {
        AppealElimination command = hearing.command();
        boolean isAppealed = hearing.evaluation().stage() == Stage.APPEALED;
        return EvaluationPolicies.againstParty(hearing, isAppealed ? List.of() : EvaluationPolicies.FOR_AN_APPEAL)
                .orElseGet(() -> isAppealed
                        ? Decision.noChange()
                        : Decision.accepted(new EliminationAppealed(command.project(), command.grounds())));
    }

    private static Decision decideAppeal(Hearing<DecideAppeal> hearing) {
        DecideAppeal command = hearing.command();
        ProjectId project = command.project();
        AppealDecided decided =
                new AppealDecided(project, command.isGranted(), command.reason(), new PersonId(hearing.person()));
        return EvaluationPolicies.againstOfficer(hearing, EvaluationPolicies.FOR_A_DECIDED_APPEAL)
                .orElseGet(() -> command.isGranted()
                        ? Decision.accepted(
                                decided,
                                new ContinuationDecided(project),
                                new ProjectContinued(project, hearing.project().round(), true, false))
                        : Decision.accepted(decided, new EliminationEnforced(project), eliminated(hearing)));
    }

    private static ProjectEliminated eliminated(Hearing<?> hearing) {
        ProjectState.Known project = hearing.project();
        return new ProjectEliminated(project.project(), project.round(), project.toBeReleasedFen(), project.owedFen());
    }

    private static Decision byRule(Hearing<OfTheRule> hearing) {
        Known evaluation = hearing.evaluation();
        ProjectId project = hearing.command().project();
        if (hearing.project().stage() == ProjectState.Stage.GIVEN_UP) {
            return evaluation.stage() == Stage.DROPPED || evaluation.stage() == Stage.CONTINUED
                    ? Decision.noChange()
                    : Decision.accepted(new EvaluationDropped(project));
        }
        return switch (hearing.command()) {
            case EndNotice end
            when evaluation.stage() == Stage.UNDER_NOTICE && hasCome(hearing, evaluation.noticeEndsAt()) ->
                Decision.accepted(new NoticeEnded(project));
            case EnforceElimination enforce
            when evaluation.stage() == Stage.TO_BE_ELIMINATED
                    && evaluation.order() != null
                    && hasCome(hearing, evaluation.order().inForceAt()) ->
                Decision.accepted(new EliminationEnforced(project), eliminated(hearing));
            case DropEvaluation notGivenUp -> Decision.noChange();
            case OfTheRule tooLate -> Decision.noChange();
        };
    }

    /** A timer that was on the way when its moment changed comes too early. */
    private static boolean hasCome(Hearing<?> hearing, @Nullable Instant moment) {
        return moment != null && !hearing.context().time().isBefore(moment);
    }

    private static boolean isOfficer(Hearing<?> hearing) {
        return hearing.context().actor().is("officer");
    }

    @Override
    public List<Deadline> deadlines(EvaluationState state) {
        if (!(state instanceof Known evaluation)) {
            return List.of();
        }
        if (evaluation.stage() == Stage.UNDER_NOTICE && evaluation.noticeEndsAt() != null) {
            return List.of(new Deadline("notice", evaluation.noticeEndsAt(), new EndNotice(evaluation.project())));
        }
        if (evaluation.stage() == Stage.TO_BE_ELIMINATED && evaluation.order() != null) {
            return List.of(new Deadline(
                    "elimination", evaluation.order().inForceAt(), new EnforceElimination(evaluation.project())));
        }
        return List.of();
    }

    @Override
    public EvaluationState evolve(EvaluationState state, EvaluationEvent event) {
        if (event instanceof EvaluationOpened opened) {
            Map<String, Evaluator> evaluators = new TreeMap<>();
            opened.evaluators().forEach(person -> evaluators.put(person.value(), Evaluator.NEW));
            return new Known(
                    opened.project(), opened.yardstick(), Stage.SCORING, 1, evaluators, false, false, null, null, 0);
        }
        return state instanceof Known known ? evolve(known, event) : state;
    }

    private static EvaluationState evolve(Known known, EvaluationEvent event) {
        return switch (event) {
            case EvaluationOpened again -> known;
            case EvaluatorAppointed appointed ->
                known.with(appointed.evaluator().value(), Evaluator.NEW);
            case EvaluatorExcluded excluded ->
                known.with(excluded.evaluator().value(), new Evaluator(true, "", List.of(), true));
            case NoTieDeclared declared ->
                known.with(
                        declared.evaluator().value(),
                        new Evaluator(true, declared.organisation(), points(known, declared.evaluator()), false));
            case ProjectScored scored ->
                known.with(
                        scored.evaluator().value(),
                        known.evaluators()
                                .getOrDefault(scored.evaluator().value(), Evaluator.NEW)
                                .scored(scored.points()));
            case ScoresPublished published -> known.published(published.isPassed(), published.isExcellent());
            case NoticeGiven notice -> known.underNotice(notice.endsAt());
            case CorrectionReported reported -> known.corrected();
            case NoticeEnded ended -> known.anew();
            case ContinuationDecided decided -> known.at(Stage.CONTINUED);
            case EliminationOrdered ordered ->
                known.ordered(new Order(ordered.orderedBy().value(), ordered.inForceAt()));
            case EliminationAppealed appealed -> known.at(Stage.APPEALED);
            case AppealDecided decided -> known;
            case EliminationEnforced enforced -> known.at(Stage.ELIMINATED);
            case EvaluationDropped dropped -> known.at(Stage.DROPPED);
        };
    }

    private static List<Integer> points(Known known, PersonId evaluator) {
        return known.evaluators().getOrDefault(evaluator.value(), Evaluator.NEW).points();
    }
}
