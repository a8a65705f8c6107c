package community.linli.catalog.views.households;

import community.linli.catalog.household.HouseholdEvent;
import community.linli.catalog.household.HouseholdEvent.HouseholdLeft;
import community.linli.catalog.household.HouseholdEvent.HouseholdRegistered;
import community.linli.catalog.household.HouseholdEvent.ResidentJoined;
import community.linli.catalog.household.HouseholdEvent.ResidentLeft;
import community.linli.catalog.invitation.InvitationEvent;
import community.linli.catalog.invitation.InvitationEvent.InvitationExpired;
import community.linli.catalog.invitation.InvitationEvent.InvitationIssued;
import community.linli.catalog.invitation.InvitationEvent.InvitationRevoked;
import community.linli.catalog.invitation.InvitationEvent.InvitationUsed;
import community.linli.catalog.views.households.HouseholdDocument.Invitation;
import community.linli.eventsourcing.Projection;
import community.linli.eventsourcing.Recorded;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One document per household that is there, with its residents and its open invitation. */
public final class HouseholdsProjection implements Projection<HouseholdDocument> {

    static final String NAME = "households";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<HouseholdDocument> documentType() {
        return HouseholdDocument.class;
    }

    @Override
    public boolean gathers() {
        return true;
    }

    @Override
    public List<List<String>> indexes() {
        return List.of(List.of("community"), List.of("residents.person"));
    }

    @Override
    public List<String> documentIds(Recorded<?> recorded) {
        return switch (recorded.occurrence()) {
            case HouseholdEvent event -> List.of(event.household().value());
            case InvitationEvent event -> List.of(event.household().value());
            default -> List.of();
        };
    }

    @Override
    public @Nullable HouseholdDocument evolve(
            @Nullable HouseholdDocument document, String documentId, Recorded<?> recorded) {
        return switch (recorded.occurrence()) {
            case HouseholdRegistered door
            when document == null ->
                new HouseholdDocument(
                        door.household().value(),
                        door.community().value(),
                        door.unit(),
                        door.floor(),
                        door.door(),
                        List.of(),
                        null);
            case ResidentJoined joined
            when document != null -> document.joined(joined.person().value(), recorded.time());
            case ResidentLeft left
            when document != null -> document.left(left.person().value());
            case HouseholdLeft left -> null;
            case InvitationEvent event when document != null -> after(document, event);
            default -> document;
        };
    }

    private static HouseholdDocument after(HouseholdDocument household, InvitationEvent event) {
        return switch (event) {
            case InvitationIssued issued ->
                household.invited(new Invitation(issued.invitation().value(), issued.expiresAt()));
            case InvitationRevoked revoked -> household.invited(null);
            case InvitationExpired expired -> household.invited(null);
            case InvitationUsed used ->
                household.cameBy(used.person().value(), used.invitation().value());
        };
    }
}
