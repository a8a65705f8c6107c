package community.linli.catalog.reactions;

import community.linli.catalog.facts.LendingFacts.ChangeOfOwner;
import community.linli.catalog.item.ItemCommand.TransferItem;
import community.linli.eventsourcing.Command;
import community.linli.eventsourcing.Lookup;
import community.linli.eventsourcing.Reaction;
import community.linli.eventsourcing.Recorded;
import java.util.List;

/** What was given away or swapped is its new owner's, who may list it again. */
public final class WhenThingsChangedHandsThenTransferThem implements Reaction<ChangeOfOwner> {

    @Override
    public List<Command> react(Recorded<ChangeOfOwner> recorded, Lookup lookup) {
        return recorded.occurrence().handed().stream()
                .<Command>map(handed -> new TransferItem(handed.item(), handed.giver(), handed.recipient()))
                .toList();
    }
}
