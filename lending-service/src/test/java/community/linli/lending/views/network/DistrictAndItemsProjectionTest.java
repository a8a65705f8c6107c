package community.linli.lending.views.network;

import community.linli.eventsourcing.Subject;
import community.linli.eventsourcing.testkit.laws.ProjectionScenario;
import community.linli.lending.facts.CatalogFacts.DistrictRegistered;
import community.linli.lending.facts.CatalogFacts.HouseholdRegistered;
import community.linli.lending.facts.CatalogFacts.ItemGivenAway;
import community.linli.lending.facts.CatalogFacts.ItemListed;
import community.linli.lending.facts.CatalogFacts.ItemWithdrawn;
import community.linli.lending.facts.CatalogFacts.ResidentJoined;
import community.linli.lending.facts.CommunityId;
import community.linli.lending.facts.HouseholdId;
import community.linli.lending.facts.ItemId;
import community.linli.lending.facts.PersonId;
import java.util.List;
import org.junit.jupiter.api.Test;

class DistrictAndItemsProjectionTest {

    private static final CommunityId JINPING = new CommunityId("jinping-26");
    private static final CommunityId AOXIANG = new CommunityId("aoxiang");
    private static final HouseholdId ANAS = new HouseholdId("ana");
    private static final ItemId DRILL = new ItemId("drill");
    private static final Subject ITEM = new Subject("item", "drill");
    private static final Subject DOOR = new Subject("household", "ana");

    private final ProjectionScenario<ItemDocument> things = ProjectionScenario.of(new OfferedThingsProjection());

    private static ItemListed listed(String mode) {
        return new ItemListed(DRILL, JINPING, ANAS, "电钻", "工具", mode, null, null, null, null);
    }

    private static ItemDocument thing(boolean isLent) {
        return new ItemDocument(DRILL, JINPING, ANAS, "电钻", "工具", isLent);
    }

    @Test
    void aThingKeepsItsKindWhenItIsOffTheBoard() {
        things.given(ITEM, listed("lend")).thenDocument("drill", thing(true));
        things.given(ITEM, new ItemWithdrawn(DRILL)).thenDocument("drill", thing(false));
        things.given(ITEM, listed("lend")).thenDocument("drill", thing(true));
        things.given(ITEM, new ItemGivenAway(DRILL, JINPING, ANAS, new HouseholdId("ben")))
                .thenDocument("drill", thing(false));
    }

    @Test
    void whatIsGivenAwayOrSwappedIsNotLentAndOfWhatWasNeverListedNothingIsKnown() {
        things.given(ITEM, new ItemWithdrawn(DRILL)).thenNoDocument("drill");
        things.given(ITEM, listed("give")).thenDocument("drill", thing(false));
    }

    @Test
    void aDistrictKnowsItsClockAndWhereItsDoorsAre() {
        ProjectionScenario.of(new DistrictProjection())
                .given(DOOR, new HouseholdRegistered(ANAS, JINPING, "2单元", 3, "302"))
                .given(DOOR, new ResidentJoined(new PersonId("p"), AOXIANG, ANAS))
                .given(DOOR, new ResidentJoined(new PersonId("q"), JINPING, ANAS))
                .given(new Subject("district", "here"), new DistrictRegistered("Asia/Urumqi"))
                .thenDocument(DistrictProjection.HERE, new DistrictDocument("Asia/Urumqi", List.of(AOXIANG, JINPING)));
    }
}
