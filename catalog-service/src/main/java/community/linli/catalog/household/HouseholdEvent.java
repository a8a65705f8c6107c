package community.linli.catalog.household;

import community.linli.catalog.community.CommunityId;
import community.linli.eventsourcing.Event;
import community.linli.eventsourcing.Subject;

/** What can have happened to a household. */
public sealed interface HouseholdEvent extends Event {

    /** The door. */
    HouseholdId household();

    @Override
    default Subject subject() {
        return household().subject();
    }

    /**
     * The door is on the board.
     *
     * @param unit the stairwell, such as {@code 2单元}
     * @param floor may be below ground
     * @param door such as {@code 302}
     */
    record HouseholdRegistered(HouseholdId household, CommunityId community, String unit, int floor, String door)
            implements HouseholdEvent {}

    /** A person lives behind the door. */
    record ResidentJoined(HouseholdId household, CommunityId community, PersonId person) implements HouseholdEvent {}

    /** A person no longer lives behind the door, and may join another. */
    record ResidentLeft(HouseholdId household, CommunityId community, PersonId person) implements HouseholdEvent {}

    /** Nobody lives behind the door any more; recorded together with the departure of the last. */
    record HouseholdLeft(HouseholdId household, CommunityId community) implements HouseholdEvent {}

    /** A person wants to be forgotten; the door is the last one. Who still lived there has left it together with this. */
    record PersonErased(HouseholdId household, CommunityId community, PersonId person) implements HouseholdEvent {}
}
