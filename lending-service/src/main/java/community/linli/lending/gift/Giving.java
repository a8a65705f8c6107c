package community.linli.lending.gift;

import community.linli.eventsourcing.Decision;
import community.linli.eventsourcing.PlainWords;
import community.linli.lending.gift.GiftCommand.AnnounceDraw;
import community.linli.lending.gift.GiftCommand.CallOffGift;
import community.linli.lending.gift.GiftCommand.ChooseRecipient;
import community.linli.lending.gift.GiftCommand.OfTheGiver;
import community.linli.lending.gift.GiftCommand.TakePromiseBack;
import community.linli.lending.gift.GiftEvent.Choice;
import community.linli.lending.gift.GiftEvent.GiftCalledOff;
import community.linli.lending.gift.GiftEvent.GiftDrawAnnounced;
import community.linli.lending.gift.GiftEvent.GiftPromiseEnded;
import community.linli.lending.gift.GiftEvent.GiftPromised;
import community.linli.lending.gift.GiftPolicies.Asking;
import community.linli.lending.gift.GiftState.Announced;
import community.linli.lending.gift.GiftState.Ended;
import community.linli.lending.gift.GiftState.Known;
import community.linli.lending.gift.GiftState.Open;
import community.linli.lending.gift.GiftState.Promised;
import community.linli.lending.gift.GiftState.Terms;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What the giver asks. */
final class Giving {

    private static final Duration DRAW_AHEAD_AT_MOST = Duration.ofDays(30);

    private Giving() {}

    static Decision decide(Known gift, OfTheGiver command, Asking asking) {
        return switch (command) {
            case ChooseRecipient choose -> choose(gift, choose, asking);
            case AnnounceDraw announce -> announce(gift, announce, asking);
            case TakePromiseBack back -> takeBack(gift, back);
            case CallOffGift off -> callOff(gift, off);
        };
    }

    private static Decision choose(Known gift, ChooseRecipient command, Asking asking) {
        return switch (gift) {
            case Open open -> choose(open, command, asking);
            case Promised promised ->
                promised.recipient().equals(command.household())
                        ? Decision.noChange()
                        : Decision.rejected(GiftRejection.ALREADY_PROMISED);
            case Ended ended -> Decision.rejected(GiftRejection.GIFT_ENDED);
        };
    }

    private static Decision choose(Open open, ChooseRecipient command, Asking asking) {
        if (open.draw() != null) {
            return Decision.rejected(GiftRejection.DRAW_ANNOUNCED);
        }
        if (!GiftPolicies.here(open.wishes(), asking.lookup()).contains(command.household())) {
            return Decision.rejected(GiftRejection.NO_SUCH_WISH);
        }
        return GiftPolicies.againstChoice(asking)
                .orElseGet(() -> Decision.accepted(new GiftPromised(
                        open.terms().gift(),
                        open.terms().item(),
                        command.household(),
                        Choice.CHOSEN,
                        null,
                        open.wishes(),
                        asking.asked().context().time().plus(asking.rules().promiseLife()))));
    }

    private static Decision announce(Known gift, AnnounceDraw command, Asking asking) {
        return switch (gift) {
            case Open open -> announce(open, command, asking);
            case Promised promised -> Decision.rejected(GiftRejection.ALREADY_PROMISED);
            case Ended ended -> Decision.rejected(GiftRejection.GIFT_ENDED);
        };
    }

    private static Decision announce(Open open, AnnounceDraw command, Asking asking) {
        Announced draw = open.draw();
        if (draw != null) {
            return draw.drawnAt().equals(command.drawnAt())
                    ? Decision.noChange()
                    : Decision.rejected(GiftRejection.DRAW_ANNOUNCED);
        }
        Instant now = asking.asked().context().time();
        boolean isSoon = command.drawnAt().isAfter(now) && !command.drawnAt().isAfter(now.plus(DRAW_AHEAD_AT_MOST));
        if (!isSoon) {
            return Decision.rejectedAt("/at", GiftRejection.DRAW_TIME_WRONG);
        }
        return GiftPolicies.againstTime(asking)
                .orElseGet(() -> Decision.accepted(new GiftDrawAnnounced(
                        open.terms().gift(),
                        open.terms().item(),
                        command.drawnAt(),
                        command.seed(),
                        Draw.digest(command.seed()))));
    }

    private static Decision takeBack(Known gift, TakePromiseBack command) {
        return switch (gift) {
            case Open open -> Decision.rejected(GiftRejection.NOT_PROMISED);
            case Promised promised ->
                againstBreaking(promised)
                        .or(() -> GiftPolicies.againstReason(command.reason(), true))
                        .orElseGet(() -> Decision.accepted(new GiftPromiseEnded(
                                promised.terms().gift(),
                                promised.terms().item(),
                                promised.recipient(),
                                false,
                                command.reason().strip())));
            case Ended ended -> Decision.rejected(GiftRejection.GIFT_ENDED);
        };
    }

    private static Decision callOff(Known gift, CallOffGift command) {
        return switch (gift) {
            case Open open ->
                GiftPolicies.againstReason(command.reason(), open.draw() != null)
                        .orElseGet(() -> off(open.terms(), command));
            case Promised promised ->
                againstBreaking(promised)
                        .or(() -> GiftPolicies.againstReason(command.reason(), true))
                        .orElseGet(() -> off(promised.terms(), command));
            case Ended ended ->
                ended.recipient() == null ? Decision.noChange() : Decision.rejected(GiftRejection.GIFT_ENDED);
        };
    }

    private static Decision off(Terms terms, CallOffGift command) {
        return Decision.accepted(new GiftCalledOff(terms.gift(), terms.item(), PlainWords.orNothing(command.reason())));
    }

    /** Who says it has the thing is not passed over. */
    private static Optional<Decision> againstBreaking(Promised promised) {
        return promised.isConfirmedBy(promised.recipient())
                ? Optional.of(Decision.rejected(GiftRejection.HANDOVER_HAS_BEGUN))
                : Optional.empty();
    }
}
