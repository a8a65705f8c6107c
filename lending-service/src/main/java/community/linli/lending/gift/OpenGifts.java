package community.linli.lending.gift;

import community.linli.eventsourcing.Fold;
import community.linli.eventsourcing.Lookup;
import community.linli.lending.facts.HouseholdId;
import community.linli.lending.facts.ItemId;
import community.linli.lending.gift.GiftEvent.GiftCalledOff;
import community.linli.lending.gift.GiftEvent.GiftHandedOver;
import community.linli.lending.gift.GiftEvent.GiftPromiseEnded;
import community.linli.lending.gift.GiftEvent.GiftWishWithdrawn;
import community.linli.lending.gift.GiftEvent.GiftWished;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a household gives away or wishes for, and whether a thing is being given away; kept under {@code household/…} and {@code item/…}. For finding,
 * not for deciding: of a giving away that ended otherwise than with this household it may still tell, and it keeps the last hundred.
 */
public record OpenGifts(List<GiftId> gifts) {

    private static final int KEPT = 100;
    private static final OpenGifts NONE = new OpenGifts(List.of());

    public OpenGifts {
        gifts = List.copyOf(gifts);
    }

    /** Those of this household. */
    public static OpenGifts of(Lookup lookup, HouseholdId household) {
        return lookup.find(OpenGifts.class, key(household)).orElse(NONE);
    }

    /** That of this thing, if there is one. */
    public static OpenGifts of(Lookup lookup, ItemId item) {
        return lookup.find(OpenGifts.class, key(item)).orElse(NONE);
    }

    private static String key(HouseholdId household) {
        return "household/" + household;
    }

    private static String key(ItemId item) {
        return "item/" + item;
    }

    /** Keeps the lists. */
    public static final class Folding implements Fold<OpenGifts, GiftEvent> {

        @Override
        public List<String> keys(GiftEvent event) {
            return switch (event) {
                case GiftWished wished -> List.of(key(wished.household()), key(wished.giver()), key(wished.item()));
                case GiftWishWithdrawn withdrawn -> List.of(key(withdrawn.household()));
                case GiftPromiseEnded ended -> List.of(key(ended.recipient()));
                case GiftHandedOver over -> List.of(key(over.giver()), key(over.recipient()), key(over.item()));
                case GiftCalledOff off -> List.of(key(off.item()));
                case GiftEvent other -> List.of();
            };
        }

        @Override
        public OpenGifts initialState() {
            return NONE;
        }

        @Override
        public OpenGifts evolve(OpenGifts open, String key, GiftEvent event) {
            List<GiftId> others = open.gifts().stream()
                    .filter(gift -> !gift.equals(event.gift()))
                    .toList();
            if (!(event instanceof GiftWished)) {
                return new OpenGifts(others);
            }
            List<GiftId> kept = others.subList(Math.max(0, others.size() + 1 - KEPT), others.size());
            return new OpenGifts(
                    Stream.concat(kept.stream(), Stream.of(event.gift())).toList());
        }
    }
}
