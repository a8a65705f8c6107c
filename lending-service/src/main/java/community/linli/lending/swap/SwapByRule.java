package community.linli.lending.swap;

import community.linli.eventsourcing.Decision;
import community.linli.lending.swap.SwapCommand.EndSwapHandover;
import community.linli.lending.swap.SwapCommand.EndSwapOfHouseholdThatLeft;
import community.linli.lending.swap.SwapCommand.EndSwapOfWithdrawnItem;
import community.linli.lending.swap.SwapCommand.ExpireSwap;
import community.linli.lending.swap.SwapCommand.OfTheRule;
import community.linli.lending.swap.SwapState.Known;
import community.linli.lending.swap.SwapState.Proposed;
import community.linli.lending.swap.SwapState.Sealed;
import java.time.Instant;

/** What timers and reactions do with swaps; what comes too early or too late does nothing. */
final class SwapByRule {

    private static final String NOT_ALL_AGREED = "Not everybody agreed in time.";
    private static final String NOT_HANDED_OVER = "Not everything was handed over in time.";
    private static final String ITEM_WITHDRAWN = "One of the things has been taken off the board.";
    private static final String HOUSEHOLD_LEFT = "One of the households has left.";

    private SwapByRule() {}

    static Decision decide(SwapState state, OfTheRule command, Instant now) {
        return switch (command) {
            case ExpireSwap expire
            when state instanceof Proposed open && !now.isBefore(open.expiresAt()) -> off(open, NOT_ALL_AGREED);
            case EndSwapHandover end
            when state instanceof Sealed made && !now.isBefore(made.handoverBy()) -> off(made, NOT_HANDED_OVER);
            case EndSwapOfWithdrawnItem withdrawn when state instanceof Proposed open -> off(open, ITEM_WITHDRAWN);
            case EndSwapOfWithdrawnItem withdrawn
            when state instanceof Sealed made && isAtHome(made, withdrawn) -> off(made, ITEM_WITHDRAWN);
            case EndSwapOfHouseholdThatLeft left when state instanceof Proposed open -> off(open, HOUSEHOLD_LEFT);
            case EndSwapOfHouseholdThatLeft left
            when state instanceof Sealed made && made.isWaitingFor(left.household()) -> off(made, HOUSEHOLD_LEFT);
            case OfTheRule tooLate -> Decision.noChange();
        };
    }

    private static boolean isAtHome(Sealed made, EndSwapOfWithdrawnItem withdrawn) {
        return made.underWay().stream().noneMatch(leg -> leg.item().equals(withdrawn.item()));
    }

    private static Decision off(Known swap, String reason) {
        return Decision.accepted(SwapDecider.off(swap, null, reason));
    }
}
