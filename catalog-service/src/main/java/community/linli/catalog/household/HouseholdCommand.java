package community.linli.catalog.household;

import community.linli.catalog.community.CommunityId;
import community.linli.eventsourcing.Command;
import community.linli.eventsourcing.Subject;

/** What can be asked of a household; doors themselves come with an import. */
public sealed interface HouseholdCommand extends Command {

    /** The household. */
    HouseholdId household();

    /** The board on which the door is. */
    CommunityId community();

    @Override
    default Subject subject() {
        return household().subject();
    }

    /** A steward enters who lives in a household. Refused for a person who belongs to another one of the district, and where the household has left. */
    record EnterResident(HouseholdId household, CommunityId community, PersonId person) implements HouseholdCommand {}

    /** The person, or a steward, says that the person lives here no longer. Asking again changes nothing. */
    record LeaveHousehold(HouseholdId household, CommunityId community, PersonId person) implements HouseholdCommand {}
}
