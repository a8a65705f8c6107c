package community.linli.lending.reactions;

import community.linli.eventsourcing.Command;
import community.linli.eventsourcing.Lookup;
import community.linli.eventsourcing.Reaction;
import community.linli.eventsourcing.Recorded;
import community.linli.lending.facts.CatalogFacts.AboutItem;
import community.linli.lending.swap.OpenSwaps;
import community.linli.lending.swap.SwapCommand.EndSwapOfWithdrawnItem;
import java.util.List;

/** What is off the board, or another household's, is not swapped; what of it has been handed over goes on. */
public final class WhenItemIsGoneThenEndItsSwaps implements Reaction<AboutItem> {

    @Override
    public List<Command> react(Recorded<AboutItem> recorded, Lookup lookup) {
        AboutItem fact = recorded.occurrence();
        return fact.isGone()
                ? OpenSwaps.of(lookup, fact.item()).swaps().stream()
                        .<Command>map(swap -> new EndSwapOfWithdrawnItem(swap, fact.item()))
                        .toList()
                : List.of();
    }
}
