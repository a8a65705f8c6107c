package community.linli.lending.reactions;

import community.linli.eventsourcing.Command;
import community.linli.eventsourcing.Lookup;
import community.linli.eventsourcing.Reaction;
import community.linli.eventsourcing.Recorded;
import community.linli.lending.facts.CatalogFacts.CommunityResumed;
import community.linli.lending.facts.KnownNeighbours;
import community.linli.lending.waitlist.WaitlistCommand.OfferNextTurn;
import java.util.List;

/** What has come back in a pause is offered as soon as lending goes on. */
public final class WhenCommunityResumedThenServeItsLines implements Reaction<CommunityResumed> {

    @Override
    public List<Command> react(Recorded<CommunityResumed> recorded, Lookup lookup) {
        return WaitedFor.by(KnownNeighbours.of(lookup, recorded.occurrence().community()), lookup)
                .<Command>map(OfferNextTurn::new)
                .toList();
    }
}
