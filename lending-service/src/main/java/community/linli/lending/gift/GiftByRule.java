package community.linli.lending.gift;

import community.linli.eventsourcing.Decision;
import community.linli.lending.facts.HouseholdId;
import community.linli.lending.gift.GiftCommand.CallOffGiftOfItem;
import community.linli.lending.gift.GiftCommand.DrawRecipient;
import community.linli.lending.gift.GiftCommand.EndGiftOfHouseholdThatLeft;
import community.linli.lending.gift.GiftCommand.EndGiftPromise;
import community.linli.lending.gift.GiftCommand.OfTheRule;
import community.linli.lending.gift.GiftEvent.Choice;
import community.linli.lending.gift.GiftEvent.GiftCalledOff;
import community.linli.lending.gift.GiftEvent.GiftPromiseEnded;
import community.linli.lending.gift.GiftEvent.GiftPromised;
import community.linli.lending.gift.GiftPolicies.Asked;
import community.linli.lending.gift.GiftPolicies.Asking;
import community.linli.lending.gift.GiftState.Announced;
import community.linli.lending.gift.GiftState.Live;
import community.linli.lending.gift.GiftState.Open;
import community.linli.lending.gift.GiftState.Promised;
import community.linli.lending.gift.GiftState.Terms;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What timers and reactions do with givings away; what comes too early or too late does nothing. */
final class GiftByRule {

    private static final String NOBODY_WISHED = "Nobody wished for it when it was to be drawn.";
    private static final String NOT_AVAILABLE = "It could not be given away when it was to be drawn.";
    private static final String ITEM_GONE = "It is not on the board any more.";
    private static final String GIVER_LEFT = "The household that gave it away has left.";
    private static final String RECIPIENT_LEFT = "The household that was to have it has left.";

    private GiftByRule() {}

    static Decision decide(GiftState state, OfTheRule command, Asked asked) {
        return switch (command) {
            case DrawRecipient draw
            when state instanceof Open open
                    && open.draw() != null
                    && hasCome(open.draw().drawnAt(), asked) -> Decision.accepted(drawn(open, open.draw(), asked));
            case EndGiftPromise end
            when state instanceof Promised promised && hasCome(promised.handoverBy(), asked) ->
                Decision.accepted(ended(promised));
            case CallOffGiftOfItem gone
            when state instanceof Live live && hasNotBegun(live) -> Decision.accepted(off(live.terms(), ITEM_GONE));
            case EndGiftOfHouseholdThatLeft left when state instanceof Live live -> left(live, left.household());
            case OfTheRule tooLate -> Decision.noChange();
        };
    }

    /** A timer's command may be of a moment that has moved since. */
    private static boolean hasCome(Instant moment, Asked asked) {
        return !asked.context().time().isBefore(moment);
    }

    private static GiftEvent drawn(Open open, Announced draw, Asked asked) {
        Terms terms = open.terms();
        Asking asking = new Asking(terms.item(), terms.community(), terms.giver(), asked);
        if (GiftPolicies.againstPromise(asking).isPresent()) {
            return off(terms, NOT_AVAILABLE);
        }
        List<HouseholdId> wishes = GiftPolicies.here(open.wishes(), asking.lookup());
        Optional<HouseholdId> winner = Draw.winner(draw.seed(), wishes);
        return winner.<GiftEvent>map(recipient -> new GiftPromised(
                        terms.gift(),
                        terms.item(),
                        recipient,
                        Choice.DRAWN,
                        draw.seed(),
                        wishes,
                        asked.context().time().plus(asking.rules().promiseLife())))
                .orElseGet(() -> off(terms, NOBODY_WISHED));
    }

    /** The giver's word costs nobody but the giver, so that it holds alone; the recipient's does not. */
    private static GiftEvent ended(Promised promised) {
        Terms terms = promised.terms();
        return promised.isConfirmedBy(terms.giver())
                ? GiftDecider.handedOver(promised)
                : new GiftPromiseEnded(terms.gift(), terms.item(), promised.recipient(), true, null);
    }

    private static Decision left(Live live, HouseholdId household) {
        if (household.equals(live.terms().giver())) {
            return hasNotBegun(live) ? Decision.accepted(off(live.terms(), GIVER_LEFT)) : Decision.noChange();
        }
        boolean hasIt = live instanceof Promised promised
                && promised.recipient().equals(household)
                && promised.isConfirmedBy(promised.terms().giver());
        return live.wishes().contains(household) && !hasIt
                ? Decision.accepted(GiftDecider.withdrawn(live, household, RECIPIENT_LEFT))
                : Decision.noChange();
    }

    private static boolean hasNotBegun(Live live) {
        return !(live instanceof Promised promised) || promised.confirmed() == null;
    }

    private static GiftEvent off(Terms terms, String reason) {
        return new GiftCalledOff(terms.gift(), terms.item(), reason);
    }
}
