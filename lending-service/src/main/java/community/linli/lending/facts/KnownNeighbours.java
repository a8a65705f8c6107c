package community.linli.lending.facts;

import community.linli.eventsourcing.Fold;
import community.linli.eventsourcing.Lookup;
import community.linli.lending.facts.CatalogFacts.AboutHousehold;
import community.linli.lending.facts.CatalogFacts.HouseholdLeft;
import community.linli.lending.facts.CatalogFacts.PersonErased;
import community.linli.lending.facts.CatalogFacts.ResidentJoined;
import community.linli.lending.facts.CatalogFacts.ResidentLeft;
import java.util.List;
import java.util.stream.Stream;

/**
 * Behind which doors somebody lives: for finding what concerns all of a community, or of the district. Kept under {@code community/…}, and once
 * for the district; no longer than there are doors and communities.
 *
 * @param households of the community
 * @param communities of the district
 */
public record KnownNeighbours(List<HouseholdId> households, List<CommunityId> communities) {

    private static final String DISTRICT = "district";
    private static final KnownNeighbours NONE = new KnownNeighbours(List.of(), List.of());

    public KnownNeighbours {
        households = List.copyOf(households);
        communities = List.copyOf(communities);
    }

    /** Those of this community. */
    public static List<HouseholdId> of(Lookup lookup, CommunityId community) {
        return under(key(community), lookup).households();
    }

    /** Those of all communities. */
    public static List<HouseholdId> everywhere(Lookup lookup) {
        return under(DISTRICT, lookup).communities().stream()
                .flatMap(community -> of(lookup, community).stream())
                .toList();
    }

    private static KnownNeighbours under(String key, Lookup lookup) {
        return lookup.find(KnownNeighbours.class, key).orElse(NONE);
    }

    private static String key(CommunityId community) {
        return "community/" + community;
    }

    /** Folds the catalogue's facts about doors. */
    public static final class Folding implements Fold<KnownNeighbours, AboutHousehold> {

        @Override
        public List<String> keys(AboutHousehold fact) {
            return switch (fact) {
                case ResidentJoined joined -> List.of(key(joined.community()), DISTRICT);
                case HouseholdLeft left -> List.of(key(left.community()));
                case ResidentLeft left -> List.of();
                case PersonErased erased -> List.of();
            };
        }

        @Override
        public KnownNeighbours initialState() {
            return NONE;
        }

        @Override
        public KnownNeighbours evolve(KnownNeighbours known, String key, AboutHousehold fact) {
            if (fact instanceof HouseholdLeft left) {
                return new KnownNeighbours(
                        known.households().stream()
                                .filter(household -> !household.equals(left.household()))
                                .toList(),
                        known.communities());
            }
            return key.equals(DISTRICT)
                    ? new KnownNeighbours(List.of(), with(known.communities(), fact.community()))
                    : new KnownNeighbours(with(known.households(), fact.household()), List.of());
        }

        private static <T> List<T> with(List<T> known, T one) {
            return Stream.concat(known.stream(), Stream.of(one)).distinct().toList();
        }
    }
}
