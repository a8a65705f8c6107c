package community.linli.lending.reactions;

import community.linli.eventsourcing.Command;
import community.linli.eventsourcing.Lookup;
import community.linli.eventsourcing.Reaction;
import community.linli.eventsourcing.Recorded;
import community.linli.lending.facts.CatalogFacts.HouseholdLeft;
import community.linli.lending.facts.HouseholdId;
import community.linli.lending.swap.OpenSwaps;
import community.linli.lending.swap.SwapCommand.EndSwapOfHouseholdThatLeft;
import java.util.List;

/** Who has left swaps nothing; what had changed hands goes back, and a steward sees to it. */
public final class WhenHouseholdLeftThenEndItsSwaps implements Reaction<HouseholdLeft> {

    @Override
    public List<Command> react(Recorded<HouseholdLeft> recorded, Lookup lookup) {
        HouseholdId household = recorded.occurrence().household();
        return OpenSwaps.of(lookup, household).swaps().stream()
                .<Command>map(swap -> new EndSwapOfHouseholdThatLeft(swap, household))
                .toList();
    }
}
