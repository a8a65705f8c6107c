package community.linli.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import community.linli.catalog.community.CommunityCommand.FoundCommunity;
import community.linli.catalog.community.CommunityCommand.ImportHouseholds;
import community.linli.catalog.community.CommunityCommand.ImportItems;
import community.linli.catalog.community.CommunityEvent.HouseholdsImported;
import community.linli.catalog.community.CommunityEvent.ItemsImported;
import community.linli.catalog.community.CommunityRejection;
import community.linli.catalog.csvimport.HouseholdRow;
import community.linli.catalog.csvimport.ItemRow;
import community.linli.catalog.district.DistrictCommand.RegisterDistrict;
import community.linli.catalog.district.DistrictEvent.DistrictRegistered;
import community.linli.catalog.district.DistrictRejection;
import community.linli.catalog.household.HouseholdCommand.EnterResident;
import community.linli.catalog.household.HouseholdRejection;
import community.linli.catalog.item.ItemCommand.ListItem;
import community.linli.catalog.item.ItemCommand.WithdrawItem;
import community.linli.catalog.item.ItemEvent.ItemListed;
import community.linli.catalog.item.ItemEvent.ItemWithdrawn;
import community.linli.catalog.item.ItemId;
import community.linli.catalog.item.ItemRejection;
import community.linli.catalog.item.ItemWords;
import community.linli.eventsourcing.Violation;
import community.linli.eventsourcing.testkit.scenario.Scenario;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How a board comes to be, and what is hung on it and taken down. */
class BoardDeciderTest extends BoardScenarios {

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
                .thenRejected(CommunityRejection.DISTRICT_NOT_REGISTERED)
                .given(REGISTERED)
                .when(found)
                .thenEvents(FOUNDED)
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
                .given(REGISTERED, FOUNDED)
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
                .given(ANA_IN)
                .when(new EnterResident(NEXT_DOOR, JINPING, ANA))
                .thenRejected(HouseholdRejection.RESIDENT_OF_ANOTHER_HOUSEHOLD)
                .when(new EnterResident(HOME, JINPING, ANA))
                .thenUnchanged()
                .when(new EnterResident(NEXT_DOOR, JINPING, BEN))
                .thenEvents(BEN_IN);
    }

    @Test
    void aResidentListsAndWithdrawsAThingOfTheOwnHousehold() {
        inJinping()
                .given(ANA_IN)
                .by(ANA.value(), "resident")
                .when(new ListItem(DRILL, JINPING, WORDS))
                .thenEvents(LISTED)
                .when(new WithdrawItem(DRILL, JINPING, "lost"))
                .thenEvents(new ItemWithdrawn(DRILL, JINPING, "lost", HOME))
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
                .given(BEN_IN)
                .given(LISTED)
                .by(BEN.value(), "resident")
                .when(new WithdrawItem(DRILL, JINPING, null))
                .thenRejected(ItemRejection.NOT_THE_OWNER);
    }

    @Test
    void whatWasTakenDownIsListedAnewWhenAFileNamesItAgain() {
        ImportItems items = items(item(2, "drill", "lend", "7"), item(3, "drill", "lend", "7"));
        Scenario board = inJinping().by("stella", "steward").when(items);
        ItemId first = ((ItemListed) board.answers().getFirst().events().getFirst()).item();

        board.when(new WithdrawItem(first, JINPING, "broken")).when(items).thenLast(new ItemsImported(JINPING, 1));
        assertThat(board.answers().getFirst().events()).hasSize(2);
        board.when(items).thenUnchanged();
    }

    @Test
    void everyWrongCellOfAnItemFileIsNamed() {
        inJinping()
                .by("stella", "steward")
                .when(items(
                        new ItemRow(2, "9单元", "901", "saw", "tools", "lend", "7", ""),
                        new ItemRow(3, "1单元", "101", "", "tools", "rent", "soon", ""),
                        new ItemRow(4, "1单元", "101", "a\u0007b", "to\nols", "give", "7", "a\u202Eb")))
                .thenRejected(CommunityRejection.INVALID_ROWS)
                .thenViolations(
                        wrong("items.csv:2:door", "unknown-door", "There is no such door in this community."),
                        wrong("items.csv:3:loan_days", "not-a-number", "The days are a whole number."),
                        wrong("items.csv:3:name", "missing", "This must not be empty."),
                        wrong("items.csv:3:mode", "unknown-mode", "The mode is lend, swap or give."),
                        wrong("items.csv:4:name", "unprintable", "Please write without control characters."),
                        wrong("items.csv:4:category", "unprintable", "Please write without control characters."),
                        wrong("items.csv:4:loan_days", "not-lent", "Only what is lent has days."),
                        wrong("items.csv:4:note", "unprintable", "Please write without control characters."));
    }

    @Test
    void everyWrongCellOfAHouseholdFileIsNamed() {
        inJinping()
                .by("stella", "steward")
                .when(new ImportHouseholds(
                        JINPING,
                        "households.csv",
                        List.of(
                                new HouseholdRow(2, "2单元", "1", "201"),
                                new HouseholdRow(3, "2单元", "1", "201"),
                                new HouseholdRow(4, "", "121", "x".repeat(21)),
                                new HouseholdRow(5, "2\n单元", "first", "\u0000"))))
                .thenRejected(CommunityRejection.INVALID_ROWS)
                .thenViolations(
                        wrong("households.csv:3:door", "twice", "This door is already in line 2."),
                        wrong("households.csv:4:unit", "missing", "This must not be empty."),
                        wrong("households.csv:4:door", "too-long", "At most 20 characters, please."),
                        wrong("households.csv:4:floor", "not-a-floor", "The floor is a whole number from -5 to 120."),
                        wrong(
                                "households.csv:5:unit",
                                "unprintable",
                                "Please write without control characters and line breaks."),
                        wrong(
                                "households.csv:5:door",
                                "unprintable",
                                "Please write without control characters and line breaks."),
                        wrong("households.csv:5:floor", "not-a-floor", "The floor is a whole number from -5 to 120."));
    }

    @Test
    void aNoteMayHaveSeveralLinesAndBeginWithAnySign() {
        inJinping()
                .given(ANA_IN)
                .by(ANA.value(), "resident")
                .when(new ListItem(DRILL, JINPING, new ItemWords("=drill", "@tools", "give", null, "-1\n+2")))
                .thenEvents(new ItemListed(
                        DRILL, JINPING, HOME, "=drill", "@tools", "give", null, "-1\n+2", null, null, null, null));
    }

    @Test
    void everyWrongFieldOfAListingIsNamed() {
        inJinping()
                .given(ANA_IN)
                .by(ANA.value(), "resident")
                .when(new ListItem(DRILL, JINPING, new ItemWords("x".repeat(61), " ", "lend", 366, "x".repeat(201))))
                .thenRejected(ItemRejection.INVALID_FIELDS)
                .thenViolations(
                        wrong("/name", "too-long", "At most 60 characters, please."),
                        wrong("/category", "missing", "This must not be empty."),
                        wrong("/loanDays", "out-of-range", "What is lent needs 1 to 365 days."),
                        wrong("/note", "too-long", "At most 200 characters, please."));
    }

    private static ImportItems items(ItemRow... rows) {
        return new ImportItems(JINPING, "items.csv", List.of(rows));
    }

    private static ItemRow item(int line, String name, String mode, String days) {
        return new ItemRow(line, "1单元", "101", name, "tools", mode, days, "");
    }

    private static Violation wrong(String pointer, String code, String message) {
        return new Violation(pointer, code, message);
    }
}
