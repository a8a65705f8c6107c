package community.linli.lending.reactions;

import community.linli.eventsourcing.Command;
import community.linli.eventsourcing.Lookup;
import community.linli.eventsourcing.Reaction;
import community.linli.eventsourcing.Recorded;
import community.linli.lending.facts.CatalogFacts.CommunityPaused;
import community.linli.lending.facts.KnownNeighbours;
import community.linli.lending.waitlist.WaitlistCommand.OfferNextTurn;
import java.util.List;

/** No offer stands while lending rests; it is made anew, for as long as anybody's, when lending goes on. */
public final class WhenCommunityPausedThenServeItsLines implements Reaction<CommunityPaused> {

    @Override
    public List<Command> react(Recorded<CommunityPaused> recorded, Lookup lookup) {
        return WaitedFor.by(KnownNeighbours.of(lookup, recorded.occurrence().community()), lookup)
                .<Command>map(OfferNextTurn::new)
                .toList();
    }
}
