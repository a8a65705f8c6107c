package community.linli.catalog.household;

import community.linli.catalog.community.CommunityId;
import community.linli.catalog.household.HouseholdEvent.HouseholdRegistered;
import community.linli.eventsourcing.Lookup;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who lives behind a door together.
 *
 * @param door null before it is registered
 * @param residents in the order in which they joined
 * @param hasLeft whether there is another household behind the door
 */
public record HouseholdState(@Nullable HouseholdRegistered door, List<PersonId> residents, boolean hasLeft) {

    /** Most people of one household. */
    private static final int MOST_RESIDENTS = 100;

    /** Not registered. */
    static final HouseholdState UNKNOWN = new HouseholdState(null, List.of(), false);

    public HouseholdState {
        residents = List.copyOf(residents);
    }

    /** What is known of a household that was registered. */
    public static Optional<HouseholdState> of(HouseholdId household, Lookup lookup) {
        return lookup.find(HouseholdState.class, household.value());
    }

    /** Those who are behind the door now whose first household this is; empty where no such door was ever registered. */
    public static Optional<HouseholdId> latest(HouseholdId first, Lookup lookup) {
        HouseholdId household = first;
        Optional<HouseholdState> known = of(household, lookup);
        while (known.filter(HouseholdState::hasLeft).isPresent()) {
            household = household.successor();
            known = of(household, lookup);
        }
        return known.isPresent() ? Optional.of(household) : Optional.empty();
    }

    /** Whether its door is on this community's board. */
    public boolean isIn(CommunityId asked) {
        return door != null && asked.equals(door.community());
    }

    /** Whether one more can live there. */
    boolean hasRoom() {
        return residents.size() < MOST_RESIDENTS;
    }

    /** Whoever moves in when this household has left. */
    List<HouseholdRegistered> successor() {
        return door == null
                ? List.of()
                : List.of(new HouseholdRegistered(
                        door.household().successor(), door.community(), door.unit(), door.floor(), door.door()));
    }

    HouseholdState with(PersonId person) {
        return new HouseholdState(
                door,
                Stream.concat(without(person).residents().stream(), Stream.of(person))
                        .toList(),
                hasLeft);
    }

    HouseholdState without(PersonId person) {
        return new HouseholdState(
                door,
                residents.stream().filter(resident -> !resident.equals(person)).toList(),
                hasLeft);
    }
}
