package community.linli.lending.views.statistics;

import community.linli.lending.facts.HouseholdId;
import community.linli.lending.views.statistics.ItemYearDocument.Between;
import community.linli.lending.views.statistics.Statistics.Lent;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was lent in a year as analysts read it: kinds of things, behind each of which there are households enough for none to be found out. What is left is
 * one figure, {@code other}, under the same condition: where it would be of too few, the smallest kinds go into it as well, since it could be reckoned from
 * the total otherwise; where that does not help it is withheld.
 */
final class LentKinds {

    /** The k of what any analyst of a district may read; source: reliability.md, section 3.5, Analysts, and DESIGN.md, k ≥ 5. */
    static final int HOUSEHOLDS_AT_LEAST = 5;

    private final Map<CategoryKey, Group> shown = new EnumMap<>(CategoryKey.class);
    private Group rest = new Group(0, Set.of(), Set.of());

    /** Things of a kind: how often they were lent, and between whom. */
    private record Group(long lent, Set<HouseholdId> owners, Set<HouseholdId> borrowers) {

        static Group of(ItemYearDocument thing) {
            return new Group(
                    thing.lent(),
                    thing.between().stream().map(Between::owner).collect(Collectors.toSet()),
                    thing.between().stream().map(Between::borrower).collect(Collectors.toSet()));
        }

        Group and(Group more) {
            return new Group(lent + more.lent, union(owners, more.owners), union(borrowers, more.borrowers));
        }

        private static Set<HouseholdId> union(Set<HouseholdId> some, Set<HouseholdId> others) {
            return Stream.concat(some.stream(), others.stream()).collect(Collectors.toUnmodifiableSet());
        }

        /** Who lends to many is as easily found out as who borrows from many. */
        boolean hidesEach() {
            return owners.size() >= HOUSEHOLDS_AT_LEAST && borrowers.size() >= HOUSEHOLDS_AT_LEAST;
        }
    }

    private LentKinds(Map<CategoryKey, Group> kinds) {
        kinds.forEach((kind, group) -> {
            if (kind != CategoryKey.OTHER && group.hidesEach()) {
                shown.put(kind, group);
            } else {
                rest = rest.and(group);
            }
        });
        while (rest.lent() > 0 && !rest.hidesEach() && !shown.isEmpty()) {
            hideTheSmallest();
        }
        if (rest.hidesEach()) {
            shown.put(CategoryKey.OTHER, rest);
        }
    }

    private void hideTheSmallest() {
        Map.Entry<CategoryKey, Group> smallest = shown.entrySet().stream()
                .min(Map.Entry.comparingByValue(Comparator.comparingLong(Group::lent)))
                .orElseThrow();
        rest = rest.and(smallest.getValue());
        shown.remove(smallest.getKey());
    }

    /** The figures, most first; {@code listed} says what the things are. */
    static List<Lent> of(List<ItemYearDocument> things, Map<String, ListedItemDocument> listed) {
        Map<CategoryKey, Group> kinds = new EnumMap<>(CategoryKey.class);
        for (ItemYearDocument thing : things) {
            ListedItemDocument known = listed.get(thing.item().value());
            if (known != null) {
                kinds.merge(CategoryKey.of(known.category()), Group.of(thing), Group::and);
            }
        }
        return new LentKinds(kinds)
                .shown.entrySet().stream()
                        .map(kind -> new Lent(
                                null, null, kind.getKey().key(), kind.getValue().lent()))
                        .sorted(Comparator.comparingLong(Lent::lent).reversed())
                        .toList();
    }
}
