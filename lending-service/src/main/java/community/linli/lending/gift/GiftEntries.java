package community.linli.lending.gift;

import community.linli.lending.gift.GiftEvent.GiftCalledOff;
import community.linli.lending.gift.GiftEvent.GiftDrawAnnounced;
import community.linli.lending.gift.GiftEvent.GiftHandedOver;
import community.linli.lending.gift.GiftEvent.GiftHandoverConfirmed;
import community.linli.lending.gift.GiftEvent.GiftPromiseEnded;
import community.linli.lending.gift.GiftEvent.GiftPromised;
import community.linli.lending.gift.GiftEvent.GiftWishWithdrawn;
import community.linli.lending.gift.GiftEvent.GiftWished;
import community.linli.lending.itemdiary.Entries;
import community.linli.lending.itemdiary.Entry;
import community.linli.lending.itemdiary.Entry.ChangedHands;
import community.linli.lending.itemdiary.Entry.Kept;
import community.linli.lending.itemdiary.Entry.Released;
import community.linli.lending.itemdiary.ItemDiary.Claim;
import community.linli.lending.itemdiary.ItemDiary.Standing;
import java.util.List;

/** Writes promises of gifts into the diaries of their things; a wish claims nothing. */
public final class GiftEntries {

    /** For the fold of diaries; accounts are untouched, since nothing is borrowed. */
    public static final Entries<GiftEvent> ENTRIES = new Entries<>(GiftEvent.class, GiftEntries::of);

    private GiftEntries() {}

    private static List<Entry> of(GiftEvent event) {
        return switch (event) {
            case GiftPromised promised ->
                List.of(new Kept(
                        promised.item(),
                        new Claim(promised.subject(), promised.recipient(), Standing.PROMISED, null, null)));
            case GiftHandedOver over -> List.of(new ChangedHands(over.item(), over.subject(), over.recipient()));
            case GiftPromiseEnded ended ->
                List.of(new Released(ended.item(), ended.subject(), ended.recipient(), false));
            case GiftCalledOff off -> List.of(new Released(off.item(), off.subject(), null, false));
            case GiftWished word -> List.of();
            case GiftWishWithdrawn word -> List.of();
            case GiftDrawAnnounced word -> List.of();
            case GiftHandoverConfirmed word -> List.of();
        };
    }
}
