package community.linli.lending.views.places;

import community.linli.lending.facts.ItemId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The line for an item.
 *
 * @param length how many wait, paused ones among them
 * @param turns the first one first; none where only the length is to be seen
 */
record LineShown(ItemId item, @Nullable String itemName, int length, List<TurnShown> turns) {

    /** What an owner sees: how many wait, not who. */
    LineShown withoutNames() {
        return new LineShown(item, itemName, length, List.of());
    }
}
