package community.linli.catalog.joinrequest;

import community.linli.catalog.community.CommunityId;
import community.linli.catalog.household.HouseholdId;
import community.linli.catalog.household.PersonId;
import community.linli.eventsourcing.Command;
import community.linli.eventsourcing.Subject;

/** What can be asked about a person's wish to live behind a door. */
public sealed interface JoinRequestCommand extends Command {

    /** The type in its subject; there is one subject per person. */
    String SUBJECT_TYPE = "join-request";

    /** Who would live there. */
    PersonId person();

    @Override
    default Subject subject() {
        return new Subject(SUBJECT_TYPE, person().value());
    }

    /** One that is about the open request for this household. */
    sealed interface Answer extends JoinRequestCommand {

        /** The household to which the person would belong. */
        HouseholdId household();

        /** The board on which its door is. */
        CommunityId community();
    }

    /**
     * The person asks a household's steward. Refused where the household takes nobody in, for who belongs to another one, and beside another open
     * request. Asking again for the same household, or who lives there, changes nothing.
     */
    record AskToJoin(PersonId person, HouseholdId household, CommunityId community) implements JoinRequestCommand {}

    /** A steward confirms that the person lives there. Refused where the household takes nobody in any more. */
    record ConfirmJoinRequest(PersonId person, HouseholdId household, CommunityId community) implements Answer {}

    /**
     * A steward declines.
     *
     * @param reason for the person to read; 1 to 200 characters
     */
    record DeclineJoinRequest(PersonId person, HouseholdId household, CommunityId community, String reason)
            implements Answer {}

    /** The person takes it back. */
    record TakeBackJoinRequest(PersonId person, HouseholdId household, CommunityId community) implements Answer {}

    /** The rules end a request to which nobody has answered in its days. */
    record ExpireJoinRequest(PersonId person, HouseholdId household, CommunityId community) implements Answer {}

    /** The rules end the request of a person who lives somewhere meanwhile, or wants to be forgotten. */
    record DropJoinRequest(PersonId person) implements JoinRequestCommand {}
}
