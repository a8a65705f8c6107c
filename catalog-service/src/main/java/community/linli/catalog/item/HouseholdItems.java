package community.linli.catalog.item;

import community.linli.catalog.household.HouseholdId;
import community.linli.catalog.item.ItemEvent.ItemGivenAway;
import community.linli.catalog.item.ItemEvent.ItemListed;
import community.linli.catalog.item.ItemEvent.ItemPaused;
import community.linli.catalog.item.ItemEvent.ItemResumed;
import community.linli.catalog.item.ItemEvent.ItemRevised;
import community.linli.catalog.item.ItemEvent.ItemWithdrawn;
import community.linli.eventsourcing.Fold;
import community.linli.eventsourcing.Lookup;
import java.util.List;
import java.util.stream.Stream;

/** What hangs on the board in the name of one household, in the order in which it was listed; folded under the household's id. */
public record HouseholdItems(List<ItemId> items) {

    /** How many things hang in one cell at most; as many as a file has rows. */
    public static final int MOST = 5_000;

    public HouseholdItems {
        items = List.copyOf(items);
    }

    /** What this household lists. */
    public static List<ItemId> of(HouseholdId household, Lookup lookup) {
        return lookup.find(HouseholdItems.class, household.value())
                .map(HouseholdItems::items)
                .orElse(List.of());
    }

    /** Folds the items' events; a withdrawal of older days that does not say whose the item is leaves it where it is. */
    public static final class Folding implements Fold<HouseholdItems, ItemEvent> {

        @Override
        public List<String> keys(ItemEvent event) {
            return switch (event) {
                case ItemListed listed -> List.of(listed.household().value());
                case ItemWithdrawn withdrawn
                when withdrawn.household() != null ->
                    List.of(withdrawn.household().value());
                case ItemWithdrawn withdrawn -> List.of();
                case ItemGivenAway given -> List.of(given.household().value());
                case ItemRevised revised -> List.of();
                case ItemPaused paused -> List.of();
                case ItemResumed resumed -> List.of();
            };
        }

        @Override
        public HouseholdItems initialState() {
            return new HouseholdItems(List.of());
        }

        @Override
        public HouseholdItems evolve(HouseholdItems listed, String key, ItemEvent event) {
            Stream<ItemId> others = listed.items().stream().filter(item -> !item.equals(event.item()));
            return new HouseholdItems(
                    event instanceof ItemListed
                            ? Stream.concat(others, Stream.of(event.item())).toList()
                            : others.toList());
        }
    }
}
