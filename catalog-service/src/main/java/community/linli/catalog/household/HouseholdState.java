package community.linli.catalog.household;

import community.linli.catalog.community.CommunityId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A door and who lives behind it.
 *
 * @param community null before the door is registered
 * @param residents in the order in which they joined
 */
public record HouseholdState(@Nullable CommunityId community, List<PersonId> residents) {

    /** Most people behind one door. */
    static final int MOST_RESIDENTS = 100;

    public HouseholdState {
        residents = List.copyOf(residents);
    }

    /** Whether the door is on this community's board. */
    public boolean isIn(CommunityId asked) {
        return asked.equals(community);
    }

    HouseholdState with(PersonId person) {
        return new HouseholdState(
                community,
                Stream.concat(without(person).residents().stream(), Stream.of(person))
                        .toList());
    }

    HouseholdState without(PersonId person) {
        return new HouseholdState(
                community,
                residents.stream().filter(resident -> !resident.equals(person)).toList());
    }
}
