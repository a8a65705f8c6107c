package community.linli.catalog.household;

import community.linli.catalog.district.DistrictState;
import community.linli.catalog.household.HouseholdEvent.ResidentJoined;
import community.linli.catalog.household.ResidentHome.Door;
import community.linli.eventsourcing.Decision;
import community.linli.eventsourcing.Lookup;
import community.linli.eventsourcing.Policy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A person who would live behind a door, whoever let the person in: what stands against it, and what has happened once nothing does.
 *
 * @param leavesFormer whether the person leaves another door of the district for it; else belonging to another household stands against it
 */
public record MovingIn(Door door, PersonId person, boolean leavesFormer, Lookup lookup) {

    private static final List<Policy<MovingIn>> RULES = List.of(
            new Policy<>(MovingIn::theDoorIsOnThisBoard, HouseholdRejection.HOUSEHOLD_NOT_FOUND),
            new Policy<>(MovingIn::theHouseholdIsStillThere, HouseholdRejection.HOUSEHOLD_LEFT),
            new Policy<>(MovingIn::noOtherHouseholdIsInTheWay, HouseholdRejection.RESIDENT_OF_ANOTHER_HOUSEHOLD),
            new Policy<>(MovingIn::theDistrictIsOpen, HouseholdRejection.DISTRICT_CLOSED),
            new Policy<>(MovingIn::thereIsRoom, HouseholdRejection.HOUSEHOLD_FULL));

    /** Whether the person lives there already. */
    public boolean isHome() {
        return former().filter(door::equals).isPresent();
    }

    /** What stands against it, the first that the person should hear; empty where nothing does. */
    public Optional<Decision> refusal() {
        return Policy.firstBroken(RULES, this);
    }

    /** The person lives there, and has left the former door, if there was one; its household goes with the last who leaves. */
    public List<HouseholdEvent> events() {
        List<HouseholdEvent> events = new ArrayList<>();
        former().ifPresent(left -> household(left).ifPresent(state -> events.addAll(left.leftBy(person, state))));
        events.add(new ResidentJoined(door.household(), door.community(), person));
        return events;
    }

    private boolean theDoorIsOnThisBoard() {
        return household(door).filter(state -> state.isIn(door.community())).isPresent();
    }

    private boolean theHouseholdIsStillThere() {
        return household(door).filter(state -> !state.hasLeft()).isPresent();
    }

    private boolean noOtherHouseholdIsInTheWay() {
        return leavesFormer || former().isEmpty();
    }

    private boolean theDistrictIsOpen() {
        return !DistrictState.isClosed(lookup);
    }

    private boolean thereIsRoom() {
        return household(door).filter(HouseholdState::hasRoom).isPresent();
    }

    private Optional<Door> former() {
        return ResidentHome.of(person, lookup).door();
    }

    private Optional<HouseholdState> household(Door asked) {
        return HouseholdState.of(asked.household(), lookup);
    }
}
