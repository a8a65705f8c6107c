package community.linli.catalog.item;

import community.linli.catalog.community.CommunityId;
import community.linli.catalog.household.HouseholdId;
import community.linli.eventsourcing.Command;
import community.linli.eventsourcing.Subject;
import org.jspecify.annotations.Nullable;

/** What can be asked of an item. */
public sealed interface ItemCommand extends Command {

    /** The thing. */
    ItemId item();

    @Override
    default Subject subject() {
        return item().subject();
    }

    /** A resident lists a thing of the own household. Refused for a person without a household in this community. */
    record ListItem(ItemId item, CommunityId community, ItemWords words) implements ItemCommand {}

    /**
     * A resident lists what the own household took down, or got from another one, under the id it has. Refused for a thing of another household.
     * Asking again with the same words changes nothing, with others it is refused.
     */
    record ListItemAgain(ItemId item, CommunityId community, ItemWords words) implements ItemCommand {}

    /**
     * The owner household says something else of what hangs on the board. Asking with the words it has changes nothing.
     */
    record ReviseItem(ItemId item, CommunityId community, ItemWords words) implements ItemCommand {}

    /**
     * The owner household or a steward lets it rest: it stays on the board, and nobody can ask for it. Asking again changes nothing.
     *
     * @param reason at most 200 characters; null where none was given
     */
    record PauseItem(
            ItemId item, CommunityId community, @Nullable String reason) implements ItemCommand {}

    /** The owner household or a steward lets it be had again. Asking again changes nothing. */
    record ResumeItem(ItemId item, CommunityId community) implements ItemCommand {}

    /**
     * The owner household or a steward takes it off the board; so does the rule when the household has left. Asking again changes nothing.
     *
     * @param reason at most 200 characters; null where none was given
     */
    record WithdrawItem(
            ItemId item, CommunityId community, @Nullable String reason) implements ItemCommand {}

    /** It has been handed over for good. Asked by the rule alone, and refused when it is not the giver's any more. */
    record TransferItem(ItemId item, HouseholdId giver, HouseholdId recipient) implements ItemCommand {}
}
