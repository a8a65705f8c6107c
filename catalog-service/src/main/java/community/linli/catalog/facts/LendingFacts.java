package community.linli.catalog.facts;

import community.linli.catalog.item.ItemId;
import community.linli.eventsourcing.Fact;

/** Lending's published events in the catalogue's own words: where an item is. */
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
}
