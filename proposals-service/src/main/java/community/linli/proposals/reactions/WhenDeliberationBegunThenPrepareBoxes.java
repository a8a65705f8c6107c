package community.linli.proposals.reactions;

import community.linli.eventsourcing.Command;
import community.linli.eventsourcing.Lookup;
import community.linli.eventsourcing.Reaction;
import community.linli.eventsourcing.Recorded;
import community.linli.proposals.ballot.BoxCommand.PrepareBox;
import community.linli.proposals.ballot.Purpose;
import community.linli.proposals.round.RoundEvent.DeliberationBegun;
import java.util.List;

/** Boxes stand before voting, so that their keys and their roll are there in time. */
public final class WhenDeliberationBegunThenPrepareBoxes implements Reaction<DeliberationBegun> {

    @Override
    public List<Command> react(Recorded<DeliberationBegun> recorded, Lookup lookup) {
        DeliberationBegun begun = recorded.occurrence();
        return begun.boxes().stream()
                .<Command>map(box -> new PrepareBox(
                        box.box(),
                        new Purpose(Purpose.Kind.ROUND, begun.round().value(), box.communities(), begun.electorate()),
                        begun.rollAt()))
                .toList();
    }
}
