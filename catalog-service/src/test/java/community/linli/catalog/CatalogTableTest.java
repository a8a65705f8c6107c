package community.linli.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import community.linli.catalog.community.CommunityCommand;
import community.linli.catalog.community.CommunityCommand.ErasePerson;
import community.linli.catalog.community.CommunityCommand.FoundCommunity;
import community.linli.catalog.community.CommunityCommand.ImportHouseholds;
import community.linli.catalog.community.CommunityCommand.ImportItems;
import community.linli.catalog.community.CommunityCommand.PauseCommunity;
import community.linli.catalog.community.CommunityCommand.ResumeCommunity;
import community.linli.catalog.community.CommunityEvent.CommunityPaused;
import community.linli.catalog.csvimport.HouseholdRow;
import community.linli.catalog.csvimport.ItemRow;
import community.linli.catalog.district.DistrictCommand;
import community.linli.catalog.district.DistrictCommand.CloseDistrict;
import community.linli.catalog.district.DistrictCommand.RegisterDistrict;
import community.linli.catalog.district.DistrictEvent.DistrictClosed;
import community.linli.catalog.household.HouseholdCommand;
import community.linli.catalog.household.HouseholdCommand.EnterResident;
import community.linli.catalog.household.HouseholdCommand.LeaveHousehold;
import community.linli.catalog.household.HouseholdEvent.PersonErased;
import community.linli.catalog.item.ItemCommand;
import community.linli.catalog.item.ItemCommand.ListItem;
import community.linli.catalog.item.ItemCommand.ListItemAgain;
import community.linli.catalog.item.ItemCommand.PauseItem;
import community.linli.catalog.item.ItemCommand.ResumeItem;
import community.linli.catalog.item.ItemCommand.ReviseItem;
import community.linli.catalog.item.ItemCommand.TransferItem;
import community.linli.catalog.item.ItemCommand.WithdrawItem;
import community.linli.catalog.item.ItemEvent.ItemGivenAway;
import community.linli.catalog.item.ItemEvent.ItemPaused;
import community.linli.catalog.item.ItemEvent.ItemWithdrawn;
import community.linli.catalog.item.ItemState;
import community.linli.catalog.item.ItemWords;
import community.linli.eventsourcing.Command;
import community.linli.eventsourcing.Event;
import community.linli.eventsourcing.testkit.scenario.AnswerTable;
import community.linli.eventsourcing.testkit.scenario.Scenario;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every command in every state, by everybody who might ask it. */
class CatalogTableTest extends BoardScenarios {

    /** A command and who asks it, then what comes of it in which states; each state once per command. */
    private static final String TABLE = """
            RegisterDistrict by steward
              DistrictRegistered: nothing
              unchanged: district community doors residents listed resting withdrawn given left erased paused closed
            FoundCommunity by steward
              CommunityFounded: district
              DISTRICT_NOT_REGISTERED: nothing
              unchanged: community doors residents listed resting withdrawn given left erased paused closed
            CloseDistrict by steward
              DISTRICT_NOT_REGISTERED: nothing
              DistrictClosed: district community doors residents listed resting withdrawn given left erased paused
              unchanged: closed
            PauseCommunity by steward
              COMMUNITY_NOT_FOUND: nothing district
              CommunityPaused: community doors residents listed resting withdrawn given left erased closed
              unchanged: paused
            ResumeCommunity by steward
              COMMUNITY_NOT_FOUND: nothing district
              CommunityResumed: paused
              unchanged: community doors residents listed resting withdrawn given left erased closed
            ImportHouseholds by steward
              COMMUNITY_NOT_FOUND: nothing district
              DISTRICT_CLOSED: closed
              HouseholdRegistered + HouseholdsImported: community doors residents listed resting withdrawn given left erased paused
            ImportItems by steward
              COMMUNITY_NOT_FOUND: nothing district
              DISTRICT_CLOSED: closed
              INVALID_ROWS: community
              ItemListed + ItemsImported: doors residents listed resting withdrawn given left erased paused
            EnterResident by steward
              HOUSEHOLD_LEFT: left erased
              HOUSEHOLD_NOT_FOUND: nothing district community
              ResidentJoined: doors
              unchanged: residents listed resting withdrawn given paused closed
            LeaveHousehold by owner
              HOUSEHOLD_NOT_FOUND: nothing district community
              RESIDENT_NOT_FOUND: doors
              ResidentLeft + HouseholdLeft + HouseholdRegistered: residents listed resting withdrawn given paused closed
              unchanged: left erased
            LeaveHousehold by neighbour
              HOUSEHOLD_NOT_FOUND: nothing district community
              NOT_THE_PERSON: doors residents listed resting withdrawn given left erased paused closed
            LeaveHousehold by officer
              HOUSEHOLD_NOT_FOUND: nothing district community
              NOT_THE_PERSON: doors residents listed resting withdrawn given left erased paused closed
            LeaveHousehold by steward
              HOUSEHOLD_NOT_FOUND: nothing district community
              RESIDENT_NOT_FOUND: doors
              ResidentLeft + HouseholdLeft + HouseholdRegistered: residents listed resting withdrawn given paused closed
              unchanged: left erased
            ErasePerson by owner
              COMMUNITY_NOT_FOUND: nothing district
              PersonErased: left
              RESIDENT_NOT_FOUND: community doors
              ResidentLeft + HouseholdLeft + HouseholdRegistered + PersonErased: residents listed resting withdrawn given paused closed
              unchanged: erased
            ErasePerson by neighbour
              COMMUNITY_NOT_FOUND: nothing district
              NOT_THE_PERSON: community doors residents listed resting withdrawn given left erased paused closed
            ErasePerson by officer
              COMMUNITY_NOT_FOUND: nothing district
              PersonErased: left
              RESIDENT_NOT_FOUND: community doors
              ResidentLeft + HouseholdLeft + HouseholdRegistered + PersonErased: residents listed resting withdrawn given paused closed
              unchanged: erased
            ErasePerson by steward
              COMMUNITY_NOT_FOUND: nothing district
              NOT_THE_PERSON: community doors residents listed resting withdrawn given left erased paused closed
            ListItem by owner
              ItemListed: residents
              NOT_A_MEMBER: nothing district community doors left erased
              unchanged: listed resting withdrawn given paused closed
            ListItem by neighbour
              ItemListed: residents
              NOT_A_MEMBER: nothing district community doors
              unchanged: listed resting withdrawn given left erased paused closed
            ListItem by stranger
              NOT_A_MEMBER: nothing district community doors residents listed resting withdrawn given left erased paused closed
            ListItem by steward
              NOT_A_MEMBER: nothing district community doors residents listed resting withdrawn given left erased paused closed
            ListItem by rule
              NOT_A_MEMBER: nothing district community doors residents listed resting withdrawn given left erased paused closed
            ListItemAgain by owner
              DISTRICT_CLOSED: closed
              ITEM_NOT_FOUND: nothing district community doors residents
              ItemListed: withdrawn
              NOT_THE_OWNER: given left erased
              unchanged: listed resting paused
            ListItemAgain by neighbour
              ITEM_NOT_FOUND: nothing district community doors residents
              ItemListed: given
              NOT_THE_OWNER: listed resting withdrawn left erased paused closed
            ListItemAgain by stranger
              ITEM_NOT_FOUND: nothing district community doors residents
              NOT_THE_OWNER: listed resting withdrawn given left erased paused closed
            ListItemAgain by steward
              ITEM_NOT_FOUND: nothing district community doors residents
              NOT_THE_OWNER: listed resting withdrawn given left erased paused closed
            ListItemAgain by rule
              ITEM_NOT_FOUND: nothing district community doors residents
              NOT_THE_OWNER: listed resting withdrawn given left erased paused closed
            ReviseItem by owner
              ITEM_NOT_FOUND: nothing district community doors residents
              ITEM_OFF_THE_BOARD: withdrawn closed
              ItemRevised: listed resting paused
              NOT_THE_OWNER: given left erased
            ReviseItem by neighbour
              ITEM_NOT_FOUND: nothing district community doors residents
              ITEM_OFF_THE_BOARD: given
              NOT_THE_OWNER: listed resting withdrawn left erased paused closed
            ReviseItem by stranger
              ITEM_NOT_FOUND: nothing district community doors residents
              NOT_THE_OWNER: listed resting withdrawn given left erased paused closed
            ReviseItem by steward
              ITEM_NOT_FOUND: nothing district community doors residents
              NOT_THE_OWNER: listed resting withdrawn given left erased paused closed
            ReviseItem by rule
              ITEM_NOT_FOUND: nothing district community doors residents
              NOT_THE_OWNER: listed resting withdrawn given left erased paused closed
            PauseItem by owner
              ITEM_NOT_FOUND: nothing district community doors residents
              ITEM_OFF_THE_BOARD: withdrawn closed
              ItemPaused: listed paused
              NOT_THE_OWNER: given left erased
              unchanged: resting
            PauseItem by neighbour
              ITEM_NOT_FOUND: nothing district community doors residents
              ITEM_OFF_THE_BOARD: given
              NOT_THE_OWNER: listed resting withdrawn left erased paused closed
            PauseItem by stranger
              ITEM_NOT_FOUND: nothing district community doors residents
              NOT_THE_OWNER: listed resting withdrawn given left erased paused closed
            PauseItem by steward
              ITEM_NOT_FOUND: nothing district community doors residents
              ITEM_OFF_THE_BOARD: withdrawn given left erased closed
              ItemPaused: listed paused
              unchanged: resting
            PauseItem by rule
              ITEM_NOT_FOUND: nothing district community doors residents
              ITEM_OFF_THE_BOARD: withdrawn given left erased closed
              ItemPaused: listed paused
              unchanged: resting
            ResumeItem by owner
              ITEM_NOT_FOUND: nothing district community doors residents
              ITEM_OFF_THE_BOARD: withdrawn closed
              ItemResumed: resting
              NOT_THE_OWNER: given left erased
              unchanged: listed paused
            ResumeItem by neighbour
              ITEM_NOT_FOUND: nothing district community doors residents
              ITEM_OFF_THE_BOARD: given
              NOT_THE_OWNER: listed resting withdrawn left erased paused closed
            ResumeItem by stranger
              ITEM_NOT_FOUND: nothing district community doors residents
              NOT_THE_OWNER: listed resting withdrawn given left erased paused closed
            ResumeItem by steward
              ITEM_NOT_FOUND: nothing district community doors residents
              ITEM_OFF_THE_BOARD: withdrawn given left erased closed
              ItemResumed: resting
              unchanged: listed paused
            ResumeItem by rule
              ITEM_NOT_FOUND: nothing district community doors residents
              ITEM_OFF_THE_BOARD: withdrawn given left erased closed
              ItemResumed: resting
              unchanged: listed paused
            WithdrawItem by owner
              ITEM_NOT_FOUND: nothing district community doors residents
              ItemWithdrawn: listed resting paused
              NOT_THE_OWNER: given left erased
              unchanged: withdrawn closed
            WithdrawItem by neighbour
              ITEM_NOT_FOUND: nothing district community doors residents
              NOT_THE_OWNER: listed resting withdrawn left erased paused closed
              unchanged: given
            WithdrawItem by stranger
              ITEM_NOT_FOUND: nothing district community doors residents
              NOT_THE_OWNER: listed resting withdrawn given left erased paused closed
            WithdrawItem by steward
              ITEM_NOT_FOUND: nothing district community doors residents
              ItemWithdrawn: listed resting paused
              unchanged: withdrawn given left erased closed
            WithdrawItem by rule
              ITEM_NOT_FOUND: nothing district community doors residents
              ItemWithdrawn: listed resting paused
              unchanged: withdrawn given left erased closed
            TransferItem by owner
              ONLY_BY_RULE: nothing district community doors residents listed resting withdrawn given left erased paused closed
            TransferItem by neighbour
              ONLY_BY_RULE: nothing district community doors residents listed resting withdrawn given left erased paused closed
            TransferItem by stranger
              ONLY_BY_RULE: nothing district community doors residents listed resting withdrawn given left erased paused closed
            TransferItem by steward
              ONLY_BY_RULE: nothing district community doors residents listed resting withdrawn given left erased paused closed
            TransferItem by rule
              ITEM_NOT_FOUND: nothing district community doors residents
              ItemGivenAway: listed resting withdrawn left erased paused closed
              unchanged: given
            """;

    private static final Map<String, List<Event>> STATES = states();

    private static final List<Command> COMMANDS = List.of(
            new RegisterDistrict("Wuhou", "Asia/Shanghai"),
            new FoundCommunity(JINPING, "26 Jinping Street", "urban"),
            new CloseDistrict("Merged"),
            new PauseCommunity(JINPING, "New pipes"),
            new ResumeCommunity(JINPING),
            new ImportHouseholds(JINPING, "households.csv", List.of(new HouseholdRow(2, "2单元", "1", "101"))),
            new ImportItems(
                    JINPING, "items.csv", List.of(new ItemRow(2, "1单元", "101", "saw", "tools", "lend", "7", ""))),
            new EnterResident(HOME, JINPING, ANA),
            new LeaveHousehold(HOME, JINPING, ANA),
            new ErasePerson(JINPING, ANA),
            new ListItem(DRILL, JINPING, WORDS),
            new ListItemAgain(DRILL, JINPING, WORDS),
            new ReviseItem(DRILL, JINPING, new ItemWords("hammer drill", "tools", "lend", 3, null)),
            new PauseItem(DRILL, JINPING, "in use"),
            new ResumeItem(DRILL, JINPING),
            new WithdrawItem(DRILL, JINPING, "lost"),
            new TransferItem(DRILL, HOME, NEXT_DOOR));

    private static Map<String, List<Event>> states() {
        Map<String, List<Event>> states = new LinkedHashMap<>();
        states.put("nothing", List.of());
        states.put("district", List.of(REGISTERED));
        states.put("community", List.of(REGISTERED, FOUNDED));
        states.put("doors", List.of(REGISTERED, FOUNDED, DOOR, NEXT));
        states.put("residents", with());
        states.put("listed", with(LISTED));
        states.put("resting", with(LISTED, new ItemPaused(DRILL, JINPING, null)));
        states.put("withdrawn", with(LISTED, new ItemWithdrawn(DRILL, JINPING, null, HOME)));
        states.put("given", with(LISTED, new ItemGivenAway(DRILL, JINPING, HOME, NEXT_DOOR)));
        states.put(
                "left", with(LISTED, ANA_OUT, HOME_EMPTY, DOOR_AFTER, new ItemWithdrawn(DRILL, JINPING, null, HOME)));
        states.put(
                "erased",
                with(
                        LISTED,
                        ANA_OUT,
                        HOME_EMPTY,
                        DOOR_AFTER,
                        new PersonErased(HOME, JINPING, ANA),
                        new ItemWithdrawn(DRILL, JINPING, null, HOME)));
        states.put("paused", with(LISTED, new CommunityPaused(JINPING, null)));
        states.put("closed", with(LISTED, new ItemWithdrawn(DRILL, JINPING, null, HOME), new DistrictClosed("Merged")));
        return states;
    }

    private static List<Event> with(Event... further) {
        return Stream.concat(Stream.of(REGISTERED, FOUNDED, DOOR, NEXT, ANA_IN, BEN_IN), Stream.of(further))
                .toList();
    }

    @Test
    void everyCommandInEveryStateHasItsAnswer() {
        assertThat(found()).isEqualToIgnoringWhitespace(TABLE);
    }

    @Test
    void theTableKnowsEveryCommandAndEveryStateOfAnItem() {
        assertThat(COMMANDS.stream().<Class<?>>map(Object::getClass).toList())
                .containsExactlyInAnyOrderElementsOf(Stream.of(
                                DistrictCommand.class,
                                CommunityCommand.class,
                                HouseholdCommand.class,
                                ItemCommand.class)
                        .map(AnswerTable::records)
                        .flatMap(Set::stream)
                        .toList());
        assertThat(STATES.keySet().stream()
                        .<Class<?>>map(state ->
                                in(state).world().state(DRILL.subject()).getClass())
                        .distinct()
                        .toList())
                .containsExactlyInAnyOrderElementsOf(AnswerTable.records(ItemState.class));
    }

    private String found() {
        AnswerTable table = new AnswerTable(List.copyOf(STATES.keySet()), this::in);
        for (Command command : COMMANDS) {
            speakers(command).forEach(speaker -> table.ask(command, speaker, scenario -> by(speaker, scenario)));
        }
        return table.text();
    }

    private static List<String> speakers(Command command) {
        return switch (command) {
            case ItemCommand item -> List.of("owner", "neighbour", "stranger", "steward", "rule");
            case LeaveHousehold leave -> List.of("owner", "neighbour", "officer", "steward");
            case ErasePerson erase -> List.of("owner", "neighbour", "officer", "steward");
            default -> List.of("steward");
        };
    }

    private static Scenario by(String speaker, Scenario scenario) {
        return switch (speaker) {
            case "owner" -> scenario.by(ANA.value(), "resident");
            case "neighbour" -> scenario.by(BEN.value(), "resident");
            case "stranger" -> scenario.by("dan", "resident");
            case "rule" -> scenario.by("rule", "rule");
            case "officer" -> scenario.by("olga", "officer");
            default -> scenario.by("stella", "steward");
        };
    }

    private Scenario in(String state) {
        return scenario().given(STATES.getOrDefault(state, List.of()));
    }
}
