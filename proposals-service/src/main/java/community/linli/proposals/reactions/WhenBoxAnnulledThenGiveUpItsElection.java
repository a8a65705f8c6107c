package community.linli.proposals.reactions;

import community.linli.eventsourcing.Command;
import community.linli.eventsourcing.Lookup;
import community.linli.eventsourcing.Reaction;
import community.linli.eventsourcing.Recorded;
import community.linli.proposals.ballot.BoxEvent.BoxAnnulled;
import community.linli.proposals.poll.PollCommand.GiveUpPoll;
import community.linli.proposals.poll.PollId;
import community.linli.proposals.round.RoundCommand.AnnulElection;
import community.linli.proposals.round.RoundId;
import java.util.List;

/** A box that never opened, or was called off, decides nothing; its round and its poll do not wait for it. */
public final class WhenBoxAnnulledThenGiveUpItsElection implements Reaction<BoxAnnulled> {

    @Override
    public List<Command> react(Recorded<BoxAnnulled> recorded, Lookup lookup) {
        BoxAnnulled annulled = recorded.occurrence();
        String asked = annulled.purpose().of();
        return switch (annulled.purpose().kind()) {
            case ROUND -> List.of(new AnnulElection(new RoundId(asked), annulled.box(), annulled.reason()));
            case POLL -> List.of(new GiveUpPoll(new PollId(asked), annulled.reason()));
        };
    }
}
