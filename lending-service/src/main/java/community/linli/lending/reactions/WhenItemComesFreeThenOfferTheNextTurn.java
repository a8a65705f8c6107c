package community.linli.lending.reactions;

import community.linli.eventsourcing.Command;
import community.linli.eventsourcing.Event;
import community.linli.eventsourcing.Fact;
import community.linli.eventsourcing.Lookup;
import community.linli.eventsourcing.Occurrence;
import community.linli.eventsourcing.Reaction;
import community.linli.eventsourcing.Recorded;
import community.linli.lending.calendar.CalendarEvent.DaysUnblocked;
import community.linli.lending.calendar.CalendarEvent.LendingTermsSet;
import community.linli.lending.facts.CatalogFacts.ItemListed;
import community.linli.lending.facts.CatalogFacts.ItemPaused;
import community.linli.lending.facts.CatalogFacts.ItemResumed;
import community.linli.lending.facts.ItemId;
import community.linli.lending.itemdiary.Entries;
import community.linli.lending.itemdiary.Entry;
import community.linli.lending.waitlist.WaitlistCommand.OfferNextTurn;
import community.linli.lending.waitlist.WaitlistEvent;
import community.linli.lending.waitlist.WaitlistEvent.TurnJoined;
import java.util.List;
import java.util.stream.Stream;

/** Whatever frees a copy, or its days, is the next one's turn; nobody who passes by comes first. */
public final class WhenItemComesFreeThenOfferTheNextTurn implements Reaction<Occurrence> {

    private final List<Entries<?>> rooms;

    /** With the rooms that claim items. */
    public WhenItemComesFreeThenOfferTheNextTurn(List<Entries<?>> rooms) {
        this.rooms = List.copyOf(rooms);
    }

    @Override
    public List<Command> react(Recorded<Occurrence> recorded, Lookup lookup) {
        return freed(recorded.occurrence())
                .distinct()
                .filter(item -> WaitedFor.isThere(item, lookup))
                .<Command>map(OfferNextTurn::new)
                .toList();
    }

    /**
     * A copy that is lost for good may have been the last. A turn that joins is looked at as well, since its last day may pass while nothing
     * else happens; what else becomes of turns is served in the same decision.
     */
    private Stream<ItemId> freed(Occurrence occurrence) {
        return switch (occurrence) {
            case TurnJoined joined -> Stream.of(joined.item());
            case WaitlistEvent served -> Stream.empty();
            case DaysUnblocked unblocked -> Stream.of(unblocked.item());
            case LendingTermsSet set -> Stream.of(set.item());
            case ItemListed listed -> Stream.of(listed.item());
            case ItemPaused paused -> Stream.of(paused.item());
            case ItemResumed resumed -> Stream.of(resumed.item());
            case Event event ->
                Entries.of(rooms, event).stream()
                        .filter(WhenItemComesFreeThenOfferTheNextTurn::frees)
                        .map(Entry::item);
            case Fact other -> Stream.empty();
        };
    }

    private static boolean frees(Entry entry) {
        return switch (entry) {
            case Entry.Claimed claimed -> false;
            case Entry.Kept kept -> false;
            case Entry.Advanced on -> true;
            case Entry.Lasts lasts -> true;
            case Entry.SaidToBeBack said -> false;
            case Entry.Released released -> true;
            case Entry.ChangedHands changed -> true;
            case Entry.WrittenOff lost -> true;
        };
    }
}
