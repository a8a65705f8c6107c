package community.linli.catalog.household;

import community.linli.catalog.community.CommunityId;
import community.linli.catalog.household.HouseholdEvent.HouseholdLeft;
import community.linli.catalog.household.HouseholdEvent.HouseholdRegistered;
import community.linli.catalog.household.HouseholdEvent.PersonErased;
import community.linli.catalog.household.HouseholdEvent.ResidentJoined;
import community.linli.catalog.household.HouseholdEvent.ResidentLeft;
import community.linli.eventsourcing.Fold;
import community.linli.eventsourcing.Lookup;
import java.util.List;
import java.util.stream.Stream;

/** The households of one community in which nobody lives yet, in the order in which their doors came; folded under the community's id. */
public record EmptyHomes(List<HouseholdId> households) {

    /** How many of them are kept in mind at most; the doors beyond are reached one by one. */
    public static final int MOST = 10_000;

    public EmptyHomes {
        households = List.copyOf(households);
    }

    /** Those of this community. */
    public static List<HouseholdId> in(CommunityId community, Lookup lookup) {
        return lookup.find(EmptyHomes.class, community.value())
                .map(EmptyHomes::households)
                .orElse(List.of());
    }

    private EmptyHomes with(HouseholdId household) {
        return households.size() < MOST && !households.contains(household)
                ? new EmptyHomes(
                        Stream.concat(households.stream(), Stream.of(household)).toList())
                : this;
    }

    private EmptyHomes without(HouseholdId household) {
        return new EmptyHomes(
                households.stream().filter(other -> !other.equals(household)).toList());
    }

    /** Folds households' events; with the last who leaves a household is gone and never empty. */
    public static final class Folding implements Fold<EmptyHomes, HouseholdEvent> {

        @Override
        public List<String> keys(HouseholdEvent event) {
            return switch (event) {
                case HouseholdRegistered door -> List.of(door.community().value());
                case ResidentJoined joined -> List.of(joined.community().value());
                case HouseholdLeft left -> List.of(left.community().value());
                case ResidentLeft left -> List.of();
                case PersonErased erased -> List.of();
            };
        }

        @Override
        public EmptyHomes initialState() {
            return new EmptyHomes(List.of());
        }

        @Override
        public EmptyHomes evolve(EmptyHomes homes, String key, HouseholdEvent event) {
            return event instanceof HouseholdRegistered door
                    ? homes.with(door.household())
                    : homes.without(event.household());
        }
    }
}
