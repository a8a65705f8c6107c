package community.linli.catalog.item;

import community.linli.catalog.community.CommunityId;
import community.linli.catalog.household.HouseholdId;
import community.linli.eventsourcing.Event;
import community.linli.eventsourcing.Subject;
import java.util.List;
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
     * @param copies how many of the same there are, 1 to 50; null where there is one
     * @param parts what belongs to a kit, at most 30 names; null where there is nothing
     * @param depositFen what is left with the owner meanwhile, in fen, at most 10,000,000; noted only; null where nothing is asked
     */
    record ItemListed(
            ItemId item,
            CommunityId community,
            HouseholdId household,
            String name,
            String category,
            String mode,
            @Nullable Integer loanDays,
            @Nullable String note,
            @Nullable Integer copies,
            @Nullable List<String> parts,
            @Nullable Long depositFen)
            implements ItemEvent {
        public ItemListed {
            parts = parts == null ? null : List.copyOf(parts);
        }
    }

    /**
     * It is off the board; a loan that is out goes on to its return.
     *
     * @param household whose it is; null where an older event does not say
     */
    record ItemWithdrawn(
            ItemId item,
            CommunityId community,
            @Nullable String reason,
            @Nullable HouseholdId household) implements ItemEvent {}

    /**
     * It has changed hands for good, and is off the board until the recipient lists it.
     *
     * @param household who had it
     * @param recipient whose it is
     */
    record ItemGivenAway(ItemId item, CommunityId community, HouseholdId household, HouseholdId recipient)
            implements ItemEvent {}
}
