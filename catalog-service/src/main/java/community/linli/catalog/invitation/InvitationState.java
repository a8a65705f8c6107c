package community.linli.catalog.invitation;

import community.linli.catalog.household.HouseholdId;
import community.linli.catalog.invitation.InvitationEvent.InvitationIssued;
import community.linli.eventsourcing.Lookup;
import org.jspecify.annotations.Nullable;

/**
 * The invitations of one household.
 *
 * @param issued how many there have been
 * @param open the one that is good; null where none is
 */
public record InvitationState(int issued, @Nullable InvitationIssued open) {

    static final InvitationState NONE = new InvitationState(0, null);

    /** Those of this household. */
    static InvitationState of(HouseholdId household, Lookup lookup) {
        return lookup.find(InvitationState.class, household.value()).orElse(NONE);
    }

    InvitationId next(HouseholdId household) {
        return InvitationId.of(household, issued + 1);
    }

    InvitationState with(InvitationIssued invitation) {
        return new InvitationState(issued + 1, invitation);
    }

    InvitationState closed() {
        return new InvitationState(issued, null);
    }
}
