package community.linli.proposals.project;

import community.linli.eventsourcing.CommandContext;
import community.linli.eventsourcing.Decision;
import community.linli.eventsourcing.Policy;
import community.linli.proposals.project.ProjectCommand.AwardProject;
import community.linli.proposals.project.ProjectEvent.ProjectAwarded;
import community.linli.proposals.project.ProjectState.Known;
import community.linli.proposals.proposal.AdmittedProposal;
import community.linli.proposals.round.Phase;
import community.linli.proposals.round.RoundBooks;
import community.linli.proposals.round.RoundState;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How a grant is given: inside the envelope and both caps, held against everything the round has ever awarded. */
final class Award {

    /** When a round gives no money any more. */
    private static final Set<Phase> OVER = Set.of(Phase.EVALUATED, Phase.CLOSED, Phase.ANNULLED);

    private record Asked(AwardProject command, RoundState.Known round, AdmittedProposal proposal, RoundBooks books) {
        long grantFen() {
            return command.grantFen();
        }

        long communityFen() {
            return books.awardedByCommunity().getOrDefault(proposal.community().value(), 0L);
        }
    }

    private static final List<Policy<Asked>> POLICIES = List.of(
            new Policy<>(asked -> !OVER.contains(asked.round().phase()), ProjectRejection.ROUND_OVER),
            new Policy<>(
                    asked -> asked.grantFen() > 0
                            && asked.grantFen() <= asked.proposal().costFen(),
                    ProjectRejection.GRANT_WRONG,
                    "/grantFen"),
            new Policy<>(
                    asked -> asked.grantFen() <= asked.round().terms().projectCapFen(),
                    ProjectRejection.PROJECT_CAP_EXCEEDED),
            new Policy<>(
                    asked -> asked.grantFen() <= asked.round().terms().communityCapFen() - asked.communityFen(),
                    ProjectRejection.COMMUNITY_CAP_EXCEEDED),
            new Policy<>(
                    asked -> asked.grantFen()
                            <= asked.round().terms().envelopeFen()
                                    - asked.books().awardedFen(),
                    ProjectRejection.ENVELOPE_EXCEEDED));

    private Award() {}

    static Decision decide(ProjectState state, AwardProject command, CommandContext context) {
        if (state instanceof Known known) {
            return known.ledger().grantFen() == command.grantFen()
                    ? Decision.noChange()
                    : Decision.rejected(ProjectRejection.ALREADY_AWARDED);
        }
        Optional<RoundState.Known> round = context.lookup()
                .find(RoundState.class, command.round().value())
                .filter(RoundState.Known.class::isInstance)
                .map(RoundState.Known.class::cast);
        if (round.isEmpty()) {
            return Decision.rejected(ProjectRejection.ROUND_NOT_FOUND);
        }
        Optional<AdmittedProposal> proposal = context.lookup()
                .find(AdmittedProposal.class, command.proposal().value())
                .filter(admitted -> admitted.round().equals(command.round()));
        if (proposal.isEmpty()) {
            return Decision.rejected(ProjectRejection.PROPOSAL_NOT_FOUND);
        }
        RoundBooks books =
                context.lookup().find(RoundBooks.class, command.round().value()).orElse(RoundBooks.EMPTY);
        Asked asked = new Asked(command, round.get(), proposal.get(), books);
        return Policy.firstBroken(POLICIES, asked).orElseGet(() -> Decision.accepted(awarded(asked)));
    }

    private static ProjectAwarded awarded(Asked asked) {
        AdmittedProposal proposal = asked.proposal();
        return new ProjectAwarded(
                asked.command().project(),
                asked.command().round(),
                proposal.proposal(),
                proposal.community(),
                proposal.title(),
                proposal.dimensions().stream().sorted().toList(),
                proposal.parties(),
                proposal.budget(),
                proposal.plan(),
                asked.grantFen());
    }
}
