package community.linli.catalog.invitation;

import community.linli.catalog.community.CommunityId;
import community.linli.catalog.household.HouseholdId;
import community.linli.catalog.household.PersonId;
import community.linli.eventsourcing.Command;
import community.linli.eventsourcing.Subject;

/** What can be asked of invitations. None of it holds a code: the edge finds the invitation to which a code belongs. */
public sealed interface InvitationCommand extends Command {

    /** The type in its subject; there is one subject per household. */
    String SUBJECT_TYPE = "invitation";

    /** The board on which the door is. */
    CommunityId community();

    /** One that is about a single invitation. */
    sealed interface OfOne extends InvitationCommand {

        /** The invitation. */
        InvitationId invitation();

        @Override
        default Subject subject() {
            return new Subject(SUBJECT_TYPE, invitation().household().value());
        }
    }

    /** One with which a person comes to live where the code was printed for. */
    sealed interface Joining extends OfOne {

        /** Who brings the code; asks for itself. */
        PersonId person();

        /** Whether the person leaves another door for it. */
        boolean leavesFormer();
    }

    /**
     * A steward invites one person more into a household; the household's invitation that is still open is revoked. Refused where the household is
     * unknown or has left, and in a closed district.
     *
     * @param days how long it is good
     */
    record InviteHousehold(HouseholdId household, CommunityId community, int days) implements InvitationCommand {
        @Override
        public Subject subject() {
            return new Subject(SUBJECT_TYPE, household.value());
        }
    }

    /**
     * A steward invites every household of the community in which nobody lives yet and which has no open invitation, 2,000 at a time: what was printed
     * before stays good. Asking again invites those that are left over; where none is, nothing changes.
     *
     * @param days how long they are good
     */
    record InviteEmptyHouseholds(CommunityId community, int days) implements InvitationCommand {
        @Override
        public Subject subject() {
            return new Subject(SUBJECT_TYPE, community.value());
        }
    }

    /** A steward takes an open invitation back. Refused where it is not open. */
    record RevokeInvitation(InvitationId invitation, CommunityId community) implements OfOne {}

    /** The rules end an invitation whose days are over. */
    record ExpireInvitation(InvitationId invitation, CommunityId community) implements OfOne {}

    /**
     * A person who lives nowhere in the district comes in with a code. Refused where the invitation is not open, the household takes nobody in, or the
     * person belongs to another one. Who lives there already keeps the invitation for somebody else: nothing changes.
     */
    record JoinByInvitation(InvitationId invitation, CommunityId community, PersonId person) implements Joining {
        @Override
        public boolean leavesFormer() {
            return false;
        }
    }

    /** A person leaves a door of the district and comes in behind another with a code, in one decision. Refused as joining is, but for the former door. */
    record MoveByInvitation(InvitationId invitation, CommunityId community, PersonId person) implements Joining {
        @Override
        public boolean leavesFormer() {
            return true;
        }
    }
}
