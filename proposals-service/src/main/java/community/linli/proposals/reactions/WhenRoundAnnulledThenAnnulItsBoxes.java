package community.linli.proposals.reactions;

import community.linli.eventsourcing.Command;
import community.linli.eventsourcing.Lookup;
import community.linli.eventsourcing.Reaction;
import community.linli.eventsourcing.Recorded;
import community.linli.proposals.ballot.BoxCommand.AnnulBox;
import community.linli.proposals.round.RoundEvent.RoundAnnulled;
import java.util.List;

/** Nobody votes in a round that was called off. */
public final class WhenRoundAnnulledThenAnnulItsBoxes implements Reaction<RoundAnnulled> {

    @Override
    public List<Command> react(Recorded<RoundAnnulled> recorded, Lookup lookup) {
        RoundAnnulled annulled = recorded.occurrence();
        return annulled.boxes().stream()
                .<Command>map(box -> new AnnulBox(box, annulled.reason()))
                .toList();
    }
}
