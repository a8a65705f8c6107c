package community.linli.catalog.views.households;

import community.linli.catalog.community.CommunityId;
import community.linli.catalog.household.HouseholdEvent.HouseholdLeft;
import community.linli.catalog.household.HouseholdEvent.HouseholdRegistered;
import community.linli.catalog.household.HouseholdEvent.PersonErased;
import community.linli.catalog.household.HouseholdEvent.ResidentJoined;
import community.linli.catalog.household.HouseholdEvent.ResidentLeft;
import community.linli.catalog.household.HouseholdId;
import community.linli.catalog.household.PersonId;
import community.linli.catalog.invitation.InvitationEvent.InvitationExpired;
import community.linli.catalog.invitation.InvitationEvent.InvitationIssued;
import community.linli.catalog.invitation.InvitationEvent.InvitationRevoked;
import community.linli.catalog.invitation.InvitationEvent.InvitationUsed;
import community.linli.catalog.invitation.InvitationId;
import community.linli.catalog.joinrequest.JoinRequestEvent.JoinRequestDeclined;
import community.linli.catalog.joinrequest.JoinRequestEvent.JoinRequested;
import community.linli.catalog.views.households.HouseholdDocument.Invitation;
import community.linli.catalog.views.households.HouseholdDocument.Resident;
import community.linli.eventsourcing.testkit.laws.ProjectionScenario;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HouseholdsProjectionTest {

    private static final CommunityId COMMUNITY = new CommunityId("jinping-26");
    private static final HouseholdId HOME = new HouseholdId("2-301");
    private static final PersonId ANA = new PersonId("p-000000000000a11a");
    private static final PersonId BEN = new PersonId("p-000000000000be11");
    private static final String TODAY = "2026-05-01T10:00:00Z";
    private static final Instant NOW = Instant.parse(TODAY);
    private static final Instant EXPIRY = Instant.parse("2026-05-15T10:00:00Z");
    private static final InvitationId FIRST = new InvitationId("2-301~1");
    private static final HouseholdRegistered DOOR = new HouseholdRegistered(HOME, COMMUNITY, "2", 3, "301");
    private static final InvitationIssued ISSUED = new InvitationIssued(FIRST, HOME, COMMUNITY, EXPIRY);
    private static final ResidentJoined ANA_IN = new ResidentJoined(HOME, COMMUNITY, ANA);

    private static ProjectionScenario<HouseholdDocument> households() {
        return ProjectionScenario.of(new HouseholdsProjection()).at(TODAY);
    }

    private static HouseholdDocument showing(@Nullable Invitation invitation, Resident... residents) {
        return new HouseholdDocument("2-301", "jinping-26", "2", 3, "301", List.of(residents), invitation);
    }

    @Test
    void aHouseholdShowsItsOpenInvitationAlone() {
        households().given(DOOR, ISSUED).thenDocument("2-301", showing(new Invitation("2-301~1", EXPIRY)));
        households()
                .given(DOOR, ISSUED, new InvitationRevoked(FIRST, HOME, COMMUNITY))
                .thenDocument("2-301", showing(null));
        households()
                .given(DOOR, ISSUED, new InvitationExpired(FIRST, HOME, COMMUNITY))
                .thenDocument("2-301", showing(null));
    }

    @Test
    void aHouseholdShowsWhoLivesThereAndByWhichInvitationTheyCame() {
        households()
                .given(
                        DOOR,
                        ISSUED,
                        new ResidentJoined(HOME, COMMUNITY, BEN),
                        ANA_IN,
                        new InvitationUsed(FIRST, HOME, COMMUNITY, ANA))
                .thenDocument(
                        "2-301",
                        showing(null, new Resident(BEN.value(), NOW, null), new Resident(ANA.value(), NOW, "2-301~1")));
    }

    @Test
    void aHouseholdThatHasLeftShowsNothingWhateverIsStillTold() {
        households()
                .given(
                        DOOR,
                        ISSUED,
                        ANA_IN,
                        new ResidentLeft(HOME, COMMUNITY, ANA),
                        new HouseholdLeft(HOME, COMMUNITY),
                        new PersonErased(HOME, COMMUNITY, ANA),
                        new InvitationExpired(FIRST, HOME, COMMUNITY))
                .thenNoDocument("2-301");
    }

    @Test
    void aPersonsLastRequestIsShownUntilThePersonIsForgotten() {
        JoinRequested asked = new JoinRequested(BEN, HOME, COMMUNITY, EXPIRY);
        JoinRequestDeclined declined = new JoinRequestDeclined(BEN, HOME, COMMUNITY, "Please come by");
        JoinRequestDocument open =
                new JoinRequestDocument(BEN.value(), "2-301", "jinping-26", NOW, EXPIRY, "open", null);
        requests().given(asked).thenDocument(BEN.value(), open);
        requests().given(asked, declined).thenDocument(BEN.value(), open.ended("declined", "Please come by"));
        requests().given(asked, declined, asked).thenDocument(BEN.value(), open);
        requests().given(asked, new PersonErased(HOME, COMMUNITY, BEN)).thenNoDocument(BEN.value());
    }

    private static ProjectionScenario<JoinRequestDocument> requests() {
        return ProjectionScenario.of(new JoinRequestsProjection()).at(TODAY);
    }
}
