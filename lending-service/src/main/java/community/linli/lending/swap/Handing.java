package community.linli.lending.swap;

import community.linli.eventsourcing.Decision;
import community.linli.lending.facts.HouseholdId;
import community.linli.lending.facts.ItemId;
import community.linli.lending.swap.SwapEvent.Leg;
import community.linli.lending.swap.SwapEvent.SwapCompleted;
import community.linli.lending.swap.SwapEvent.SwapLegConfirmed;
import community.linli.lending.swap.SwapEvent.SwapLegHandedOver;
import community.linli.lending.swap.SwapEvent.SwapLegReturned;
import community.linli.lending.swap.SwapState.Ended;
import community.linli.lending.swap.SwapState.Ending;
import community.linli.lending.swap.SwapState.Known;
import community.linli.lending.swap.SwapState.Proposed;
import community.linli.lending.swap.SwapState.Sealed;
import community.linli.lending.swap.SwapState.Undone;
import community.linli.lending.swap.SwapState.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What giver and recipient say at the doors. No thing changes its owner on one word alone. */
final class Handing {

    private Handing() {}

    /** One side says that the thing has changed hands. */
    static Decision confirm(Known swap, HouseholdId household, ItemId item) {
        Optional<Leg> leg = swap.terms().leg(item).filter(found -> isOf(found, household));
        if (leg.isEmpty()) {
            return Decision.rejected(SwapRejection.LEG_NOT_FOUND);
        }
        return switch (swap) {
            case Proposed open -> Decision.rejected(SwapRejection.SWAP_NOT_SEALED);
            case Sealed made -> confirm(made, leg.get(), household);
            case Undone undone -> Decision.rejected(SwapRejection.SWAP_UNDONE);
            case Ended ended ->
                ended.ending() == Ending.COMPLETED ? Decision.noChange() : Decision.rejected(SwapRejection.SWAP_ENDED);
        };
    }

    private static Decision confirm(Sealed made, Leg leg, HouseholdId household) {
        SwapId swap = made.terms().swap();
        boolean already =
                made.handedOver().contains(leg.item()) || made.words().contains(new Word(leg.item(), household));
        if (already) {
            return Decision.noChange();
        }
        List<SwapEvent> events = new ArrayList<>();
        events.add(new SwapLegConfirmed(swap, leg.item(), household));
        HouseholdId other = leg.giver().equals(household) ? leg.recipient() : leg.giver();
        if (made.words().contains(new Word(leg.item(), other))) {
            events.add(new SwapLegHandedOver(swap, leg));
            if (made.handedOver().size() + 1 == made.terms().legs().size()) {
                events.add(new SwapCompleted(
                        swap, made.terms().community(), made.terms().legs()));
            }
        }
        return Decision.accepted(events);
    }

    /** One side says that a thing of an undone swap is home; the owner's word ends it. */
    static Decision back(Known swap, HouseholdId household, ItemId item) {
        Optional<Leg> leg = swap.terms().leg(item).filter(found -> isOf(found, household));
        if (leg.isEmpty()) {
            return Decision.rejected(SwapRejection.LEG_NOT_FOUND);
        }
        if (!(swap instanceof Undone undone)) {
            return notGoingBack(swap);
        }
        if (!undone.goingBack().contains(leg.get())) {
            return Decision.noChange();
        }
        if (leg.get().giver().equals(household)) {
            return returned(undone, leg.get());
        }
        return undone.saidBack().contains(item)
                ? Decision.noChange()
                : Decision.accepted(new SwapLegConfirmed(undone.terms().swap(), item, household));
    }

    /** A steward's word ends it as the owner's does. */
    static Decision backByASteward(Known swap, ItemId item) {
        Optional<Leg> leg = swap.terms().leg(item);
        if (leg.isEmpty()) {
            return Decision.rejected(SwapRejection.LEG_NOT_FOUND);
        }
        if (!(swap instanceof Undone undone)) {
            return notGoingBack(swap);
        }
        return undone.goingBack().contains(leg.get()) ? returned(undone, leg.get()) : Decision.noChange();
    }

    private static Decision notGoingBack(Known swap) {
        return swap instanceof Ended ended && ended.ending() == Ending.UNDONE
                ? Decision.noChange()
                : Decision.rejected(SwapRejection.ITEM_NOT_GOING_BACK);
    }

    private static Decision returned(Undone undone, Leg leg) {
        return Decision.accepted(new SwapLegReturned(undone.terms().swap(), leg));
    }

    private static boolean isOf(Leg leg, HouseholdId household) {
        return leg.giver().equals(household) || leg.recipient().equals(household);
    }
}
