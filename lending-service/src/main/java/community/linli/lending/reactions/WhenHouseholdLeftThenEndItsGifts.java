package community.linli.lending.reactions;

import community.linli.eventsourcing.Command;
import community.linli.eventsourcing.Lookup;
import community.linli.eventsourcing.Reaction;
import community.linli.eventsourcing.Recorded;
import community.linli.lending.facts.CatalogFacts.HouseholdLeft;
import community.linli.lending.facts.HouseholdId;
import community.linli.lending.gift.GiftCommand.EndGiftOfHouseholdThatLeft;
import community.linli.lending.gift.OpenGifts;
import java.util.List;

/** Who has left wishes for nothing and gives nothing away. */
public final class WhenHouseholdLeftThenEndItsGifts implements Reaction<HouseholdLeft> {

    @Override
    public List<Command> react(Recorded<HouseholdLeft> recorded, Lookup lookup) {
        HouseholdId household = recorded.occurrence().household();
        return OpenGifts.of(lookup, household).gifts().stream()
                .<Command>map(gift -> new EndGiftOfHouseholdThatLeft(gift, household))
                .toList();
    }
}
