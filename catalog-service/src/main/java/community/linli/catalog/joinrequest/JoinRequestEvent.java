package community.linli.catalog.joinrequest;

import community.linli.catalog.community.CommunityId;
import community.linli.catalog.household.HouseholdId;
import community.linli.catalog.household.PersonId;
import community.linli.eventsourcing.Event;
import community.linli.eventsourcing.Subject;
import java.time.Instant;

/** What can have happened to a person's wish to live behind a door. */
public sealed interface JoinRequestEvent extends Event {

    /** Who would live there. */
    PersonId person();

    @Override
    default Subject subject() {
        return new Subject(JoinRequestCommand.SUBJECT_TYPE, person().value());
    }

    /**
     * The person has asked.
     *
     * @param expiresAt from then on nobody need answer any more
     */
    record JoinRequested(PersonId person, HouseholdId household, CommunityId community, Instant expiresAt)
            implements JoinRequestEvent {}

    /** A steward has confirmed it; recorded together with the person's joining, unless the person lived there already. */
    record JoinRequestConfirmed(PersonId person, HouseholdId household, CommunityId community)
            implements JoinRequestEvent {}

    /** A steward has declined it, with a reason for the person to read. */
    record JoinRequestDeclined(PersonId person, HouseholdId household, CommunityId community, String reason)
            implements JoinRequestEvent {}

    /** The person has taken it back. */
    record JoinRequestTakenBack(PersonId person, HouseholdId household, CommunityId community)
            implements JoinRequestEvent {}

    /** Nobody has answered in its days, or the person lives somewhere meanwhile, or wants to be forgotten. */
    record JoinRequestLapsed(PersonId person, HouseholdId household, CommunityId community)
            implements JoinRequestEvent {}
}
