package community.linli.catalog.item;

import community.linli.catalog.community.CommunityId;
import community.linli.catalog.household.HouseholdId;
import community.linli.eventsourcing.Event;
import community.linli.eventsourcing.Subject;
import org.jspecify.annotations.Nullable;

/** What can have happened to an item. */
public sealed interface ItemEvent extends Event {

    /** The thing. */
    ItemId item();

    @Override
    default Subject subject() {
        return item().subject();
    }

    /**
     * A household put it on the board.
     *
     * @param mode {@code lend}, {@code swap} or {@code give}
     * @param loanDays 1 to 365; null where the mode is not lend
     * @param note what a borrower should know; null where there is nothing
     */
    record ItemListed(
            ItemId item,
            CommunityId community,
            HouseholdId household,
            String name,
            String category,
            String mode,
            @Nullable Integer loanDays,
            @Nullable String note)
            implements ItemEvent {}

    /** It is off the board; a loan that is out goes on to its return. */
    record ItemWithdrawn(
            ItemId item, CommunityId community, @Nullable String reason) implements ItemEvent {}
}
