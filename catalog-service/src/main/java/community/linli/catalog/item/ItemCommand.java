package community.linli.catalog.item;

import community.linli.catalog.community.CommunityId;
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
     * The owner household or a steward takes it off the board. Asking again changes nothing.
     *
     * @param reason at most 200 characters; null where none was given
     */
    record WithdrawItem(
            ItemId item, CommunityId community, @Nullable String reason) implements ItemCommand {}
}
