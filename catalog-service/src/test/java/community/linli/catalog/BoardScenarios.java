package community.linli.catalog;

import community.linli.catalog.community.CommunityEvent.CommunityFounded;
import community.linli.catalog.community.CommunityId;
import community.linli.catalog.csvimport.HouseholdRow;
import community.linli.catalog.csvimport.HouseholdRows;
import community.linli.catalog.district.DistrictEvent.DistrictRegistered;
import community.linli.catalog.household.HouseholdEvent.HouseholdLeft;
import community.linli.catalog.household.HouseholdEvent.HouseholdRegistered;
import community.linli.catalog.household.HouseholdEvent.ResidentJoined;
import community.linli.catalog.household.HouseholdEvent.ResidentLeft;
import community.linli.catalog.household.HouseholdId;
import community.linli.catalog.household.PersonId;
import community.linli.catalog.item.ItemEvent.ItemListed;
import community.linli.catalog.item.ItemId;
import community.linli.catalog.item.ItemWords;
import community.linli.eventsourcing.Lookup;
import community.linli.eventsourcing.testkit.scenario.Scenario;
import community.linli.eventsourcing.testkit.scenario.ScenarioTest;
import java.util.List;
import java.util.Optional;

/** Two doors of one community, and what hangs on the board. */
abstract class BoardScenarios extends ScenarioTest {

    static final CommunityId JINPING = new CommunityId("jinping-26");
    static final DistrictRegistered REGISTERED = new DistrictRegistered("Wuhou", "Asia/Shanghai");
    static final CommunityFounded FOUNDED = new CommunityFounded(JINPING, "26 Jinping Street", "urban");
    static final HouseholdRegistered DOOR = door(new HouseholdRow(2, "1单元", "1", "101"));
    static final HouseholdRegistered NEXT = door(new HouseholdRow(3, "1单元", "1", "102"));
    static final HouseholdId HOME = DOOR.household();
    static final HouseholdId NEXT_DOOR = NEXT.household();
    /** Whoever lives behind the first door when its household has left; ids lie in the log for ever. */
    static final HouseholdId HOME_AFTER = new HouseholdId("44688dae-00bf-5af6-9d3d-7fd5ca8ecb8a.2");

    static final HouseholdRegistered DOOR_AFTER = new HouseholdRegistered(HOME_AFTER, JINPING, "1单元", 1, "101");
    static final PersonId ANA = new PersonId("p-000000000000a11a");
    static final PersonId BEN = new PersonId("p-000000000000be11");
    static final ResidentJoined ANA_IN = new ResidentJoined(HOME, JINPING, ANA);
    static final ResidentJoined BEN_IN = new ResidentJoined(NEXT_DOOR, JINPING, BEN);
    static final ResidentLeft ANA_OUT = new ResidentLeft(HOME, JINPING, ANA);
    static final HouseholdLeft HOME_EMPTY = new HouseholdLeft(HOME, JINPING);
    static final ItemId DRILL = new ItemId("drill");
    static final ItemWords WORDS = new ItemWords("drill", "tools", "lend", 7, "with bits");
    static final ItemListed LISTED =
            new ItemListed(DRILL, JINPING, HOME, "drill", "tools", "lend", 7, "with bits", null, null, null, null);

    BoardScenarios() {
        super(CatalogContext.context());
    }

    final Scenario inJinping() {
        return scenario().given(REGISTERED, FOUNDED, DOOR, NEXT);
    }

    /** A door under the id that an import gives it. */
    private static HouseholdRegistered door(HouseholdRow row) {
        Lookup nothing = new Lookup() {
            @Override
            public <S> Optional<S> find(Class<S> state, String id) {
                return Optional.empty();
            }
        };
        return (HouseholdRegistered) HouseholdRows.read(JINPING, "households.csv", List.of(row), nothing)
                .events()
                .getFirst();
    }
}
