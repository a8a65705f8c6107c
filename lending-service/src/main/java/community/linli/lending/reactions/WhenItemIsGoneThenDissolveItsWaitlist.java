package community.linli.lending.reactions;

import community.linli.eventsourcing.Command;
import community.linli.eventsourcing.Lookup;
import community.linli.eventsourcing.Reaction;
import community.linli.eventsourcing.Recorded;
import community.linli.lending.facts.CatalogFacts.AboutItem;
import community.linli.lending.itemdiary.ItemDiary;
import community.linli.lending.waitlist.TurnId;
import community.linli.lending.waitlist.WaitlistCommand.DissolveWaitlist;
import java.util.List;

/** Nobody waits for what is off the board, or another household's. */
public final class WhenItemIsGoneThenDissolveItsWaitlist implements Reaction<AboutItem> {

    @Override
    public List<Command> react(Recorded<AboutItem> recorded, Lookup lookup) {
        AboutItem fact = recorded.occurrence();
        boolean isWaitedFor = ItemDiary.of(lookup, fact.item()).claims().stream()
                .anyMatch(claim -> claim.by().type().equals(TurnId.SUBJECT_TYPE));
        return fact.isGone() && isWaitedFor ? List.of(new DissolveWaitlist(fact.item())) : List.of();
    }
}
