package community.linli.lending.reactions;

import community.linli.eventsourcing.Command;
import community.linli.eventsourcing.Lookup;
import community.linli.eventsourcing.Reaction;
import community.linli.eventsourcing.Recorded;
import community.linli.lending.facts.CatalogFacts.AboutItem;
import community.linli.lending.waitlist.WaitlistCommand.DissolveWaitlist;
import java.util.List;

/** Nobody waits for what is off the board, or another household's. */
public final class WhenItemIsGoneThenDissolveItsWaitlist implements Reaction<AboutItem> {

    @Override
    public List<Command> react(Recorded<AboutItem> recorded, Lookup lookup) {
        AboutItem fact = recorded.occurrence();
        return fact.isGone() && WaitedFor.isThere(fact.item(), lookup)
                ? List.of(new DissolveWaitlist(fact.item()))
                : List.of();
    }
}
