package community.linli.lending.swap;

import community.linli.eventsourcing.Decision;
import community.linli.lending.swap.SwapCommand.EndSwapHandover;
import community.linli.lending.swap.SwapCommand.EndSwapOfHouseholdThatLeft;
import community.linli.lending.swap.SwapCommand.EndSwapOfWithdrawnItem;
import community.linli.lending.swap.SwapCommand.ExpireSwap;
import community.linli.lending.swap.SwapCommand.OfTheRule;
import community.linli.lending.swap.SwapCommand.PressForSwapReturn;
import community.linli.lending.swap.SwapEvent.SwapReturnReferred;
import community.linli.lending.swap.SwapEvent.SwapReturnReminded;
import community.linli.lending.swap.SwapPolicies.Asked;
import community.linli.lending.swap.SwapState.Known;
import community.linli.lending.swap.SwapState.Proposed;
import community.linli.lending.swap.SwapState.Sealed;
import community.linli.lending.swap.SwapState.Undone;
import java.time.Instant;

/** What timers and reactions do with swaps; what comes too early or too late does nothing. */
final class SwapByRule {

    private static final String NOT_ALL_AGREED = "Not everybody agreed in time.";
    private static final String NOT_HANDED_OVER = "Not everything was handed over in time.";
    private static final String ITEM_WITHDRAWN = "One of the things has been taken off the board.";
    private static final String HOUSEHOLD_LEFT = "One of the households has left.";

    private SwapByRule() {}

    static Decision decide(SwapState state, OfTheRule command, Asked asked) {
        Instant now = asked.context().time();
        return switch (command) {
            case ExpireSwap expire
            when state instanceof Proposed open && !now.isBefore(open.expiresAt()) -> off(open, NOT_ALL_AGREED, asked);
            case EndSwapHandover end
            when state instanceof Sealed made && !now.isBefore(made.handoverBy()) -> off(made, NOT_HANDED_OVER, asked);
            case PressForSwapReturn press
            when state instanceof Undone undone && undone.pressAt() != null && !now.isBefore(undone.pressAt()) ->
                Decision.accepted(pressed(undone, asked));
            case EndSwapOfWithdrawnItem withdrawn
            when state instanceof Proposed open -> off(open, ITEM_WITHDRAWN, asked);
            case EndSwapOfWithdrawnItem withdrawn
            when state instanceof Sealed made && isAtHome(made, withdrawn) -> off(made, ITEM_WITHDRAWN, asked);
            case EndSwapOfHouseholdThatLeft left
            when state instanceof Proposed open -> off(open, HOUSEHOLD_LEFT, asked);
            case EndSwapOfHouseholdThatLeft left
            when state instanceof Sealed made && made.isWaitingFor(left.household()) ->
                off(made, HOUSEHOLD_LEFT, asked);
            case OfTheRule tooLate -> Decision.noChange();
        };
    }

    private static boolean isAtHome(Sealed made, EndSwapOfWithdrawnItem withdrawn) {
        return made.underWay().stream().noneMatch(leg -> leg.item().equals(withdrawn.item()));
    }

    /** Whose thing it is has heard of it twice by then, so that it is time for a third to ask. */
    private static SwapEvent pressed(Undone undone, Asked asked) {
        SwapId swap = undone.terms().swap();
        return undone.isReminded()
                ? new SwapReturnReferred(swap, undone.goingBack())
                : new SwapReturnReminded(
                        swap,
                        undone.goingBack(),
                        SwapDecider.pressAt(undone.terms().community(), asked));
    }

    private static Decision off(Known swap, String reason, Asked asked) {
        return Decision.accepted(SwapDecider.off(swap, null, reason, asked));
    }
}
