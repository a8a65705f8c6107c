package community.linli.proposals.proposal;

import community.linli.eventsourcing.Fold;
import community.linli.proposals.facts.CommunityId;
import community.linli.proposals.proposal.ProposalEvent.OfTheSlate;
import community.linli.proposals.proposal.ProposalEvent.ProposalAdmitted;
import community.linli.proposals.proposal.ProposalEvent.ProposalAmended;
import community.linli.proposals.proposal.ProposalEvent.ProposalHidden;
import community.linli.proposals.proposal.ProposalEvent.ProposalHidingLifted;
import community.linli.proposals.proposal.ProposalEvent.ProposalMerged;
import community.linli.proposals.proposal.ProposalEvent.ProposalWithdrawn;
import community.linli.proposals.round.RoundId;
import java.util.List;
import java.util.Set;

/** Writes what was admitted, under the proposal's id; what was never admitted costs nothing there and does not stand. */
public final class AdmittedProposalFold implements Fold<AdmittedProposal, OfTheSlate> {

    private static final String NOBODY = "none";

    @Override
    public List<String> keys(OfTheSlate event) {
        return List.of(event.proposal().value());
    }

    @Override
    public AdmittedProposal initialState() {
        CommunityId nowhere = new CommunityId(NOBODY);
        return new AdmittedProposal(
                new ProposalId(NOBODY),
                new RoundId(NOBODY),
                nowhere,
                "",
                Set.of(),
                new Parties(nowhere, null, null),
                List.of(),
                List.of(),
                0,
                false);
    }

    @Override
    public AdmittedProposal evolve(AdmittedProposal known, String key, OfTheSlate event) {
        return switch (event) {
            case ProposalAdmitted admitted -> saying(admitted, admitted.content(), true);
            case ProposalAmended amended ->
                known.costFen() == 0 ? known : saying(amended, amended.content(), known.stands());
            case ProposalMerged merged -> standing(known, false);
            case ProposalWithdrawn withdrawn -> standing(known, false);
            case ProposalHidden hidden -> hidden.leavesTheSlate() ? standing(known, false) : known;
            case ProposalHidingLifted lifted -> lifted.backOnTheSlate() != null ? standing(known, true) : known;
        };
    }

    private static AdmittedProposal saying(OfTheSlate event, Content content, boolean stands) {
        return new AdmittedProposal(
                event.proposal(),
                event.round(),
                content.community(),
                content.title(),
                Set.copyOf(content.dimensions()),
                content.parties(),
                content.budget(),
                content.plan(),
                content.costFen(),
                stands);
    }

    private static AdmittedProposal standing(AdmittedProposal known, boolean stands) {
        return new AdmittedProposal(
                known.proposal(),
                known.round(),
                known.community(),
                known.title(),
                known.dimensions(),
                known.parties(),
                known.budget(),
                known.plan(),
                known.costFen(),
                stands);
    }
}
