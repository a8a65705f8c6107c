package community.linli.lending.swap;

import community.linli.eventsourcing.Event;
import community.linli.eventsourcing.Subject;
import community.linli.lending.facts.CommunityId;
import community.linli.lending.facts.HouseholdId;
import community.linli.lending.facts.ItemId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can have happened to a swap. Everybody agrees or nothing happens; the things are their new owners' only when all have changed hands. */
public sealed interface SwapEvent extends Event {

    /** The swap. */
    SwapId swap();

    @Override
    default Subject subject() {
        return swap().subject();
    }

    /** One thing's way. */
    record Leg(ItemId item, HouseholdId giver, HouseholdId recipient) {}

    /**
     * A household proposed it, and agrees to it.
     *
     * @param legs 2 to 6, between two or three households; each gives and gets something
     * @param expiresAt when it lapses unless all have agreed
     */
    record SwapProposed(SwapId swap, CommunityId community, HouseholdId proposer, List<Leg> legs, Instant expiresAt)
            implements SwapEvent {}

    /** A household agreed. */
    record SwapAgreed(SwapId swap, HouseholdId household) implements SwapEvent {}

    /**
     * The last of them agreed, in the same decision as its {@link SwapAgreed}: all things are promised.
     *
     * @param handoverBy until when all must have changed hands
     */
    record SwapSealed(SwapId swap, List<Leg> legs, Instant handoverBy) implements SwapEvent {}

    /** One side of a leg said that the thing has changed hands. */
    record SwapLegConfirmed(SwapId swap, ItemId item, HouseholdId household) implements SwapEvent {}

    /** Both have: the thing is in the recipient's home. */
    record SwapLegHandedOver(SwapId swap, Leg leg) implements SwapEvent {}

    /** All things are; they are their new owners'. The catalogue hears it. */
    record SwapCompleted(SwapId swap, CommunityId community, List<Leg> legs) implements SwapEvent {}

    /**
     * It ended before anything had changed hands.
     *
     * @param by null for the rule
     */
    record SwapCalledOff(
            SwapId swap,
            List<Leg> legs,
            @Nullable HouseholdId by,
            @Nullable String reason) implements SwapEvent {}

    /**
     * Some things changed hands and others will not: those go back; until home they are with the recipient as a loan is.
     *
     * @param remindAt when the households of what is not home are reminded; null for swaps undone before that was done
     */
    record SwapUndone(
            SwapId swap,
            List<Leg> goingBack,
            List<Leg> freed,
            @Nullable String reason,
            @Nullable Instant remindAt) implements SwapEvent {}

    /**
     * Things of an undone swap are not known to be home; their households are reminded.
     *
     * @param goingBack what is not home
     * @param referAt when a steward is asked
     */
    record SwapReturnReminded(SwapId swap, List<Leg> goingBack, Instant referAt) implements SwapEvent {}

    /** Nobody has said so after the reminder either: a steward shall find out where they are. */
    record SwapReturnReferred(SwapId swap, List<Leg> goingBack) implements SwapEvent {}

    /** A thing of an undone swap is back with its owner. */
    record SwapLegReturned(SwapId swap, Leg leg) implements SwapEvent {}
}
