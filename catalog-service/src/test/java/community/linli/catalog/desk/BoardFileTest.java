package community.linli.catalog.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import community.linli.catalog.csvimport.HouseholdRow;
import community.linli.catalog.csvimport.ItemRow;
import community.linli.catalog.csvimport.TableFile;
import community.linli.catalog.views.board.BoardDoorDocument;
import community.linli.catalog.views.board.BoardItemDocument;
import community.linli.catalog.views.board.BoardItemDocument.Listing;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is written from the board is what an import takes. */
class BoardFileTest {

    private static final List<BoardDoorDocument> DOORS = List.of(
            new BoardDoorDocument("b", "jinping-26", "1单元", 2, "201"),
            new BoardDoorDocument("a", "jinping-26", "1单元", -1, "B1"));
    private static final Listing DRILL = new Listing(
            "电钻",
            "工具",
            "lend",
            7,
            "call, \"first\"\nthen knock",
            2,
            List.of("bits", "case"),
            5_000L,
            "good",
            "loud",
            30_000L,
            "after six");
    private static final List<BoardItemDocument> ITEMS = List.of(
            item("2", "b", listing("=1+1"), false),
            item("1", "a", DRILL, false),
            item("3", "b", listing("gone"), true),
            item("4", "moved-away", listing("nowhere"), false));

    @Test
    void doorsComeBackAsTheyWere() {
        BoardFile file = BoardFile.households(DOORS);
        List<HouseholdRow> rows =
                List.of(new HouseholdRow(2, "1单元", "-1", "B1"), new HouseholdRow(3, "1单元", "2", "201"));

        assertThat(TableFile.csv("households.csv", file.csv(), null, TableFile.HOUSEHOLD_COLUMNS)
                        .householdRows())
                .isEqualTo(rows);
        assertThat(TableFile.workbook("households.xlsx", file.workbook(), TableFile.HOUSEHOLD_COLUMNS)
                        .householdRows())
                .isEqualTo(rows);
    }

    @Test
    void whatHangsOnTheBoardComesBackAsItWas() {
        BoardFile file = BoardFile.items(DOORS, ITEMS);
        ItemRow drill = new ItemRow(
                2,
                "1单元",
                "B1",
                "电钻",
                "工具",
                "lend",
                "7",
                "call, \"first\"\nthen knock",
                Map.of(
                        "copies",
                        "2",
                        "parts",
                        "bits; case",
                        "deposit_fen",
                        "5000",
                        "condition",
                        "good",
                        "description",
                        "loud",
                        "replacement_fen",
                        "30000",
                        "pick_up",
                        "after six"));

        List<ItemRow> csv = TableFile.csv("items.csv", file.csv(), null, TableFile.ITEM_COLUMNS)
                .itemRows();
        assertThat(csv).first().isEqualTo(drill);
        assertThat(csv).extracting(ItemRow::name).containsExactly("电钻", "=1+1");
        assertThat(TableFile.workbook("items.xlsx", file.workbook(), TableFile.ITEM_COLUMNS)
                        .itemRows())
                .extracting(ItemRow::name, ItemRow::more)
                .containsExactlyElementsOf(
                        csv.stream().map(row -> tuple(row.name(), row.more())).toList());
    }

    @Test
    void aNameThatLooksLikeAFormulaDoesNothingInASpreadsheet() {
        BoardFile file = BoardFile.items(DOORS, ITEMS);

        assertThat(new String(file.csv(), StandardCharsets.UTF_8))
                .startsWith("\uFEFFunit,door")
                .contains(",'=1+1,");
    }

    private static Listing listing(String name) {
        return new Listing(name, "tools", "give", null, null, 1, List.of(), null, null, null, null, null);
    }

    private static BoardItemDocument item(String id, String household, @Nullable Listing listing, boolean isWithdrawn) {
        return new BoardItemDocument(id, "jinping-26", household, listing, List.of(), false, isWithdrawn, 1);
    }
}
