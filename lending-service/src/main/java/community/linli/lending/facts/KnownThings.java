package community.linli.lending.facts;

import community.linli.eventsourcing.Fold;
import community.linli.eventsourcing.Lookup;
import community.linli.lending.facts.CatalogFacts.AboutItem;
import community.linli.lending.facts.CatalogFacts.ItemGivenAway;
import community.linli.lending.facts.CatalogFacts.ItemListed;
import community.linli.lending.facts.CatalogFacts.ItemPaused;
import community.linli.lending.facts.CatalogFacts.ItemResumed;
import community.linli.lending.facts.CatalogFacts.ItemWithdrawn;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What one household has on the board, in the order in which it was listed; kept under its id, and no longer than the catalogue lets a household list. A
 * withdrawal of older days that does not say whose the thing was leaves it here: {@link KnownItem} knows better.
 */
public record KnownThings(List<Thing> things) {

    private static final KnownThings NONE = new KnownThings(List.of());

    /** A thing as the board describes it. */
    public record Thing(ItemId item, String name, String category) {}

    public KnownThings {
        things = List.copyOf(things);
    }

    /** Those of this household that are wanted, hang on the board and can be had. */
    public static Stream<Thing> of(Lookup lookup, HouseholdId household, Predicate<Thing> isWanted) {
        return lookup.find(KnownThings.class, household.value()).orElse(NONE).things().stream()
                .filter(isWanted)
                .filter(thing -> lookup.find(KnownItem.class, thing.item().value())
                        .filter(item -> !item.withdrawn() && !item.paused())
                        .isPresent());
    }

    /** Folds the catalogue's facts about items. */
    public static final class Folding implements Fold<KnownThings, AboutItem> {

        @Override
        public List<String> keys(AboutItem fact) {
            return switch (fact) {
                case ItemListed listed -> List.of(listed.household().value());
                case ItemWithdrawn withdrawn ->
                    withdrawn.household() == null
                            ? List.of()
                            : List.of(withdrawn.household().value());
                case ItemGivenAway given -> List.of(given.household().value());
                case ItemPaused paused -> List.of();
                case ItemResumed resumed -> List.of();
            };
        }

        @Override
        public KnownThings initialState() {
            return NONE;
        }

        @Override
        public KnownThings evolve(KnownThings known, String key, AboutItem fact) {
            Stream<Thing> others =
                    known.things().stream().filter(thing -> !thing.item().equals(fact.item()));
            return new KnownThings(
                    fact instanceof ItemListed listed
                            ? Stream.concat(
                                            others,
                                            Stream.of(new Thing(listed.item(), listed.name(), listed.category())))
                                    .toList()
                            : others.toList());
        }
    }
}
