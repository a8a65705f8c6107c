package community.linli.proposals.reactions;

import community.linli.eventsourcing.Command;
import community.linli.eventsourcing.Lookup;
import community.linli.eventsourcing.Reaction;
import community.linli.eventsourcing.Recorded;
import community.linli.proposals.project.ProjectCommand.AwardProject;
import community.linli.proposals.project.ProjectId;
import community.linli.proposals.proposal.ProposalId;
import community.linli.proposals.round.RoundEvent.ElectionDecided;
import java.util.List;

/**
 * What voters chose gets its money, once: the project's id says round and proposal. It follows the round's own record and not the box, so that no money
 * goes where the election was called off while its result was being certified.
 */
public final class WhenElectionDecidedThenAwardProjects implements Reaction<ElectionDecided> {

    @Override
    public List<Command> react(Recorded<ElectionDecided> recorded, Lookup lookup) {
        ElectionDecided decided = recorded.occurrence();
        return decided.funded().stream()
                .<Command>map(funded -> new AwardProject(
                        new ProjectId(decided.round() + "." + funded.proposal()),
                        decided.round(),
                        new ProposalId(funded.proposal()),
                        funded.grantFen()))
                .toList();
    }
}
