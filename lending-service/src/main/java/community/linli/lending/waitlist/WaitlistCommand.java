package community.linli.lending.waitlist;

import community.linli.eventsourcing.Command;
import community.linli.eventsourcing.Subject;
import community.linli.lending.facts.CommunityId;
import community.linli.lending.facts.ItemId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What can be asked of an item's waitlist. A turn is taken by asking for the loan, so there is no command for it here. */
public sealed interface WaitlistCommand extends Command {

    /** The item waited for. */
    ItemId item();

    @Override
    default Subject subject() {
        return new Subject(Waitlist.SUBJECT_TYPE, item().value());
    }

    /**
     * A household waits. Refused for what it could have at once, for its own item, and while it waits, has asked, or has the item.
     *
     * @param notNeededAfter last day on which it would still help; null for no such day
     */
    record JoinWaitlist(
            ItemId item,
            TurnId turn,
            CommunityId community,
            @Nullable LocalDate notNeededAfter) implements WaitlistCommand {}

    /** The household waits no more, or lets an offer pass for good. */
    record LeaveWaitlist(ItemId item, CommunityId community) implements WaitlistCommand {}

    /** The rule, when a copy has come free or a moment has come: offers it to whoever is next, and ends what is over. */
    record OfferNextTurn(ItemId item) implements WaitlistCommand {}
}
