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

    /** What is said of it from now on. */
    sealed interface ItemDescribed extends ItemEvent {

        /** The board on which it hangs. */
        CommunityId community();

        /** Whose it is. */
        HouseholdId household();

        /** What it is. */
        String name();

        /** What kind of thing it is. */
        String category();

        /** {@code lend}, {@code swap} or {@code give}. */
        String mode();

        /** 1 to 365; null where the mode is not lend. */
        @Nullable
        Integer loanDays();

        /** What a borrower should know; null where there is nothing. */
        @Nullable
        String note();

        /** How many of the same there are, 1 to 50; null where there is one. */
        @Nullable
        Integer copies();

        /** What belongs to a kit, at most 30 names; null where there is nothing. */
        @Nullable
        List<String> parts();

        /** What is left with the owner meanwhile, in fen, at most 10,000,000; noted only; null where nothing is asked. */
        @Nullable
        Long depositFen();

        /** What else is said; null where nothing is. */
        @Nullable
        ItemDetails details();
    }

    /** A household put it on the board. */
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
            @Nullable Long depositFen,
            @Nullable ItemDetails details)
            implements ItemDescribed {
        public ItemListed {
            parts = parts == null ? null : List.copyOf(parts);
        }
    }

    /** Its household says something else of it; what was promised before stays as it was promised. */
    record ItemRevised(
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
            @Nullable Long depositFen,
            @Nullable ItemDetails details)
            implements ItemDescribed {
        public ItemRevised {
            parts = parts == null ? null : List.copyOf(parts);
        }
    }

    /**
     * It hangs on the board, and nothing new is lent of it for a while; what was promised goes on.
     *
     * @param reason at most 200 characters; null where none was given
     */
    record ItemPaused(
            ItemId item, CommunityId community, @Nullable String reason) implements ItemEvent {}

    /** It can be had again. */
    record ItemResumed(ItemId item, CommunityId community) implements ItemEvent {}

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
