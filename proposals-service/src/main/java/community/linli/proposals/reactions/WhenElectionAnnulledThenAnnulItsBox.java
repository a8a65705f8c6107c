package community.linli.proposals.reactions;

import community.linli.eventsourcing.Command;
import community.linli.eventsourcing.Lookup;
import community.linli.eventsourcing.Reaction;
import community.linli.eventsourcing.Recorded;
import community.linli.proposals.ballot.BoxCommand.AnnulBox;
import community.linli.proposals.round.RoundEvent.ElectionAnnulled;
import java.util.List;

/** An election that was given up takes no more ballots. */
public final class WhenElectionAnnulledThenAnnulItsBox implements Reaction<ElectionAnnulled> {

    @Override
    public List<Command> react(Recorded<ElectionAnnulled> recorded, Lookup lookup) {
        ElectionAnnulled annulled = recorded.occurrence();
        return List.of(new AnnulBox(annulled.box(), annulled.reason()));
    }
}
