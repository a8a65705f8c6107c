package community.linli.lending.reactions;

import community.linli.eventsourcing.Command;
import community.linli.eventsourcing.Lookup;
import community.linli.eventsourcing.Reaction;
import community.linli.eventsourcing.Recorded;
import community.linli.lending.facts.CatalogFacts.AboutItem;
import community.linli.lending.gift.GiftCommand.CallOffGiftOfItem;
import community.linli.lending.gift.OpenGifts;
import java.util.List;

/** What is off the board, or another household's, is not given away; a handover that has begun goes on. */
public final class WhenItemIsGoneThenCallOffItsGiving implements Reaction<AboutItem> {

    @Override
    public List<Command> react(Recorded<AboutItem> recorded, Lookup lookup) {
        AboutItem fact = recorded.occurrence();
        return fact.isGone()
                ? OpenGifts.of(lookup, fact.item()).gifts().stream()
                        .<Command>map(CallOffGiftOfItem::new)
                        .toList()
                : List.of();
    }
}
