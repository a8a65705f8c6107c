package community.linli.catalog;

import community.linli.catalog.community.CommunityCommand.FoundCommunity;
import community.linli.catalog.community.CommunityCommand.ImportHouseholds;
import community.linli.catalog.community.CommunityCommand.ImportItems;
import community.linli.catalog.community.CommunityEvent.CommunityFounded;
import community.linli.catalog.community.CommunityEvent.HouseholdsImported;
import community.linli.catalog.community.CommunityEvent.ItemsImported;
import community.linli.catalog.community.CommunityId;
import community.linli.catalog.community.CommunityRejection;
import community.linli.catalog.csvimport.HouseholdRow;
import community.linli.catalog.csvimport.ItemRow;
import community.linli.catalog.district.DistrictCommand.RegisterDistrict;
import community.linli.catalog.district.DistrictEvent.DistrictRegistered;
import community.linli.catalog.district.DistrictRejection;
import community.linli.catalog.household.HouseholdCommand.EnterResident;
import community.linli.catalog.household.HouseholdEvent.HouseholdRegistered;
import community.linli.catalog.household.HouseholdEvent.ResidentJoined;
import community.linli.catalog.household.HouseholdId;
import community.linli.catalog.household.HouseholdRejection;
import community.linli.catalog.household.PersonId;
import community.linli.catalog.item.ItemCommand.ListItem;
import community.linli.catalog.item.ItemCommand.WithdrawItem;
import community.linli.catalog.item.ItemEvent.ItemListed;
import community.linli.catalog.item.ItemEvent.ItemWithdrawn;
import community.linli.catalog.item.ItemId;
import community.linli.catalog.item.ItemRejection;
import community.linli.catalog.item.ItemWords;
import community.linli.eventsourcing.testkit.scenario.Scenario;
import community.linli.eventsourcing.testkit.scenario.ScenarioTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two doors of one community, and what hangs on the board. */
class BoardDeciderTest extends ScenarioTest {

    private static final CommunityId JINPING = new CommunityId("jinping-26");
    private static final HouseholdId HOME = new HouseholdId("home");
    private static final HouseholdId NEXT_DOOR = new HouseholdId("next-door");
    private static final PersonId ANA = new PersonId("p-000000000000a11a");
    private static final PersonId BEN = new PersonId("p-000000000000be11");
    private static final ItemId DRILL = new ItemId("drill");
    private static final ItemWords WORDS = new ItemWords("drill", "tools", "lend", 7, "with bits");
    private static final ItemListed LISTED =
            new ItemListed(DRILL, JINPING, HOME, "drill", "tools", "lend", 7, "with bits");

    BoardDeciderTest() {
        super(CatalogContext.context());
    }

    private Scenario inJinping() {
        return scenario()
                .given(
                        new CommunityFounded(JINPING, "26 Jinping Street", "urban"),
                        new HouseholdRegistered(HOME, JINPING, "1单元", 1, "101"),
                        new HouseholdRegistered(NEXT_DOOR, JINPING, "1单元", 1, "102"));
    }

    @Test
    void aDistrictIsRegisteredOnce() {
        scenario()
                .by("otto", "operator")
                .when(new RegisterDistrict("Wuhou", "Asia/Shanghai"))
                .thenEvents(new DistrictRegistered("Wuhou", "Asia/Shanghai"))
                .when(new RegisterDistrict("Wuhou", "Asia/Shanghai"))
                .thenUnchanged()
                .when(new RegisterDistrict("Wuhou", "Asia/Tokyo"))
                .thenRejected(DistrictRejection.DISTRICT_REGISTERED_OTHERWISE);
    }

    @Test
    void aCommunityIsFoundedOnce() {
        FoundCommunity found = new FoundCommunity(JINPING, "26 Jinping Street", "urban");
        scenario()
                .by("olga", "officer")
                .when(found)
                .thenEvents(new CommunityFounded(JINPING, "26 Jinping Street", "urban"))
                .when(found)
                .thenUnchanged()
                .when(new FoundCommunity(JINPING, "Another Street", "urban"))
                .thenRejected(CommunityRejection.COMMUNITY_FOUNDED_OTHERWISE);
    }

    @Test
    void importingTwiceChangesNothing() {
        ImportHouseholds doors = new ImportHouseholds(
                JINPING,
                "households.csv",
                List.of(new HouseholdRow(2, "1单元", "1", "101"), new HouseholdRow(3, "1单元", "1", "102")));
        ImportItems items = new ImportItems(
                JINPING,
                "items.csv",
                List.of(
                        new ItemRow(2, "1单元", "101", "drill", "tools", "lend", "7", ""),
                        new ItemRow(3, "1单元", "101", "drill", "tools", "give", "", "old")));
        scenario()
                .by("stella", "steward")
                .given(new CommunityFounded(JINPING, "26 Jinping Street", "urban"))
                .when(doors)
                .thenLast(new HouseholdsImported(JINPING, 2))
                .when(doors)
                .thenUnchanged()
                .when(items)
                .thenLast(new ItemsImported(JINPING, 2))
                .when(items)
                .thenUnchanged();
    }

    @Test
    void nothingIsImportedWhenOneRowIsWrong() {
        inJinping()
                .by("stella", "steward")
                .when(new ImportItems(
                        JINPING,
                        "items.csv",
                        List.of(
                                new ItemRow(2, "1单元", "101", "drill", "tools", "lend", "7", ""),
                                new ItemRow(3, "9单元", "901", "saw", "tools", "rent", "7", ""))))
                .thenRejected(CommunityRejection.INVALID_ROWS);
    }

    @Test
    void aPersonLivesInOneHousehold() {
        inJinping()
                .by("stella", "steward")
                .given(new ResidentJoined(HOME, JINPING, ANA))
                .when(new EnterResident(NEXT_DOOR, JINPING, ANA))
                .thenRejected(HouseholdRejection.RESIDENT_OF_ANOTHER_HOUSEHOLD)
                .when(new EnterResident(HOME, JINPING, ANA))
                .thenUnchanged()
                .when(new EnterResident(NEXT_DOOR, JINPING, BEN))
                .thenEvents(new ResidentJoined(NEXT_DOOR, JINPING, BEN));
    }

    @Test
    void aResidentListsAndWithdrawsAThingOfTheOwnHousehold() {
        inJinping()
                .given(new ResidentJoined(HOME, JINPING, ANA))
                .by(ANA.value(), "resident")
                .when(new ListItem(DRILL, JINPING, WORDS))
                .thenEvents(LISTED)
                .when(new WithdrawItem(DRILL, JINPING, "lost"))
                .thenEvents(new ItemWithdrawn(DRILL, JINPING, "lost"))
                .when(new WithdrawItem(DRILL, JINPING, "lost"))
                .thenUnchanged();
    }

    @Test
    void whoBelongsToNoHouseholdListsNothing() {
        inJinping()
                .by("dan", "resident")
                .when(new ListItem(DRILL, JINPING, WORDS))
                .thenRejected(ItemRejection.NOT_A_MEMBER);
    }

    @Test
    void aNeighbourDoesNotWithdrawAnothersItem() {
        inJinping()
                .given(new ResidentJoined(NEXT_DOOR, JINPING, BEN))
                .given(LISTED)
                .by(BEN.value(), "resident")
                .when(new WithdrawItem(DRILL, JINPING, null))
                .thenRejected(ItemRejection.NOT_THE_OWNER);
    }
}
