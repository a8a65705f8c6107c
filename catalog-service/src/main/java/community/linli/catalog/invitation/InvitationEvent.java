package community.linli.catalog.invitation;

import community.linli.catalog.community.CommunityId;
import community.linli.catalog.household.HouseholdId;
import community.linli.catalog.household.PersonId;
import community.linli.eventsourcing.Event;
import community.linli.eventsourcing.Subject;
import java.time.Instant;

/** What can have happened to invitations; the code itself is nowhere recorded. */
public sealed interface InvitationEvent extends Event {

    /** The invitation. */
    InvitationId invitation();

    /** Whom it invites. */
    HouseholdId household();

    @Override
    default Subject subject() {
        return new Subject(InvitationCommand.SUBJECT_TYPE, household().value());
    }

    /**
     * A household was invited.
     *
     * @param expiresAt from then on it is good no longer
     */
    record InvitationIssued(InvitationId invitation, HouseholdId household, CommunityId community, Instant expiresAt)
            implements InvitationEvent {}

    /** It was taken back, or another one has taken its place. */
    record InvitationRevoked(InvitationId invitation, HouseholdId household, CommunityId community)
            implements InvitationEvent {}

    /** Its days were over. */
    record InvitationExpired(InvitationId invitation, HouseholdId household, CommunityId community)
            implements InvitationEvent {}

    /** A person came in with its code; it serves nobody else. */
    record InvitationUsed(InvitationId invitation, HouseholdId household, CommunityId community, PersonId person)
            implements InvitationEvent {}
}
