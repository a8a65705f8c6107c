package community.linli.catalog;

import community.linli.catalog.community.CommunityCommand.ErasePerson;
import community.linli.catalog.community.CommunityCommand.FoundCommunity;
import community.linli.catalog.community.CommunityCommand.ImportHouseholds;
import community.linli.catalog.community.CommunityCommand.PauseCommunity;
import community.linli.catalog.community.CommunityId;
import community.linli.catalog.community.CommunityRejection;
import community.linli.catalog.csvimport.HouseholdRow;
import community.linli.catalog.district.DistrictCommand.CloseDistrict;
import community.linli.catalog.district.DistrictCommand.RegisterDistrict;
import community.linli.catalog.district.DistrictEvent.DistrictClosed;
import community.linli.catalog.district.DistrictRejection;
import community.linli.catalog.household.HouseholdCommand.EnterResident;
import community.linli.catalog.household.HouseholdCommand.LeaveHousehold;
import community.linli.catalog.household.HouseholdEvent.ResidentJoined;
import community.linli.catalog.household.HouseholdId;
import community.linli.catalog.household.HouseholdRejection;
import community.linli.catalog.household.PersonId;
import community.linli.catalog.item.HouseholdItems;
import community.linli.catalog.item.ItemCommand.ListItem;
import community.linli.catalog.item.ItemCommand.ListItemAgain;
import community.linli.catalog.item.ItemCommand.ResumeItem;
import community.linli.catalog.item.ItemCommand.TransferItem;
import community.linli.catalog.item.ItemCommand.WithdrawItem;
import community.linli.catalog.item.ItemEvent.ItemGivenAway;
import community.linli.catalog.item.ItemEvent.ItemListed;
import community.linli.catalog.item.ItemEvent.ItemWithdrawn;
import community.linli.catalog.item.ItemId;
import community.linli.catalog.item.ItemRejection;
import community.linli.catalog.item.ItemWords;
import community.linli.eventsourcing.Command;
import community.linli.eventsourcing.Rejection;
import community.linli.eventsourcing.testkit.scenario.Scenario;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every refusal is heard once at least; the switches do not compile without one. */
class CatalogRejectionTest extends BoardScenarios {

    private static final CommunityId ELSEWHERE = new CommunityId("elsewhere");

    private static final DistrictClosed CLOSED = new DistrictClosed("Merged");

    private record Story(Scenario before, Command asked) {}

    @TestFactory
    Stream<DynamicTest> everyRefusalHasItsStory() {
        return Stream.of(
                        DistrictRejection.values(),
                        CommunityRejection.values(),
                        HouseholdRejection.values(),
                        ItemRejection.values())
                .flatMap(Arrays::stream)
                .map(rejection -> DynamicTest.dynamicTest(rejection.meaning(), () -> {
                    Story story = of(rejection);
                    story.before().when(story.asked()).thenRejected(rejection);
                }));
    }

    private Story of(Rejection rejection) {
        return switch (rejection) {
            case DistrictRejection district -> of(district);
            case CommunityRejection community -> of(community);
            case HouseholdRejection household -> of(household);
            case ItemRejection item -> of(item);
            default -> throw new IllegalArgumentException(rejection.code());
        };
    }

    private Story of(DistrictRejection rejection) {
        return switch (rejection) {
            case DISTRICT_REGISTERED_OTHERWISE ->
                new Story(scenario().given(REGISTERED), new RegisterDistrict("Wuhou", "Asia/Tokyo"));
            case DISTRICT_NOT_REGISTERED -> new Story(scenario(), new CloseDistrict("Merged"));
            case REASON_MISSING -> new Story(inJinping(), new CloseDistrict(" "));
            case REASON_TOO_LONG -> new Story(inJinping(), new CloseDistrict("字".repeat(201)));
            case REASON_UNPRINTABLE -> new Story(inJinping(), new CloseDistrict("a\u0007b"));
            case TIME_ZONE_UNKNOWN -> new Story(scenario(), new RegisterDistrict("Wuhou", "Mars/X"));
        };
    }

    private Story of(CommunityRejection rejection) {
        return switch (rejection) {
            case DISTRICT_NOT_REGISTERED -> new Story(scenario(), new FoundCommunity(JINPING, "Street", "urban"));
            case COMMUNITY_NOT_FOUND ->
                new Story(scenario().given(REGISTERED), new ImportHouseholds(JINPING, "households.csv", List.of()));
            case COMMUNITY_FOUNDED_OTHERWISE ->
                new Story(inJinping(), new FoundCommunity(JINPING, "26 Jinping Street", "village"));
            case DISTRICT_CLOSED ->
                new Story(scenario().given(REGISTERED, CLOSED), new FoundCommunity(JINPING, "Street", "urban"));
            case REASON_TOO_LONG -> new Story(inJinping(), new PauseCommunity(JINPING, "字".repeat(201)));
            case REASON_UNPRINTABLE -> new Story(inJinping(), new PauseCommunity(JINPING, "a\u0007b"));
            case NOT_THE_PERSON -> new Story(inJinping().given(ANA_IN), new ErasePerson(JINPING, ANA));
            case RESIDENT_NOT_FOUND ->
                new Story(inJinping().by(ANA.value(), "resident"), new ErasePerson(JINPING, ANA));
            case INVALID_ROWS ->
                new Story(
                        inJinping(),
                        new ImportHouseholds(
                                JINPING, "households.csv", List.of(new HouseholdRow(2, "1单元", "roof", "103"))));
        };
    }

    private Story of(HouseholdRejection rejection) {
        return switch (rejection) {
            case HOUSEHOLD_NOT_FOUND -> new Story(inJinping(), new EnterResident(HOME, ELSEWHERE, ANA));
            case HOUSEHOLD_LEFT ->
                new Story(
                        inJinping().given(ANA_IN, ANA_OUT, HOME_EMPTY, DOOR_AFTER),
                        new EnterResident(HOME, JINPING, ANA));
            case RESIDENT_OF_ANOTHER_HOUSEHOLD ->
                new Story(
                        inJinping().given(ANA_IN), new EnterResident(new HouseholdId(NEXT_DOOR.value()), JINPING, ANA));
            case DISTRICT_CLOSED -> new Story(inJinping().given(CLOSED), new EnterResident(HOME, JINPING, ANA));
            case HOUSEHOLD_FULL ->
                new Story(
                        inJinping()
                                .given(IntStream.range(0, 100)
                                        .mapToObj(number -> new ResidentJoined(
                                                HOME, JINPING, new PersonId("p-0000000000000%03d".formatted(number))))
                                        .toList()),
                        new EnterResident(HOME, JINPING, ANA));
            case NOT_THE_PERSON -> new Story(inJinping().given(ANA_IN), new LeaveHousehold(HOME, JINPING, ANA));
            case RESIDENT_NOT_FOUND ->
                new Story(
                        inJinping().given(ANA_IN).by(ANA.value(), "resident"),
                        new LeaveHousehold(NEXT_DOOR, JINPING, ANA));
        };
    }

    private Story of(ItemRejection rejection) {
        Scenario listed = inJinping().given(ANA_IN, BEN_IN, LISTED).by(ANA.value(), "resident");
        return switch (rejection) {
            case ITEM_NOT_FOUND -> new Story(listed, new WithdrawItem(DRILL, ELSEWHERE, null));
            case NOT_A_MEMBER -> new Story(listed.by("dan", "resident"), new ListItem(DRILL, JINPING, WORDS));
            case NOT_THE_OWNER -> new Story(listed.by(BEN.value(), "resident"), new WithdrawItem(DRILL, JINPING, null));
            case ONLY_BY_RULE -> new Story(listed, new TransferItem(DRILL, HOME, NEXT_DOOR));
            case ITEM_CHANGED_HANDS ->
                new Story(
                        listed.given(new ItemGivenAway(DRILL, JINPING, HOME, NEXT_DOOR))
                                .by("rule", "rule"),
                        new TransferItem(DRILL, HOME, new HouseholdId("third")));
            case ITEM_OFF_THE_BOARD ->
                new Story(listed.given(new ItemWithdrawn(DRILL, JINPING, null, HOME)), new ResumeItem(DRILL, JINPING));
            case ITEM_LISTED_OTHERWISE ->
                new Story(listed, new ListItemAgain(DRILL, JINPING, new ItemWords("saw", "tools", "give", null, null)));
            case DISTRICT_CLOSED ->
                new Story(
                        inJinping().given(ANA_IN, CLOSED).by(ANA.value(), "resident"),
                        new ListItem(DRILL, JINPING, WORDS));
            case CELL_FULL ->
                new Story(
                        inJinping()
                                .given(ANA_IN)
                                .given(IntStream.range(0, HouseholdItems.MOST)
                                        .mapToObj(number -> new ItemListed(
                                                new ItemId("book-" + number),
                                                JINPING,
                                                HOME,
                                                "book",
                                                "books",
                                                "give",
                                                null,
                                                null,
                                                null,
                                                null,
                                                null,
                                                null))
                                        .toList())
                                .by(ANA.value(), "resident"),
                        new ListItem(DRILL, JINPING, WORDS));
            case REASON_UNPRINTABLE -> new Story(listed, new WithdrawItem(DRILL, JINPING, "a\u0007b"));
            case REASON_TOO_LONG -> new Story(listed, new WithdrawItem(DRILL, JINPING, "字".repeat(201)));
            case INVALID_FIELDS ->
                new Story(
                        inJinping().given(ANA_IN).by(ANA.value(), "resident"),
                        new ListItem(DRILL, JINPING, new ItemWords("drill", "tools", "rent", null, null)));
        };
    }
}
