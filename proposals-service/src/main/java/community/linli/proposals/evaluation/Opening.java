package community.linli.proposals.evaluation;

import community.linli.eventsourcing.CommandContext;
import community.linli.eventsourcing.Decision;
import community.linli.eventsourcing.Event;
import community.linli.eventsourcing.Policy;
import community.linli.proposals.criteria.CriteriaEvent.CriteriaFrozen;
import community.linli.proposals.criteria.CriteriaState;
import community.linli.proposals.evaluation.EvaluationCommand.OpenEvaluation;
import community.linli.proposals.evaluation.EvaluationEvent.EvaluationOpened;
import community.linli.proposals.evaluation.EvaluationState.Known;
import community.linli.proposals.facts.PersonId;
import community.linli.proposals.project.ProjectState;
import community.linli.proposals.project.ProjectState.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** How an evaluation begins; the round's criteria are frozen with the first. */
final class Opening {

    private record Asked(
            ProjectState.Known project, CriteriaState.Known criteria, OpenEvaluation command, CommandContext context) {
        String person() {
            return context.actor().id();
        }
    }

    private static final List<Policy<Asked>> POLICIES = List.of(
            new Policy<>(asked -> !asked.project().isLinkedTo(asked.person()), EvaluationRejection.OWN_PROJECT),
            new Policy<>(
                    asked -> !asked.command().evaluators().contains(new PersonId(asked.person())),
                    EvaluationRejection.EVALUATOR_DECIDES),
            new Policy<>(asked -> asked.project().stage() != Stage.AWARDED, EvaluationRejection.NOT_CONTRACTED),
            new Policy<>(asked -> asked.project().stage() != Stage.GIVEN_UP, EvaluationRejection.PROJECT_GIVEN_UP),
            new Policy<>(
                    asked -> asked.command().evaluators().size()
                                    >= asked.criteria().yardstick().evaluatorsNeeded()
                            && asked.command().evaluators().size() <= EvaluationPolicies.MAX_EVALUATORS,
                    EvaluationRejection.EVALUATORS_WRONG,
                    "/evaluators"),
            new Policy<>(
                    asked -> asked.command().evaluators().stream()
                            .noneMatch(evaluator -> EvaluationPolicies.isLinked(
                                    asked.project(), evaluator.value(), "", asked.context())),
                    EvaluationRejection.EVALUATOR_LINKED,
                    "/evaluators"));

    private Opening() {}

    static Decision decide(EvaluationState state, OpenEvaluation command, CommandContext context) {
        if (!context.actor().is("officer")) {
            return Decision.rejected(EvaluationRejection.NOT_AN_OFFICER);
        }
        if (state instanceof Known known) {
            List<String> asked =
                    command.evaluators().stream().map(PersonId::value).toList();
            return known.evaluators().keySet().equals(new TreeSet<>(asked))
                    ? Decision.noChange()
                    : Decision.rejected(EvaluationRejection.EVALUATION_OPEN);
        }
        Optional<ProjectState.Known> project = project(command.project().value(), context);
        if (project.isEmpty()) {
            return Decision.rejected(EvaluationRejection.PROJECT_NOT_FOUND);
        }
        return context.lookup()
                .find(CriteriaState.class, project.get().round().value())
                .filter(CriteriaState.Known.class::isInstance)
                .map(CriteriaState.Known.class::cast)
                .map(criteria -> open(new Asked(project.get(), criteria, command, context)))
                .orElseGet(() -> Decision.rejected(EvaluationRejection.CRITERIA_NOT_SET));
    }

    static Optional<ProjectState.Known> project(String id, CommandContext context) {
        return context.lookup()
                .find(ProjectState.class, id)
                .filter(ProjectState.Known.class::isInstance)
                .map(ProjectState.Known.class::cast);
    }

    private static Decision open(Asked asked) {
        return Policy.firstBroken(POLICIES, asked).orElseGet(() -> Decision.accepted(opened(asked)));
    }

    private static List<Event> opened(Asked asked) {
        List<Event> events = new ArrayList<>();
        events.add(new EvaluationOpened(
                asked.command().project(),
                asked.project().round(),
                asked.project().community(),
                asked.project().title(),
                asked.criteria().yardstick(),
                asked.command().evaluators()));
        if (!asked.criteria().frozen()) {
            events.add(new CriteriaFrozen(asked.project().round()));
        }
        return events;
    }
}
