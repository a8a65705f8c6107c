package community.linli.lending.itemdiary;

import community.linli.eventsourcing.Subject;
import community.linli.lending.facts.HouseholdId;
import community.linli.lending.facts.ItemId;
import community.linli.lending.itemdiary.ItemDiary.Claim;
import community.linli.lending.itemdiary.ItemDiary.Standing;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a room's event writes into the diary of an item, and into the account of the household that claims it. */
public sealed interface Entry {

    /** The item whose diary it is. */
    ItemId item();

    /** What carries the claim, such as {@code loan/7c1e}. */
    Subject by();

    /** A household claims the item; a claim by the same subject is replaced. */
    record Claimed(ItemId item, Claim claim) implements Entry {
        @Override
        public Subject by() {
            return claim.by();
        }
    }

    /**
     * The item is kept for the household that is to have it for good, swapped or given. Weighs on no account, since nothing is borrowed.
     */
    record Kept(ItemId item, Claim claim) implements Entry {
        @Override
        public Subject by() {
            return claim.by();
        }
    }

    /**
     * The claim has come on.
     *
     * @param span the days it now takes; null for those it took before
     * @param copy which of several; null while it does not matter
     */
    record Advanced(
            ItemId item,
            Subject by,
            Standing standing,
            @Nullable Span span,
            @Nullable Integer copy) implements Entry {}

    /**
     * The item is out with the claim's household until another day than before.
     *
     * @param last the last day, inclusive
     */
    record Lasts(ItemId item, Subject by, LocalDate last) implements Entry {}

    /**
     * Its household says that the item is back, or takes that word back; the item is free only once its owner says so.
     *
     * @param isSo whether it says so
     */
    record SaidToBeBack(ItemId item, Subject by, boolean isSo) implements Entry {}

    /**
     * The claim has ended, however it did; the item, or its copy, is free of it.
     *
     * @param household whose account loses it; null in events from before accounts were kept
     * @param returned whether the household had the item and brought it back
     */
    record Released(ItemId item, Subject by, @Nullable HouseholdId household, boolean returned) implements Entry {}

    /** The item is the recipient's now; it is nobody's to borrow until the recipient lists it. Ends the claim. */
    record ChangedHands(ItemId item, Subject by, HouseholdId recipient) implements Entry {}

    /** The claim has ended with the copy lost for good. */
    record WrittenOff(ItemId item, Subject by, @Nullable HouseholdId household) implements Entry {}
}
