package community.linli.proposals.facts;

import community.linli.eventsourcing.Fold;
import community.linli.proposals.facts.CatalogFacts.AboutDoors;
import community.linli.proposals.facts.CatalogFacts.HouseholdLeft;
import community.linli.proposals.facts.CatalogFacts.HouseholdRegistered;
import community.linli.proposals.facts.CatalogFacts.ResidentJoined;
import community.linli.proposals.facts.CatalogFacts.ResidentLeft;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * One stretch of a community's households, with who belongs to them: the electorate. A community is cut into {@link #STRETCHES}, so that a
 * household more does not write all of them anew.
 *
 * @param residents people's pseudonyms by household, both in order; that of an empty door is there with none
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
            String household = fact.household().value();
            TreeSet<String> people = new TreeSet<>(doors.getOrDefault(household, List.of()));
            switch (fact) {
                case HouseholdRegistered registered -> doors.put(household, List.copyOf(people));
                case ResidentJoined joined -> {
                    people.add(joined.person().value());
                    doors.put(household, List.copyOf(people));
                }
                case ResidentLeft left -> {
                    people.remove(left.person().value());
                    doors.put(household, List.copyOf(people));
                }
                case HouseholdLeft left -> doors.remove(household);
            }
            return new KnownDoors(doors);
        }
    }
}
