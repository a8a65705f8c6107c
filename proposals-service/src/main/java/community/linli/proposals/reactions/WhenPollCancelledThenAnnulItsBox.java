package community.linli.proposals.reactions;

import community.linli.eventsourcing.Command;
import community.linli.eventsourcing.Lookup;
import community.linli.eventsourcing.Reaction;
import community.linli.eventsourcing.Recorded;
import community.linli.proposals.ballot.BoxCommand.AnnulBox;
import community.linli.proposals.poll.PollEvent.PollCancelled;
import java.util.List;

/** A poll that was called off takes no ballots; a draft has no box yet. */
public final class WhenPollCancelledThenAnnulItsBox implements Reaction<PollCancelled> {

    @Override
    public List<Command> react(Recorded<PollCancelled> recorded, Lookup lookup) {
        PollCancelled cancelled = recorded.occurrence();
        return cancelled.hasBox() ? List.of(new AnnulBox(cancelled.poll().box(), cancelled.reason())) : List.of();
    }
}
