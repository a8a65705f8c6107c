package community.linli.lending.reactions;

import community.linli.eventsourcing.Command;
import community.linli.eventsourcing.Lookup;
import community.linli.eventsourcing.Reaction;
import community.linli.eventsourcing.Recorded;
import community.linli.lending.facts.KnownNeighbours;
import community.linli.lending.houserules.HouseRulesEvent;
import community.linli.lending.waitlist.WaitlistCommand.OfferNextTurn;
import java.util.List;

/** A shorter offer, or fewer days between two loans, may leave a copy to whoever is next. */
public final class WhenHouseRulesChangeThenServeTheLines implements Reaction<HouseRulesEvent> {

    @Override
    public List<Command> react(Recorded<HouseRulesEvent> recorded, Lookup lookup) {
        return WaitedFor.by(KnownNeighbours.everywhere(lookup), lookup)
                .<Command>map(OfferNextTurn::new)
                .toList();
    }
}
