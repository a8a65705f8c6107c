package community.linli.catalog.household;

import community.linli.catalog.community.CommunityId;
import community.linli.eventsourcing.Event;
import community.linli.eventsourcing.Subject;

/** What can have happened to a household. */
public sealed interface HouseholdEvent extends Event {

    /** The household. */
    HouseholdId household();

    @Override
    default Subject subject() {
        return household().subject();
    }

    /**
     * There is a household behind this door: the first one when the door comes to the board, the next one, empty as yet, when the one before has
     * left.
     *
     * @param unit the stairwell, such as {@code 2单元}
     * @param floor may be below ground
     * @param door such as {@code 302}
     */
    record HouseholdRegistered(HouseholdId household, CommunityId community, String unit, int floor, String door)
            implements HouseholdEvent {}

    /** A person belongs to the household. */
    record ResidentJoined(HouseholdId household, CommunityId community, PersonId person) implements HouseholdEvent {}

    /** A person no longer belongs to the household, and may join another. */
    record ResidentLeft(HouseholdId household, CommunityId community, PersonId person) implements HouseholdEvent {}

    /**
     * The household is no more; recorded together with the departure of the last person. Who lives behind the door next is a household of its own,
     * which neither has what this one listed nor sees what it lent.
     */
    record HouseholdLeft(HouseholdId household, CommunityId community) implements HouseholdEvent {}

    /** A person wants to be forgotten; the household is the last one. Who still lived there has left it together with this. */
    record PersonErased(HouseholdId household, CommunityId community, PersonId person) implements HouseholdEvent {}
}
