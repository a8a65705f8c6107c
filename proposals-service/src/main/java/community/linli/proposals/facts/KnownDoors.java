package community.linli.proposals.facts;

import community.linli.eventsourcing.Fold;
import community.linli.proposals.facts.CatalogFacts.AboutDoors;
import community.linli.proposals.facts.CatalogFacts.HouseholdRegistered;
import community.linli.proposals.facts.CatalogFacts.ResidentJoined;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * One stretch of a community's doors, with who lives behind them: the electorate. A community is cut into {@link #STRETCHES}, so that a door more
 * does not write all of them anew.
 *
 * @param residents people's pseudonyms by household, both in order; a door with nobody behind it is there with none
 */
public record KnownDoors(Map<String, List<String>> residents) {

    /** How many stretches a community is cut into. */
    public static final int STRETCHES = 64;

    /** The keys of all stretches of a community. */
    public static List<String> keysOf(CommunityId community) {
        return IntStream.range(0, STRETCHES)
                .mapToObj(stretch -> key(community, stretch))
                .toList();
    }

    private static String key(CommunityId community, int stretch) {
        return community + "." + stretch;
    }

    private static String key(CommunityId community, HouseholdId household) {
        return key(community, Math.floorMod(household.value().hashCode(), STRETCHES));
    }

    /** Folds the catalogue's facts about doors. */
    public static final class Folding implements Fold<KnownDoors, AboutDoors> {

        @Override
        public List<String> keys(AboutDoors fact) {
            return List.of(key(fact.community(), fact.household()));
        }

        @Override
        public KnownDoors initialState() {
            return new KnownDoors(Map.of());
        }

        @Override
        public KnownDoors evolve(KnownDoors known, String key, AboutDoors fact) {
            Map<String, List<String>> doors = new TreeMap<>(known.residents());
            List<String> before = doors.getOrDefault(fact.household().value(), List.of());
            doors.put(
                    fact.household().value(),
                    switch (fact) {
                        case HouseholdRegistered registered -> before;
                        case ResidentJoined joined ->
                            with(before, joined.person().value());
                    });
            return new KnownDoors(doors);
        }

        private static List<String> with(List<String> before, String person) {
            TreeSet<String> all = new TreeSet<>(before);
            all.add(person);
            return List.copyOf(all);
        }
    }
}
