package community.linli.lending.reactions;

import community.linli.eventsourcing.Command;
import community.linli.eventsourcing.Lookup;
import community.linli.eventsourcing.Reaction;
import community.linli.eventsourcing.Recorded;
import community.linli.lending.facts.CatalogFacts.DistrictClosed;
import community.linli.lending.facts.KnownNeighbours;
import community.linli.lending.waitlist.WaitlistCommand.DissolveWaitlist;
import java.util.List;

/** Nobody waits where nothing new is lent any more. */
public final class WhenDistrictClosedThenDissolveItsWaitlists implements Reaction<DistrictClosed> {

    @Override
    public List<Command> react(Recorded<DistrictClosed> recorded, Lookup lookup) {
        return WaitedFor.by(KnownNeighbours.everywhere(lookup), lookup)
                .<Command>map(DissolveWaitlist::new)
                .toList();
    }
}
