package community.linli.catalog.views.households;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A household that is there; nothing of it holds a code.
 *
 * @param residents in the order in which they joined
 * @param invitation the one that is open; null where none is
 */
public record HouseholdDocument(
        String household,
        String community,
        String unit,
        int floor,
        String door,
        List<Resident> residents,
        @Nullable Invitation invitation) {

    public HouseholdDocument {
        residents = List.copyOf(residents);
    }

    /**
     * Somebody who lives there.
     *
     * @param person the pseudonym
     * @param cameBy the invitation; null for who was let in otherwise
     */
    public record Resident(
            String person, Instant since, @Nullable String cameBy) {}

    /** An open invitation, and when its days are over. */
    public record Invitation(String id, Instant expiresAt) {}

    /** Whether this person lives there. */
    boolean isHomeOf(String person) {
        return residents.stream().anyMatch(resident -> resident.person().equals(person));
    }

    HouseholdDocument joined(String person, Instant since) {
        return living(Stream.concat(others(person), Stream.of(new Resident(person, since, null)))
                .toList());
    }

    HouseholdDocument left(String person) {
        return living(others(person).toList());
    }

    HouseholdDocument invited(@Nullable Invitation open) {
        return new HouseholdDocument(household, community, unit, floor, door, residents, open);
    }

    HouseholdDocument cameBy(String person, String used) {
        return living(residents.stream()
                        .map(resident -> resident.person().equals(person)
                                ? new Resident(person, resident.since(), used)
                                : resident)
                        .toList())
                .invited(null);
    }

    private Stream<Resident> others(String person) {
        return residents.stream().filter(resident -> !resident.person().equals(person));
    }

    private HouseholdDocument living(List<Resident> people) {
        return new HouseholdDocument(household, community, unit, floor, door, people, invitation);
    }
}
