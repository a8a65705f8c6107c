package community.linli.lending.waitlist;

import community.linli.eventsourcing.Event;
import community.linli.eventsourcing.Subject;
import community.linli.lending.facts.CommunityId;
import community.linli.lending.facts.HouseholdId;
import community.linli.lending.facts.ItemId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What can have happened to the waitlist of one item. The order is that of joining among those not paused; nothing stores positions. Only a
 * step aside, once per turn, or a steward's move with a reason changes it.
 */
public sealed interface WaitlistEvent extends Event {

    /** The item waited for. */
    ItemId item();

    /** The turn. */
    TurnId turn();

    @Override
    default Subject subject() {
        return new Subject(Waitlist.SUBJECT_TYPE, item().value());
    }

    /**
     * A household waits for the item.
     *
     * @param notNeededAfter last day on which it would still help; null for no such day
     */
    record TurnJoined(
            TurnId turn,
            ItemId item,
            CommunityId community,
            HouseholdId household,
            HouseholdId owner,
            @Nullable LocalDate notNeededAfter)
            implements WaitlistEvent {}

    /** A copy is kept for the household until then; asking for a loan takes the turn. */
    record TurnOffered(TurnId turn, ItemId item, HouseholdId household, Instant until) implements WaitlistEvent {}

    /** The offered household asked for the loan. */
    record TurnTaken(TurnId turn, ItemId item, HouseholdId household) implements WaitlistEvent {}

    /** The offer ran out; the turn is over. */
    record TurnLapsed(TurnId turn, ItemId item, HouseholdId household) implements WaitlistEvent {}

    /** The household lets the next one go first, once; it is behind that one. */
    record TurnSteppedAside(TurnId turn, ItemId item, HouseholdId household) implements WaitlistEvent {}

    /** The household does not wait any more, or the rule ended its waiting. */
    record TurnEnded(TurnId turn, ItemId item, HouseholdId household, Cause cause) implements WaitlistEvent {}

    /** The turn is jumped over until the pause ends, and keeps its place. */
    record TurnPaused(TurnId turn, ItemId item, HouseholdId household, LocalDate until) implements WaitlistEvent {}

    /** The turn counts again. */
    record TurnResumed(TurnId turn, ItemId item, HouseholdId household) implements WaitlistEvent {}

    /**
     * A steward moved the turn.
     *
     * @param before the turn that it now stands before; null for the end
     */
    record TurnMoved(
            TurnId turn,
            ItemId item,
            HouseholdId household,
            @Nullable TurnId before,
            String reason) implements WaitlistEvent {}

    /** The line is looked at again then, though nothing happens before: a copy can be offered, a household is back, or a turn's last day over. */
    record OfferPostponed(TurnId turn, ItemId item, Instant until) implements WaitlistEvent {}

    /** Why a turn ended. */
    enum Cause {
        /** the household said so */
        LEFT,
        /** the last day on which it would have helped is over */
        NOT_NEEDED,
        /** the item is off the board, lost, or another household's */
        ITEM_GONE,
        /** nothing new is lent in the district any more */
        DISTRICT_CLOSED,
        /** the waiting household left */
        HOUSEHOLD_LEFT,
        /** the household has the item without its turn, begun at the door */
        SERVED
    }
}
