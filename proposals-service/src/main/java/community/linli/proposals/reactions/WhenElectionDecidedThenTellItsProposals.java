package community.linli.proposals.reactions;

import community.linli.eventsourcing.Command;
import community.linli.eventsourcing.Lookup;
import community.linli.eventsourcing.Reaction;
import community.linli.eventsourcing.Recorded;
import community.linli.proposals.ballot.BoxId;
import community.linli.proposals.proposal.ProposalCommand.RecordOutcome;
import community.linli.proposals.proposal.ProposalId;
import community.linli.proposals.round.RoundEvent;
import community.linli.proposals.round.RoundEvent.ElectionAnnulled;
import community.linli.proposals.round.RoundEvent.ElectionDecided;
import community.linli.proposals.round.RoundEvent.Funded;
import community.linli.proposals.round.RoundId;
import community.linli.proposals.round.RoundSlate;
import community.linli.proposals.round.RoundSlate.Standing;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Each proposal that stood hears whether it is funded; where the election was given up, none is. */
public final class WhenElectionDecidedThenTellItsProposals implements Reaction<RoundEvent> {

    @Override
    public List<Command> react(Recorded<RoundEvent> recorded, Lookup lookup) {
        return switch (recorded.occurrence()) {
            case ElectionDecided decided ->
                tell(
                        decided.round(),
                        decided.box(),
                        decided.funded().stream().map(Funded::proposal).collect(Collectors.toSet()),
                        lookup);
            case ElectionAnnulled annulled -> tell(annulled.round(), annulled.box(), Set.of(), lookup);
            default -> List.of();
        };
    }

    private static List<Command> tell(RoundId round, BoxId box, Set<String> funded, Lookup lookup) {
        return lookup.find(RoundSlate.class, round.value()).map(RoundSlate::standing).orElse(List.of()).stream()
                .filter(standing -> stoodIn(standing, round, box))
                .<Command>map(standing ->
                        new RecordOutcome(new ProposalId(standing.proposal()), funded.contains(standing.proposal())))
                .toList();
    }

    /** A box is the round's, for the whole district, or its community's. */
    private static boolean stoodIn(Standing standing, RoundId round, BoxId box) {
        return box.value().equals(round.value()) || box.value().equals(round + "." + standing.community());
    }
}
