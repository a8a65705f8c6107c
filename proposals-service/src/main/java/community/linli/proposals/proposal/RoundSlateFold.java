package community.linli.proposals.proposal;

import community.linli.eventsourcing.Fold;
import community.linli.proposals.proposal.ProposalEvent.OfTheSlate;
import community.linli.proposals.proposal.ProposalEvent.ProposalAdmitted;
import community.linli.proposals.proposal.ProposalEvent.ProposalAmended;
import community.linli.proposals.proposal.ProposalEvent.ProposalHidden;
import community.linli.proposals.proposal.ProposalEvent.ProposalHidingLifted;
import community.linli.proposals.proposal.ProposalEvent.ProposalMerged;
import community.linli.proposals.proposal.ProposalEvent.ProposalWithdrawn;
import community.linli.proposals.round.RoundSlate;
import community.linli.proposals.round.RoundSlate.Standing;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Writes into a round which proposals stand. What comes back after a hiding stands at the end. */
public final class RoundSlateFold implements Fold<RoundSlate, OfTheSlate> {

    @Override
    public List<String> keys(OfTheSlate event) {
        return List.of(event.round().value());
    }

    @Override
    public RoundSlate initialState() {
        return new RoundSlate(List.of());
    }

    @Override
    public RoundSlate evolve(RoundSlate slate, String round, OfTheSlate event) {
        return switch (event) {
            case ProposalAdmitted admitted -> with(slate, standing(admitted.proposal(), admitted.content()));
            case ProposalAmended amended -> changed(slate, standing(amended.proposal(), amended.content()));
            case ProposalMerged merged -> without(slate, merged.proposal());
            case ProposalWithdrawn withdrawn -> without(slate, withdrawn.proposal());
            case ProposalHidden hidden -> hidden.leavesTheSlate() ? without(slate, hidden.proposal()) : slate;
            case ProposalHidingLifted lifted -> {
                Content back = lifted.backOnTheSlate();
                yield back == null ? slate : with(slate, standing(lifted.proposal(), back));
            }
        };
    }

    private static Standing standing(ProposalId proposal, Content content) {
        return new Standing(proposal.value(), content.community(), content.costFen(), Set.copyOf(content.dimensions()));
    }

    private static RoundSlate with(RoundSlate slate, Standing one) {
        return new RoundSlate(Stream.concat(
                        slate.standing().stream()
                                .filter(other -> !other.proposal().equals(one.proposal())),
                        Stream.of(one))
                .toList());
    }

    private static RoundSlate changed(RoundSlate slate, Standing one) {
        return new RoundSlate(slate.standing().stream()
                .map(other -> other.proposal().equals(one.proposal()) ? one : other)
                .toList());
    }

    private static RoundSlate without(RoundSlate slate, ProposalId proposal) {
        return new RoundSlate(slate.standing().stream()
                .filter(other -> !other.proposal().equals(proposal.value()))
                .toList());
    }
}
