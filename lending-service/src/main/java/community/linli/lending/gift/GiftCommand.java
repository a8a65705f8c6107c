package community.linli.lending.gift;

import community.linli.eventsourcing.Command;
import community.linli.eventsourcing.Subject;
import community.linli.lending.facts.CommunityId;
import community.linli.lending.facts.HouseholdId;
import community.linli.lending.facts.ItemId;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What can be asked of a giving away. Refusals are {@link GiftRejection}. */
public sealed interface GiftCommand extends Command {

    /** The giving away; its id is the thing's. */
    GiftId gift();

    /** The thing. */
    default ItemId item() {
        return new ItemId(gift().value());
    }

    @Override
    default Subject subject() {
        return gift().subject();
    }

    /** What a member of a household asks. */
    sealed interface OfAHousehold extends GiftCommand {

        /** The community named in the path. */
        CommunityId community();
    }

    /** What the giver alone can ask. */
    sealed interface OfTheGiver extends OfAHousehold {}

    /** What only a timer or a reaction asks; comes too early or too late without harm. */
    sealed interface OfTheRule extends GiftCommand {}

    /**
     * A household would like to have the thing. Refused for one's own, and unless it is on this board to be given away.
     *
     * @param note at most 200 characters to the giver
     */
    record WishForGift(
            GiftId gift, CommunityId community, @Nullable String note) implements OfAHousehold {}

    /** A household does not want it any more, promised or not; until both have confirmed the handover. */
    record WithdrawWish(GiftId gift, CommunityId community) implements OfAHousehold {}

    /** The giver promises it to one of the households that wish for it. Refused once a draw is announced. */
    record ChooseRecipient(GiftId gift, CommunityId community, HouseholdId household) implements OfTheGiver {}

    /**
     * The giver lets chance decide, and cannot choose any more.
     *
     * @param drawnAt within 30 days
     * @param seed 64 hexadecimal digits, made at the door and shown to nobody before the draw
     */
    record AnnounceDraw(GiftId gift, CommunityId community, Instant drawnAt, String seed) implements OfTheGiver {
        private static final Pattern SEED = Pattern.compile("[0-9a-f]{64}");

        public AnnounceDraw {
            if (!SEED.matcher(seed).matches()) {
                throw new IllegalArgumentException("A seed is 64 hexadecimal digits");
            }
        }
    }

    /** Giver or recipient says that it has changed hands; with the second word it is the recipient's. */
    record ConfirmGiftHandover(GiftId gift, CommunityId community) implements OfAHousehold {}

    /**
     * The giver takes the promise back, unless the recipient says it has the thing; another may be chosen.
     *
     * @param reason 1 to 200 characters
     */
    record TakePromiseBack(GiftId gift, CommunityId community, String reason) implements OfTheGiver {}

    /**
     * The giver gives nothing away after all; the next wish begins anew.
     *
     * @param reason at most 200 characters; required once it is promised or a draw is announced
     */
    record CallOffGift(
            GiftId gift, CommunityId community, @Nullable String reason) implements OfTheGiver {}

    /** A timer: the moment of the draw. */
    record DrawRecipient(GiftId gift) implements OfTheRule {}

    /** A timer: the promise has ended. The giver's word holds then; without it the promise lapses. */
    record EndGiftPromise(GiftId gift) implements OfTheRule {}

    /** A reaction: the thing is off the board, or another household's; a handover that has begun goes on. */
    record CallOffGiftOfItem(GiftId gift) implements OfTheRule {}

    /** A reaction: nobody lives behind the door any more. */
    record EndGiftOfHouseholdThatLeft(GiftId gift, HouseholdId household) implements OfTheRule {}
}
