package community.linli.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import community.linli.catalog.community.CommunityCommand.ImportItems;
import community.linli.catalog.community.CommunityEvent.ItemsImported;
import community.linli.catalog.community.CommunityRejection;
import community.linli.catalog.csvimport.ItemRow;
import community.linli.catalog.facts.LendingFacts.GiftHandedOver;
import community.linli.catalog.facts.LendingFacts.Handed;
import community.linli.catalog.facts.LendingFacts.SwapCompleted;
import community.linli.catalog.household.HouseholdId;
import community.linli.catalog.item.HouseholdItems;
import community.linli.catalog.item.ItemCommand.ListItem;
import community.linli.catalog.item.ItemCommand.ListItemAgain;
import community.linli.catalog.item.ItemCommand.ReviseItem;
import community.linli.catalog.item.ItemCommand.TransferItem;
import community.linli.catalog.item.ItemCommand.WithdrawItem;
import community.linli.catalog.item.ItemDetails;
import community.linli.catalog.item.ItemEvent.ItemGivenAway;
import community.linli.catalog.item.ItemEvent.ItemListed;
import community.linli.catalog.item.ItemEvent.ItemWithdrawn;
import community.linli.catalog.item.ItemId;
import community.linli.catalog.item.ItemRejection;
import community.linli.catalog.item.ItemWords;
import community.linli.eventsourcing.Violation;
import community.linli.eventsourcing.testkit.scenario.Scenario;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is said of a thing, and how it comes back to the board in the same household or in another. */
class ListingDeciderTest extends BoardScenarios {

    private static final ItemGivenAway GIVEN = new ItemGivenAway(DRILL, JINPING, HOME, NEXT_DOOR);
    private static final List<String> BITS = List.of("drill", "charger", "box of bits");

    @Test
    void aListingSaysCopiesPartsAndDeposit() {
        asAna().when(new ListItem(DRILL, JINPING, words(3, List.of(" drill ", "charger", "box of bits"), 5_000L)))
                .thenEvents(new ItemListed(
                        DRILL, JINPING, HOME, "drill", "tools", "lend", 7, "with bits", 3, BITS, 5_000L, null));
    }

    @Test
    void whatGoesWithoutSayingIsLeftOut() {
        asAna().when(new ListItem(DRILL, JINPING, words(1, List.of(), 0L))).thenEvents(LISTED);
    }

    @Test
    void theLargestOfEverythingIsWelcome() {
        List<String> parts = IntStream.range(0, ItemWords.MAX_PARTS)
                .mapToObj(number -> "件".repeat(58) + (10 + number))
                .toList();
        asAna().when(new ListItem(DRILL, JINPING, words(50, parts, 10_000_000L)))
                .thenEvents(new ItemListed(
                        DRILL, JINPING, HOME, "drill", "tools", "lend", 7, "with bits", 50, parts, 10_000_000L, null));
    }

    @Test
    void everyWrongCountPartAndDepositIsNamed() {
        List<String> parts = List.of("bit", " ", "x".repeat(61), "a\u0007b", "bit ");
        asAna().when(new ListItem(DRILL, JINPING, words(51, parts, -1L)))
                .thenRejected(ItemRejection.INVALID_FIELDS)
                .thenViolations(
                        wrong("/depositFen", "out-of-range", "A deposit is 0 to 10,000,000 fen."),
                        wrong("/copies", "out-of-range", "There are 1 to 50 copies of a thing."),
                        wrong("/parts/1", "missing", "This must not be empty."),
                        wrong("/parts/2", "too-long", "At most 60 characters, please."),
                        wrong("/parts/3", "unprintable", "Please write without control characters."),
                        wrong("/parts/4", "twice", "Each part is named once."));
    }

    @Test
    void aKitHasThirtyPartsAtMost() {
        asAna().when(new ListItem(DRILL, JINPING, words(0, Collections.nCopies(31, "bit"), 10_000_001L)))
                .thenRejected(ItemRejection.INVALID_FIELDS)
                .thenViolations(
                        wrong("/depositFen", "out-of-range", "A deposit is 0 to 10,000,000 fen."),
                        wrong("/copies", "out-of-range", "There are 1 to 50 copies of a thing."),
                        wrong("/parts", "too-many", "At most 30 parts, please."));
    }

    @Test
    void onlyWhatIsLentHasADeposit() {
        asAna().when(new ListItem(
                        DRILL, JINPING, new ItemWords("drill", "tools", "give", null, null, null, null, 100L, null)))
                .thenRejected(ItemRejection.INVALID_FIELDS)
                .thenViolations(wrong("/depositFen", "not-lent", "Only what is lent has a deposit."));
    }

    @Test
    void whatWasTakenDownIsListedAgainUnderItsId() {
        ItemWords more = words(2, BITS, null);
        asAna().given(LISTED, new ItemWithdrawn(DRILL, JINPING, null, HOME))
                .when(new ListItemAgain(DRILL, JINPING, more))
                .thenEvents(new ItemListed(
                        DRILL, JINPING, HOME, "drill", "tools", "lend", 7, "with bits", 2, BITS, null, null))
                .when(new ListItemAgain(DRILL, JINPING, more))
                .thenUnchanged()
                .when(new ListItemAgain(DRILL, JINPING, WORDS))
                .thenRejected(ItemRejection.ITEM_LISTED_OTHERWISE);
    }

    @Test
    void wrongWordsAreNotListedAgainEither() {
        asAna().given(LISTED, new ItemWithdrawn(DRILL, JINPING, null, HOME))
                .when(new ListItemAgain(DRILL, JINPING, words(null, List.of(""), null)))
                .thenRejected(ItemRejection.INVALID_FIELDS)
                .thenViolations(wrong("/parts/0", "missing", "This must not be empty."));
    }

    @Test
    void whatWasGivenAwayIsListedByTheRecipientAlone() {
        asAna().given(BEN_IN, LISTED, GIVEN)
                .when(new ListItemAgain(DRILL, JINPING, WORDS))
                .thenRejected(ItemRejection.NOT_THE_OWNER)
                .by(BEN.value(), "resident")
                .when(new ListItemAgain(DRILL, JINPING, WORDS))
                .thenEvents(new ItemListed(
                        DRILL, JINPING, NEXT_DOOR, "drill", "tools", "lend", 7, "with bits", null, null, null, null));
    }

    @Test
    void theRuleTransfersWhatWasHandedOverForGood() {
        asRule().given(LISTED)
                .when(new TransferItem(DRILL, HOME, NEXT_DOOR))
                .thenEvents(GIVEN)
                .thenState(
                        HouseholdItems.class, HOME.value(), cell -> cell.items().isEmpty())
                .when(new TransferItem(DRILL, HOME, NEXT_DOOR))
                .thenUnchanged()
                .when(new TransferItem(DRILL, HOME, new HouseholdId("third")))
                .thenRejected(ItemRejection.ITEM_CHANGED_HANDS)
                .when(new TransferItem(DRILL, NEXT_DOOR, HOME))
                .thenEvents(new ItemGivenAway(DRILL, JINPING, NEXT_DOOR, HOME));
    }

    @Test
    void whatWasGivenAwayIsItsNewOwners() {
        asAna().given(BEN_IN, LISTED)
                .whenLearnt(new GiftHandedOver(DRILL, HOME, NEXT_DOOR))
                .thenRulesAsk(new TransferItem(DRILL, HOME, NEXT_DOOR))
                .thenEvents(GIVEN);
    }

    @Test
    void whatWasSwappedIsItsNewOwnersThingByThing() {
        ItemId kettle = new ItemId("kettle");
        ItemListed listed = new ItemListed(
                kettle, JINPING, NEXT_DOOR, "kettle", "kitchen", "swap", null, null, null, null, null, null);
        asAna().given(BEN_IN, LISTED, listed)
                .whenLearnt(new SwapCompleted(
                        List.of(new Handed(DRILL, HOME, NEXT_DOOR), new Handed(kettle, NEXT_DOOR, HOME))))
                .thenRulesAsk(new TransferItem(DRILL, HOME, NEXT_DOOR), new TransferItem(kettle, NEXT_DOOR, HOME))
                .thenEvents(GIVEN, new ItemGivenAway(kettle, JINPING, NEXT_DOOR, HOME));
    }

    @Test
    void whatWasTakenDownMeanwhileIsTransferredToo() {
        asRule().given(LISTED, new ItemWithdrawn(DRILL, JINPING, null, HOME))
                .when(new TransferItem(DRILL, HOME, NEXT_DOOR))
                .thenEvents(GIVEN);
    }

    @Test
    void aHouseholdsCellFollowsListingWithdrawalAndTransfer() {
        ItemId saw = new ItemId("saw");
        asAna().when(new ListItem(DRILL, JINPING, WORDS))
                .when(new ListItem(saw, JINPING, WORDS))
                .thenState(
                        HouseholdItems.class, HOME.value(), cell -> cell.items().equals(List.of(DRILL, saw)))
                .when(new WithdrawItem(DRILL, JINPING, null))
                .thenState(
                        HouseholdItems.class, HOME.value(), cell -> cell.items().equals(List.of(saw)))
                .when(new ListItemAgain(DRILL, JINPING, WORDS))
                .thenState(
                        HouseholdItems.class, HOME.value(), cell -> cell.items().equals(List.of(saw, DRILL)));
    }

    @Test
    void aFileListsAnewWhatBecameAnothersThing() {
        ImportItems drill = new ImportItems(
                JINPING, "items.csv", List.of(new ItemRow(2, "1单元", "101", "drill", "tools", "lend", "7", "")));
        Scenario board = inJinping().given(BEN_IN).by("stella", "steward").when(drill);
        ItemId first = ((ItemListed) board.answers().getFirst().events().getFirst()).item();

        board.by("rule", "rule")
                .when(new TransferItem(first, HOME, NEXT_DOOR))
                .by(BEN.value(), "resident")
                .when(new ListItemAgain(first, JINPING, WORDS))
                .by("stella", "steward")
                .when(drill)
                .thenLast(new ItemsImported(JINPING, 1))
                .when(drill)
                .thenUnchanged();
    }

    @Test
    void aFileThatNamesWhatAHouseholdListsItselfListsItNoSecondTime() {
        ItemRow drill = new ItemRow(2, "1单元", "101", "drill", "tools", "lend", "7", "");
        ItemRow another = new ItemRow(3, "1单元", "101", "drill", "tools", "lend", "7", "");
        asAna().given(LISTED)
                .by("stella", "steward")
                .when(new ImportItems(JINPING, "items.csv", List.of(drill)))
                .thenUnchanged()
                .when(new ImportItems(JINPING, "items.csv", List.of(drill, another)))
                .thenLast(new ItemsImported(JINPING, 1));
    }

    @Test
    void aFileBroughtAgainAfterAThingWasRenamedListsItNoSecondTime() {
        ImportItems file = new ImportItems(
                JINPING, "items.csv", List.of(new ItemRow(2, "1单元", "101", "drill", "tools", "lend", "7", "")));
        Scenario board = inJinping().given(ANA_IN).by("stella", "steward").when(file);
        ItemId drill = ((ItemListed) board.answers().getFirst().events().getFirst()).item();
        board.by(ANA.value(), "resident")
                .when(new ReviseItem(drill, JINPING, new ItemWords("hammer drill", "tools", "lend", 7, null)))
                .by("stella", "steward")
                .when(file)
                .thenUnchanged();
    }

    @Test
    void aFileSaysWhateverAListingCanSay() {
        Map<String, String> more = Map.of(
                "copies", "2",
                "parts", "drill; charger、box of bits;",
                "deposit_fen", "5000",
                "condition", "good",
                "description", "Loud.",
                "replacement_fen", "30000",
                "pick_up", "after six");
        Scenario board = inJinping()
                .by("stella", "steward")
                .when(new ImportItems(
                        JINPING,
                        "items.csv",
                        List.of(new ItemRow(2, "1单元", "101", "drill", "tools", "lend", "7", "", more))));

        ItemListed listed = (ItemListed) board.answers().getFirst().events().getFirst();
        assertThat(listed.copies()).isEqualTo(2);
        assertThat(listed.parts()).isEqualTo(BITS);
        assertThat(listed.depositFen()).isEqualTo(5_000);
        assertThat(listed.details()).isEqualTo(new ItemDetails("good", "Loud.", 30_000L, "after six"));
    }

    @Test
    void aWrongCellIsNamedByItsColumn() {
        Map<String, String> more =
                Map.of("copies", "two", "parts", "bit;bit", "deposit_fen", "99999999999999999999", "condition", "fine");
        inJinping()
                .by("stella", "steward")
                .when(new ImportItems(
                        JINPING,
                        "items.csv",
                        List.of(new ItemRow(2, "1单元", "101", "drill", "tools", "lend", "7", "", more))))
                .thenRejected(CommunityRejection.INVALID_ROWS)
                .thenViolations(
                        wrong("items.csv:2:copies", "not-a-number", "This is a whole number."),
                        wrong("items.csv:2:deposit_fen", "not-a-number", "This is a whole number."),
                        wrong("items.csv:2:parts", "twice", "Each part is named once."),
                        wrong(
                                "items.csv:2:condition",
                                "unknown-condition",
                                "The condition is new, good, used or worn."));
    }

    @Test
    void aFileDoesNotOverfillACell() {
        List<ItemRow> rows = IntStream.range(0, HouseholdItems.MOST)
                .mapToObj(number -> new ItemRow(number + 2, "1单元", "101", "book", "books", "give", "", ""))
                .toList();
        Scenario board =
                inJinping().given(LISTED).by("stella", "steward").when(new ImportItems(JINPING, "b.csv", rows));

        board.thenRejected(CommunityRejection.INVALID_ROWS)
                .thenViolations(wrong("b.csv:5001:door", "full", "A household lists at most 5,000 things."));
        board.when(new ImportItems(JINPING, "b.csv", rows.subList(1, rows.size())))
                .thenLast(new ItemsImported(JINPING, HouseholdItems.MOST - 1));
        assertThat(HouseholdItems.of(HOME, board.world())).hasSize(HouseholdItems.MOST);
    }

    private Scenario asAna() {
        return inJinping().given(ANA_IN).by(ANA.value(), "resident");
    }

    private Scenario asRule() {
        return inJinping().given(ANA_IN, BEN_IN).by("rule", "rule");
    }

    private static ItemWords words(@Nullable Integer copies, List<String> parts, @Nullable Long depositFen) {
        return new ItemWords("drill", "tools", "lend", 7, "with bits", copies, parts, depositFen, null);
    }

    private static Violation wrong(String pointer, String code, String message) {
        return new Violation(pointer, code, message);
    }
}
