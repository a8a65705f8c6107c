package community.linli.catalog.facts;

import community.linli.catalog.household.HouseholdId;
import community.linli.catalog.item.ItemId;
import community.linli.eventsourcing.Fact;
import java.util.List;

/** Lending's published events in the catalogue's own words: where an item is, and whose it has become. */
public final class LendingFacts {

    private LendingFacts() {}

    /** What lending says about one item. */
    public sealed interface AboutItem extends Fact {

        /** The item spoken of. */
        ItemId item();

        /** The loan that speaks. */
        String loan();
    }

    /** {@code loan-accepted.v1}: promised to a household. */
    public record LoanAccepted(String loan, ItemId item) implements AboutItem {}

    /** {@code loan-handed-over.v1}: with a household. */
    public record LoanHandedOver(String loan, ItemId item) implements AboutItem {}

    /** {@code loan-returned.v1}: back. */
    public record LoanReturned(String loan, ItemId item) implements AboutItem {}

    /** {@code loan-cancelled.v1}: a promise, or a mere request, is off. */
    public record LoanCancelled(String loan, ItemId item) implements AboutItem {}

    /** {@code loan-declined.v1}: not promised. */
    public record LoanDeclined(String loan, ItemId item) implements AboutItem {}

    /** {@code loan-expired.v1}: nobody answered in time. */
    public record LoanExpired(String loan, ItemId item) implements AboutItem {}

    /** {@code promise-lapsed.v1}: kept in vain, and free again. */
    public record PromiseLapsed(String loan, ItemId item) implements AboutItem {}

    /** What lending says about things that have become another household's for good. */
    public sealed interface ChangeOfOwner extends Fact {

        /** The things, with their old and their new owners. */
        List<Handed> handed();
    }

    /** One thing's way. */
    public record Handed(ItemId item, HouseholdId giver, HouseholdId recipient) {}

    /** {@code gift-handed-over.v1}: given away. */
    public record GiftHandedOver(ItemId item, HouseholdId giver, HouseholdId recipient) implements ChangeOfOwner {
        @Override
        public List<Handed> handed() {
            return List.of(new Handed(item, giver, recipient));
        }
    }

    /**
     * {@code swap-completed.v1}: swapped, all of it.
     *
     * @param legs 2 to 6
     */
    public record SwapCompleted(List<Handed> legs) implements ChangeOfOwner {
        public SwapCompleted {
            legs = List.copyOf(legs);
        }

        @Override
        public List<Handed> handed() {
            return legs;
        }
    }
}
