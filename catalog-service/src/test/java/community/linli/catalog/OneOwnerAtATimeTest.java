package community.linli.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import community.linli.catalog.community.CommunityCommand.ErasePerson;
import community.linli.catalog.community.CommunityEvent.CommunityFounded;
import community.linli.catalog.community.CommunityId;
import community.linli.catalog.district.DistrictEvent.DistrictRegistered;
import community.linli.catalog.household.HouseholdCommand.EnterResident;
import community.linli.catalog.household.HouseholdCommand.LeaveHousehold;
import community.linli.catalog.household.HouseholdEvent.HouseholdRegistered;
import community.linli.catalog.household.HouseholdId;
import community.linli.catalog.household.HouseholdState;
import community.linli.catalog.household.PersonId;
import community.linli.catalog.household.ResidentHome;
import community.linli.catalog.item.HouseholdItems;
import community.linli.catalog.item.ItemCommand.ListItem;
import community.linli.catalog.item.ItemCommand.ListItemAgain;
import community.linli.catalog.item.ItemCommand.TransferItem;
import community.linli.catalog.item.ItemCommand.WithdrawItem;
import community.linli.catalog.item.ItemId;
import community.linli.catalog.item.ItemState;
import community.linli.catalog.item.ItemWords;
import community.linli.eventsourcing.testkit.scenario.Scenario;
import community.linli.eventsourcing.testkit.scenario.World;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whoever lists, takes down, hands on, joins and leaves, in whatever order: each thing hangs in its owner's cell alone, and no empty door shows any. */
class OneOwnerAtATimeTest {

    private static final CommunityId JINPING = new CommunityId("jinping-26");
    private static final List<HouseholdId> DOORS = List.of(new HouseholdId("a"), new HouseholdId("b"));
    private static final List<ItemId> THINGS = List.of(new ItemId("drill"), new ItemId("pot"), new ItemId("lamp"));
    private static final List<PersonId> PEOPLE = List.of(
            new PersonId("p-0000000000000001"), new PersonId("p-0000000000000002"), new PersonId("p-0000000000000003"));
    private static final ItemWords WORDS = new ItemWords("thing", "things", "give", null, null);

    private enum Deed {
        JOIN,
        LEAVE,
        ERASE,
        LIST,
        LIST_AGAIN,
        WITHDRAW,
        TRANSFER
    }

    /** Who does what with which thing and which door. */
    record Step(Deed deed, PersonId person, ItemId item, HouseholdId door) {}

    @Property(tries = 300)
    void eachThingHangsInItsOwnersCellAlone(@ForAll("steps") List<Step> steps) {
        try (Scenario scenario = Scenario.of(CatalogContext.context())) {
            scenario.given(
                    new DistrictRegistered("Wuhou", "Asia/Shanghai"),
                    new CommunityFounded(JINPING, "26 Jinping Street", "urban"),
                    new HouseholdRegistered(DOORS.getFirst(), JINPING, "1", 1, "101"),
                    new HouseholdRegistered(DOORS.getLast(), JINPING, "1", 1, "102"));
            for (Step step : steps) {
                take(step, scenario);
                hold(scenario.world());
            }
        }
    }

    private static void take(Step step, Scenario scenario) {
        PersonId person = step.person();
        HouseholdId door = step.door();
        HouseholdId other = door.equals(DOORS.getFirst()) ? DOORS.getLast() : DOORS.getFirst();
        switch (step.deed()) {
            case JOIN -> scenario.by("stella", "steward").when(new EnterResident(door, JINPING, person));
            case LEAVE -> scenario.by(person.value(), "resident").when(new LeaveHousehold(door, JINPING, person));
            case ERASE -> scenario.by(person.value(), "resident").when(new ErasePerson(JINPING, person));
            case LIST -> scenario.by(person.value(), "resident").when(new ListItem(step.item(), JINPING, WORDS));
            case LIST_AGAIN ->
                scenario.by(person.value(), "resident").when(new ListItemAgain(step.item(), JINPING, WORDS));
            case WITHDRAW -> scenario.by(person.value(), "resident").when(new WithdrawItem(step.item(), JINPING, null));
            case TRANSFER -> scenario.by("rule", "rule").when(new TransferItem(step.item(), door, other));
        }
    }

    private static void hold(World world) {
        for (HouseholdId door : DOORS) {
            List<ItemId> cell = HouseholdItems.of(door, world);
            assertThat(cell)
                    .as("the cell of %s", door)
                    .containsExactlyInAnyOrderElementsOf(THINGS.stream()
                            .filter(item -> world.find(ItemState.class, item.value())
                                    .filter(ItemState.Listed.class::isInstance)
                                    .map(ItemState.Listed.class::cast)
                                    .filter(listed -> listed.household().equals(door))
                                    .isPresent())
                            .toList());
            List<PersonId> residents = world.find(HouseholdState.class, door.value())
                    .map(HouseholdState::residents)
                    .orElse(List.of());
            assertThat(residents)
                    .as("the residents of %s", door)
                    .containsExactlyInAnyOrderElementsOf(PEOPLE.stream()
                            .filter(person -> ResidentHome.of(person, world)
                                    .in(JINPING)
                                    .filter(door::equals)
                                    .isPresent())
                            .toList());
            assertThat(residents.isEmpty() ? cell : List.of())
                    .as("what hangs at the empty door %s", door)
                    .isEmpty();
        }
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.of(Deed.values()),
                        Arbitraries.of(PEOPLE),
                        Arbitraries.of(THINGS),
                        Arbitraries.of(DOORS))
                .as(Step::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(30);
    }
}
