package community.linli.catalog.household;

import community.linli.catalog.community.CommunityId;
import community.linli.eventsourcing.Command;
import community.linli.eventsourcing.Subject;

/** What can be asked of a household; doors themselves come with an import. */
public sealed interface HouseholdCommand extends Command {

    /** A steward enters who lives behind a door. Refused for a person who belongs to another household of the district. */
    record EnterResident(HouseholdId household, CommunityId community, PersonId person) implements HouseholdCommand {
        @Override
        public Subject subject() {
            return household.subject();
        }
    }
}
