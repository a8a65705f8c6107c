package community.linli.lending.swap;

import community.linli.eventsourcing.Command;
import community.linli.eventsourcing.Subject;
import community.linli.lending.facts.CommunityId;
import community.linli.lending.facts.HouseholdId;
import community.linli.lending.facts.ItemId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be asked of one swap. Refusals are {@link SwapRejection}; to a household that is no party a swap does not exist. */
public sealed interface SwapCommand extends Command {

    /** The swap that is asked. */
    SwapId swap();

    @Override
    default Subject subject() {
        return swap().subject();
    }

    /** What a person asks; refused where the swap is not of this community. */
    sealed interface OfAParty extends SwapCommand {

        /** The community named in the path. */
        CommunityId community();
    }

    /** What only a timer or a reaction asks; comes too early or too late without harm. */
    sealed interface OfTheRule extends SwapCommand {}

    /** Where a thing shall go; its giver is whoever has it on the board. */
    record Way(ItemId item, HouseholdId recipient) {}

    /**
     * A household proposes a swap, and agrees to it by doing so: mine for yours, two for one, or a ring of three. Refused unless every
     * household gives and gets, and every thing is on this board to be swapped or given away, and is free.
     *
     * @param ways 2 to 6, between two or three households
     */
    record ProposeSwap(SwapId swap, CommunityId community, List<Way> ways) implements SwapCommand {
        public ProposeSwap {
            ways = List.copyOf(ways);
        }
    }

    /** Another of its households agrees. With the last one all things are promised, or, where one of them is taken by now, nothing is. */
    record AgreeToSwap(SwapId swap, CommunityId community) implements OfAParty {}

    /**
     * One of its households declines, takes back or gives up. Before anything has changed hands the swap is off; afterwards what has goes
     * back.
     *
     * @param reason 1 to 200 characters; required once all have agreed
     */
    record CallOffSwap(
            SwapId swap, CommunityId community, @Nullable String reason) implements OfAParty {}

    /** Giver or recipient says that a thing has changed hands. With the last word about the last thing all have their new owners. */
    record ConfirmLeg(SwapId swap, CommunityId community, ItemId item) implements OfAParty {}

    /**
     * A thing of an undone swap is back with its owner; the recipient's word is only noted. A steward may say so too, where the owner is
     * silent or gone, or the two have settled it otherwise.
     */
    record ConfirmLegReturned(SwapId swap, CommunityId community, ItemId item) implements OfAParty {}

    /** A timer: not all have agreed in time. */
    record ExpireSwap(SwapId swap) implements OfTheRule {}

    /** A timer: the time for handing over has ended. */
    record EndSwapHandover(SwapId swap) implements OfTheRule {}

    /** A timer: things of an undone swap are not home; a first time their households are reminded, a second time a steward is asked. */
    record PressForSwapReturn(SwapId swap) implements OfTheRule {}

    /** A reaction: a thing is off the board; one that has been handed over goes on. */
    record EndSwapOfWithdrawnItem(SwapId swap, ItemId item) implements OfTheRule {}

    /** A reaction: nobody lives behind one of the doors any more; a household whose things have all changed hands holds up nobody. */
    record EndSwapOfHouseholdThatLeft(SwapId swap, HouseholdId household) implements OfTheRule {}
}
