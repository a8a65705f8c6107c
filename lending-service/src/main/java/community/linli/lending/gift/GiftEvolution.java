package community.linli.lending.gift;

import community.linli.lending.facts.HouseholdId;
import community.linli.lending.gift.GiftEvent.GiftCalledOff;
import community.linli.lending.gift.GiftEvent.GiftDrawAnnounced;
import community.linli.lending.gift.GiftEvent.GiftHandedOver;
import community.linli.lending.gift.GiftEvent.GiftHandoverConfirmed;
import community.linli.lending.gift.GiftEvent.GiftPromiseEnded;
import community.linli.lending.gift.GiftEvent.GiftPromised;
import community.linli.lending.gift.GiftEvent.GiftWishWithdrawn;
import community.linli.lending.gift.GiftEvent.GiftWished;
import community.linli.lending.gift.GiftState.Announced;
import community.linli.lending.gift.GiftState.Ended;
import community.linli.lending.gift.GiftState.Known;
import community.linli.lending.gift.GiftState.Live;
import community.linli.lending.gift.GiftState.Open;
import community.linli.lending.gift.GiftState.Promised;
import community.linli.lending.gift.GiftState.Terms;
import java.util.List;
import java.util.stream.Stream;

/** How a giving away stands after an event. */
final class GiftEvolution {

    private GiftEvolution() {}

    static GiftState evolve(GiftState state, GiftEvent event) {
        if (event instanceof GiftWished wished) {
            return wished(state, wished);
        }
        return state instanceof Known gift ? evolve(gift, event) : state;
    }

    private static GiftState evolve(Known gift, GiftEvent event) {
        Terms terms = gift.terms();
        return switch (event) {
            case GiftWishWithdrawn gone
            when gift instanceof Live live -> with(live, without(live.wishes(), gone.household()));
            case GiftDrawAnnounced draw
            when gift instanceof Open open ->
                new Open(terms, open.wishes(), new Announced(draw.drawnAt(), draw.seed()));
            case GiftPromised promised
            when gift instanceof Live live ->
                new Promised(terms, live.wishes(), promised.recipient(), promised.handoverBy(), null);
            case GiftHandoverConfirmed word
            when gift instanceof Promised promised ->
                new Promised(terms, promised.wishes(), promised.recipient(), promised.handoverBy(), word.household());
            case GiftPromiseEnded ended
            when gift instanceof Live live -> new Open(terms, without(live.wishes(), ended.recipient()), null);
            case GiftHandedOver over -> new Ended(terms, over.recipient());
            case GiftCalledOff off -> new Ended(terms, null);
            case GiftEvent other -> gift;
        };
    }

    /** Another giver's is another giving away, though the thing, and so the id, is the same. */
    private static GiftState wished(GiftState state, GiftWished wished) {
        return state instanceof Live live && live.terms().giver().equals(wished.giver())
                ? with(
                        live,
                        Stream.concat(live.wishes().stream(), Stream.of(wished.household()))
                                .toList())
                : new Open(
                        new Terms(wished.gift(), wished.item(), wished.community(), wished.giver()),
                        List.of(wished.household()),
                        null);
    }

    private static GiftState with(Live live, List<HouseholdId> wishes) {
        return switch (live) {
            case Open open -> new Open(open.terms(), wishes, open.draw());
            case Promised promised ->
                new Promised(
                        promised.terms(), wishes, promised.recipient(), promised.handoverBy(), promised.confirmed());
        };
    }

    private static List<HouseholdId> without(List<HouseholdId> wishes, HouseholdId household) {
        return wishes.stream().filter(wish -> !wish.equals(household)).toList();
    }
}
