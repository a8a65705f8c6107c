package community.linli.proposals.reactions;

import community.linli.eventsourcing.Command;
import community.linli.eventsourcing.Lookup;
import community.linli.eventsourcing.Reaction;
import community.linli.eventsourcing.Recorded;
import community.linli.proposals.ballot.BoxCommand.ExtendVoting;
import community.linli.proposals.round.RoundEvent.RoundVotingExtended;
import java.util.List;

/** A longer voting is longer at every box that is open. */
public final class WhenRoundVotingExtendedThenExtendBoxes implements Reaction<RoundVotingExtended> {

    @Override
    public List<Command> react(Recorded<RoundVotingExtended> recorded, Lookup lookup) {
        RoundVotingExtended extended = recorded.occurrence();
        return extended.boxes().stream()
                .<Command>map(box -> new ExtendVoting(box, extended.closesAt(), extended.reason()))
                .toList();
    }
}
