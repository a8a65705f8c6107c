package community.linli.catalog.views.board;

import community.linli.catalog.community.CommunityId;
import community.linli.catalog.household.HouseholdEvent.HouseholdLeft;
import community.linli.catalog.household.HouseholdEvent.HouseholdRegistered;
import community.linli.catalog.household.HouseholdEvent.PersonErased;
import community.linli.catalog.household.HouseholdEvent.ResidentLeft;
import community.linli.catalog.household.HouseholdId;
import community.linli.catalog.household.PersonId;
import community.linli.eventsourcing.testkit.laws.ProjectionScenario;
import org.junit.jupiter.api.Test;

class BoardDoorsProjectionTest {

    private static final CommunityId COMMUNITY = new CommunityId("jinping-26");
    private static final HouseholdId HOME = new HouseholdId("2-301");
    private static final HouseholdId HOME_AFTER = new HouseholdId("2-301.2");
    private static final PersonId ANA = new PersonId("p-000000000000a11a");

    @Test
    void aDoorShowsTheHouseholdThatIsBehindItNow() {
        ProjectionScenario.of(new BoardDoorsProjection())
                .given(
                        new HouseholdRegistered(HOME, COMMUNITY, "2", 3, "301"),
                        new ResidentLeft(HOME, COMMUNITY, ANA),
                        new HouseholdLeft(HOME, COMMUNITY),
                        new PersonErased(HOME, COMMUNITY, ANA),
                        new HouseholdRegistered(HOME_AFTER, COMMUNITY, "2", 3, "301"))
                .thenNoDocument(HOME.value())
                .thenDocument(HOME_AFTER.value(), new BoardDoorDocument("2-301.2", "jinping-26", "2", 3, "301"));
    }
}
