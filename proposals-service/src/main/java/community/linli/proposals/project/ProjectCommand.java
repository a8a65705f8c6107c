package community.linli.proposals.project;

import community.linli.eventsourcing.Command;
import community.linli.eventsourcing.Subject;
import community.linli.proposals.proposal.ProposalId;
import community.linli.proposals.round.RoundId;

/** What can be asked of a project. */
public sealed interface ProjectCommand extends Command {

    /** The project. */
    ProjectId project();

    @Override
    default Subject subject() {
        return project().subject();
    }

    /**
     * A certified result gives the money; asked by the rule only, once per funded proposal. Refused where it would pass the round's envelope or a cap.
     *
     * @param grantFen in fen
     */
    record AwardProject(ProjectId project, RoundId round, ProposalId proposal, long grantFen)
            implements ProjectCommand {}
}
