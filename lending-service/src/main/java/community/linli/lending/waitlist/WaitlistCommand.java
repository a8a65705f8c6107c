package community.linli.lending.waitlist;

import community.linli.eventsourcing.Command;
import community.linli.eventsourcing.Subject;
import community.linli.lending.facts.CommunityId;
import community.linli.lending.facts.HouseholdId;
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

    /**
     * The household waits no more, or lets an offer pass for good. Refused for a household that does not wait, one that has left before among
     * them: a line does not remember who was in it.
     */
    record LeaveWaitlist(ItemId item, CommunityId community) implements WaitlistCommand {}

    /**
     * The household lets the next one go first, once; an offer it had goes to that one. Changes nothing while that one is still before it, and is
     * refused afterwards.
     */
    record StepAside(ItemId item, CommunityId community) implements WaitlistCommand {}

    /**
     * A steward moves a turn, with a reason that all who wait can read. An offer it had is taken back, unless it stands there already.
     *
     * @param before the turn that it shall stand before; null for the end
     * @param reason 1 to 200 characters
     */
    record MoveTurn(
            ItemId item,
            CommunityId community,
            TurnId turn,
            @Nullable TurnId before,
            String reason) implements WaitlistCommand {}

    /** A timer: the time of an offer is over. */
    record LapseTurn(ItemId item, TurnId turn) implements WaitlistCommand {}

    /** A reaction: the household has left. */
    record EndTurnOfHouseholdThatLeft(ItemId item, HouseholdId household) implements WaitlistCommand {}

    /** A reaction: the item is off the board, or another household's, or the district has closed. */
    record DissolveWaitlist(ItemId item) implements WaitlistCommand {}

    /** The rule, when a copy has come free or a moment has come: offers it to whoever is next, and ends what is over. */
    record OfferNextTurn(ItemId item) implements WaitlistCommand {}
}
