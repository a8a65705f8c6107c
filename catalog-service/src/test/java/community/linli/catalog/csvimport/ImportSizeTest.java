package community.linli.catalog.csvimport;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import community.linli.catalog.community.CommunityCommand.ImportItems;
import community.linli.catalog.community.CommunityId;
import community.linli.catalog.household.HouseholdState;
import community.linli.eventsourcing.Lookup;
import community.linli.eventsourcing.envelope.DomainJson;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** An import is one command, one answer and one transaction: each must have an end. */
class ImportSizeTest {

    private static final CommunityId JINPING = new CommunityId("jinping-26");
    private static final int MEBIBYTE = 1024 * 1024;
    private static final String HEADING = String.join(",", TableFile.ITEM_COLUMNS) + "\n";

    /** Knows every door and no item. */
    private static final Lookup DOORS = new Lookup() {
        @Override
        public <S> Optional<S> find(Class<S> state, String id) {
            return state == HouseholdState.class
                    ? Optional.of(state.cast(new HouseholdState(null, List.of(), false)))
                    : Optional.empty();
        }
    };

    @Test
    void theLargestFileIsACommandWithinAMebibyte() {
        String row = "12单元,1802,%s,图书,lend,30,%s\n";
        int rest = TableFile.MOST_BYTES / TableFile.MOST_ROWS
                - row.formatted("", "").getBytes(UTF_8).length
                - 1;
        String file =
                HEADING + row.formatted("书".repeat(6), "n".repeat(rest - 18)).repeat(TableFile.MOST_ROWS);
        TableFile read = TableFile.csv("items.csv", file.getBytes(UTF_8), null, TableFile.ITEM_COLUMNS);
        ImportItems command = new ImportItems(JINPING, read.name(), read.itemRows());

        int bytes = DomainJson.mapper().writeValueAsBytes(command).length;
        Rows rows = ItemRows.read(JINPING, read.name(), read.itemRows(), DOORS);
        int largest = rows.events().stream()
                .mapToInt(event -> DomainJson.mapper().writeValueAsBytes(event).length)
                .max()
                .orElseThrow();
        System.out.printf(
                "%,d rows in %,d bytes: a command of %,d bytes, %,d events of at most %,d bytes%n",
                read.itemRows().size(),
                file.getBytes(UTF_8).length,
                bytes,
                rows.events().size(),
                largest);

        assertThat(rows.events()).hasSize(TableFile.MOST_ROWS);
        assertThat(bytes).isLessThan(MEBIBYTE - 8 * 1024);
        assertThat(largest).isLessThan(4 * 1024);
    }

    @Test
    void theLongestAnswerIsSmallHoweverBadTheFile() {
        String row = "u,d,,,,x," + "\u0001".repeat(50) + "\n";
        TableFile read = TableFile.csv(
                "items.csv", (HEADING + row.repeat(TableFile.MOST_ROWS)).getBytes(UTF_8), null, TableFile.ITEM_COLUMNS);

        Rows rows = ItemRows.read(JINPING, read.name(), read.itemRows(), nothing());
        int bytes = DomainJson.mapper().writeValueAsBytes(rows.violations()).length;
        System.out.printf("%,d bad rows: %,d bytes of answer%n", TableFile.MOST_ROWS, bytes);

        assertThat(rows.violations()).hasSize(BadCells.MOST_TOLD);
        assertThat(rows.detail())
                .isEqualTo("30000 cells or rows are wrong, the first 200 are named; nothing was imported.");
        assertThat(bytes).isLessThan(64 * 1024);
    }

    @Test
    void aCellIsNamedOnceWhateverIsWrongWithIt() {
        List<HouseholdRow> doors = List.of(new HouseholdRow(2, "1", "1", ""), new HouseholdRow(3, "1", "1", ""));

        assertThat(HouseholdRows.read(JINPING, "households.csv", doors, nothing())
                        .violations())
                .extracting(wrong -> wrong.pointer() + " " + wrong.code())
                .containsExactly("households.csv:2:door missing", "households.csv:3:door missing");
    }

    private static Lookup nothing() {
        return new Lookup() {
            @Override
            public <S> Optional<S> find(Class<S> state, String id) {
                return Optional.empty();
            }
        };
    }
}
