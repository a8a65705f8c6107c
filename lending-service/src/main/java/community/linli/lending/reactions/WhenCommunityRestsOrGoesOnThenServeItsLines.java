package community.linli.lending.reactions;

import community.linli.eventsourcing.Command;
import community.linli.eventsourcing.Lookup;
import community.linli.eventsourcing.Reaction;
import community.linli.eventsourcing.Recorded;
import community.linli.lending.facts.CatalogFacts.AboutCommunity;
import community.linli.lending.facts.KnownNeighbours;
import community.linli.lending.waitlist.WaitlistCommand.OfferNextTurn;
import java.util.List;

/** No offer stands while lending rests; what is at home is offered as soon as lending goes on, for as long as anybody's. */
public final class WhenCommunityRestsOrGoesOnThenServeItsLines implements Reaction<AboutCommunity> {

    @Override
    public List<Command> react(Recorded<AboutCommunity> recorded, Lookup lookup) {
        return WaitedFor.by(KnownNeighbours.of(lookup, recorded.occurrence().community()), lookup)
                .<Command>map(OfferNextTurn::new)
                .toList();
    }
}
