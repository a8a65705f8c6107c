package community.linli.catalog.household;

import community.linli.catalog.community.CommunityId;
import community.linli.catalog.household.HouseholdEvent.HouseholdLeft;
import community.linli.catalog.household.HouseholdEvent.HouseholdRegistered;
import community.linli.catalog.household.HouseholdEvent.PersonErased;
import community.linli.catalog.household.HouseholdEvent.ResidentJoined;
import community.linli.catalog.household.HouseholdEvent.ResidentLeft;
import community.linli.eventsourcing.Fold;
import community.linli.eventsourcing.Lookup;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where one person lives or has lived, by pseudonym.
 *
 * @param last the last door; null before the person has joined a household
 */
public record ResidentHome(@Nullable Door last, Standing standing) {

    private static final ResidentHome NOWHERE = new ResidentHome(null, Standing.UNKNOWN);

    /** A household's door in a community. */
    public record Door(CommunityId community, HouseholdId household) {

        /** What has happened once the person has left; with the last person the household is gone, and another one comes after it. */
        public List<HouseholdEvent> leftBy(PersonId person, HouseholdState state) {
            List<HouseholdEvent> events = new ArrayList<>(List.of(new ResidentLeft(household, community, person)));
            if (state.without(person).residents().isEmpty()) {
                events.add(new HouseholdLeft(household, community));
                events.addAll(state.successor());
            }
            return events;
        }
    }

    /** Whether the person lives behind the last door. */
    public enum Standing {
        /** there has been no door yet */
        UNKNOWN,
        /** lives there */
        AT_HOME,
        /** has left it */
        GONE,
        /** has left it and wants to be forgotten */
        ERASED
    }

    /** What is known of a person. */
    public static ResidentHome of(PersonId person, Lookup lookup) {
        return lookup.find(ResidentHome.class, person.value()).orElse(NOWHERE);
    }

    /** The door behind which the person lives. */
    public Optional<Door> door() {
        return standing == Standing.AT_HOME ? Optional.ofNullable(last) : Optional.empty();
    }

    /** The household of this community in which the person lives. */
    public Optional<HouseholdId> in(CommunityId community) {
        return door().filter(door -> door.community().equals(community)).map(Door::household);
    }

    /** Folds households' events. */
    public static final class Folding implements Fold<ResidentHome, HouseholdEvent> {

        @Override
        public List<String> keys(HouseholdEvent event) {
            return switch (event) {
                case ResidentJoined joined -> List.of(joined.person().value());
                case ResidentLeft left -> List.of(left.person().value());
                case PersonErased erased -> List.of(erased.person().value());
                case HouseholdRegistered registered -> List.of();
                case HouseholdLeft left -> List.of();
            };
        }

        @Override
        public ResidentHome initialState() {
            return NOWHERE;
        }

        @Override
        public ResidentHome evolve(ResidentHome home, String key, HouseholdEvent event) {
            return switch (event) {
                case ResidentJoined joined ->
                    new ResidentHome(new Door(joined.community(), joined.household()), Standing.AT_HOME);
                case ResidentLeft left -> new ResidentHome(home.last(), Standing.GONE);
                case PersonErased erased -> new ResidentHome(home.last(), Standing.ERASED);
                case HouseholdRegistered registered -> home;
                case HouseholdLeft left -> home;
            };
        }
    }
}
