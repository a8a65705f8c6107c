package community.linli.lending.gift;

import community.linli.eventsourcing.Event;
import community.linli.eventsourcing.Subject;
import community.linli.lending.facts.CommunityId;
import community.linli.lending.facts.HouseholdId;
import community.linli.lending.facts.ItemId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can have happened to a thing that is given away. */
public sealed interface GiftEvent extends Event {

    /** The giving away. */
    GiftId gift();

    /** The thing. */
    ItemId item();

    @Override
    default Subject subject() {
        return gift().subject();
    }

    /**
     * A household would like to have it; the first wish begins the giving away.
     *
     * @param note to the giver
     */
    record GiftWished(
            GiftId gift,
            ItemId item,
            CommunityId community,
            HouseholdId household,
            HouseholdId giver,
            @Nullable String note)
            implements GiftEvent {}

    /** The household does not want it any more. */
    record GiftWishWithdrawn(GiftId gift, ItemId item, HouseholdId household) implements GiftEvent {}

    /**
     * The giver lets chance decide. Whoever knows seed and wishes can draw again: of the wishing households the one with the smallest SHA-256 of
     * {@code seed:household} wins.
     *
     * @param seed 64 hexadecimal digits; shown to nobody before the draw
     * @param seedDigest SHA-256 of the seed, shown at once
     */
    record GiftDrawAnnounced(GiftId gift, ItemId item, Instant drawnAt, String seed, String seedDigest)
            implements GiftEvent {}

    /**
     * It is promised to a household.
     *
     * @param by how it was chosen
     * @param seed published now, where it was drawn
     * @param among the households that wished
     */
    record GiftPromised(
            GiftId gift,
            ItemId item,
            HouseholdId recipient,
            Choice by,
            @Nullable String seed,
            List<HouseholdId> among,
            Instant handoverBy)
            implements GiftEvent {}

    /** One side said that it has changed hands. */
    record GiftHandoverConfirmed(GiftId gift, ItemId item, HouseholdId household) implements GiftEvent {}

    /** Both have; it is the recipient's. The catalogue hears it. */
    record GiftHandedOver(GiftId gift, ItemId item, CommunityId community, HouseholdId giver, HouseholdId recipient)
            implements GiftEvent {}

    /** It was not fetched, or the giver took the promise back; another may be chosen. */
    record GiftPromiseEnded(
            GiftId gift,
            ItemId item,
            HouseholdId recipient,
            boolean lapsed,
            @Nullable String reason) implements GiftEvent {}

    /** Nothing is given away: the thing is off the board, its giver left or changed its mind. */
    record GiftCalledOff(GiftId gift, ItemId item, @Nullable String reason) implements GiftEvent {}

    /** How the recipient was found. */
    enum Choice {
        CHOSEN,
        DRAWN
    }
}
