package community.linli.catalog.csvimport;

import community.linli.eventsourcing.CsvTable;
import community.linli.eventsourcing.Violation;
import community.linli.eventsourcing.http.ProblemException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * A file of rows below a heading: CSV (RFC 4180) in UTF-8 with or without byte order mark or in GB18030, or the first sheet of an Excel workbook.
 * The file's shape and size are checked here, its content where it is decided. An apostrophe that an export has put before a cell so that no
 * spreadsheet takes it for a formula is taken off again.
 */
public final class TableFile {

    /** Heading of a household file. */
    public static final List<String> HOUSEHOLD_COLUMNS = List.of("unit", "floor", "door");

    /** Heading of an item file. */
    public static final List<String> ITEM_COLUMNS =
            List.of("unit", "door", "name", "category", "mode", "loan_days", "note");

    /** What may stand behind the heading of an item file, all or some, in any order. */
    public static final List<String> MORE_ITEM_COLUMNS =
            List.of("copies", "parts", "deposit_fen", "condition", "description", "replacement_fen", "pick_up");

    /** The media type of an Excel workbook. */
    public static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** Most rows of one file: a file is one command, and one transaction of as many events. */
    public static final int MOST_ROWS = 5_000;

    /** Most bytes of one file as UTF-8; with the names of its fields, the command stays within 1 MiB. */
    public static final int MOST_BYTES = 512 * 1024;

    /** A row of cells with the line it begins in, the heading's being the first. */
    record Line(int number, List<String> cells) {
        Line {
            cells = List.copyOf(cells);
        }
    }

    private record Row(int number, Map<String, String> cells) {

        String cell(String column) {
            return cells.getOrDefault(column, "");
        }
    }

    private final String name;
    private final List<Row> rows;

    private TableFile(String name, List<Row> rows) {
        this.name = name;
        this.rows = rows;
    }

    /**
     * Reads a CSV file.
     *
     * @param name what the file is called in problems
     * @param declared the charset that the sender names; null where none is named, and a guess is made
     * @param columns the columns that must be there, the first ones
     * @throws ProblemException 400 {@code malformed} if it is neither UTF-8 nor GB18030, not what it claims to be, or no CSV; 413
     *     {@code file-too-large} if it has more rows or bytes than are taken at once; 422 {@code invalid-rows} if the heading or the number of
     *     cells in a row is wrong
     */
    public static TableFile csv(String name, byte[] bytes, @Nullable Charset declared, List<String> columns) {
        return of(name, CsvFile.read(bytes, declared), columns);
    }

    /** Reads the first sheet of an Excel workbook ({@code .xlsx}); as {@link #csv}, but for the encoding. */
    public static TableFile workbook(String name, byte[] bytes, List<String> columns) {
        return of(name, WorkbookFile.read(bytes), columns);
    }

    private static TableFile of(String name, List<Line> lines, List<String> columns) {
        List<String> heading = lines.isEmpty()
                ? List.of()
                : lines.getFirst().cells().stream().map(String::strip).toList();
        if (!isRight(heading, columns)) {
            throw wrongHeading(name, columns);
        }
        List<Line> body = lines.subList(1, lines.size());
        BadCells bad = new BadCells(name);
        List<Row> rows = new ArrayList<>();
        for (Line line : body) {
            if (line.cells().size() != heading.size()) {
                bad.addRow(
                        line.number(),
                        "wrong-number-of-cells",
                        "There are " + line.cells().size() + " cells where " + heading.size() + " are due.");
                continue;
            }
            Map<String, String> cells = new HashMap<>();
            for (int i = 0; i < heading.size(); i++) {
                cells.put(
                        heading.get(i),
                        CsvTable.text(line.cells().get(i).strip().replace("\r\n", "\n")));
            }
            rows.add(new Row(line.number(), cells));
        }
        if (body.size() > MOST_ROWS) {
            throw tooLarge(body.size() + " rows", "%,d rows".formatted(MOST_ROWS));
        }
        if (bad.count() > 0) {
            throw rows(bad.detail(), bad.told());
        }
        return new TableFile(name, rows);
    }

    private static boolean isRight(List<String> heading, List<String> columns) {
        if (heading.size() < columns.size()
                || !heading.subList(0, columns.size()).equals(columns)) {
            return false;
        }
        List<String> more = heading.subList(columns.size(), heading.size());
        List<String> known = columns.equals(ITEM_COLUMNS) ? MORE_ITEM_COLUMNS : List.of();
        return known.containsAll(more) && new HashSet<>(more).size() == more.size();
    }

    /** What the file is called in problems. */
    public String name() {
        return name;
    }

    /** Its rows as households. */
    public List<HouseholdRow> householdRows() {
        return rows.stream()
                .map(row -> new HouseholdRow(row.number(), row.cell("unit"), row.cell("floor"), row.cell("door")))
                .toList();
    }

    /** Its rows as items. */
    public List<ItemRow> itemRows() {
        return rows.stream()
                .map(row -> new ItemRow(
                        row.number(),
                        row.cell("unit"),
                        row.cell("door"),
                        row.cell("name"),
                        row.cell("category"),
                        row.cell("mode"),
                        row.cell("loan_days"),
                        row.cell("note"),
                        more(row)))
                .toList();
    }

    private static Map<String, String> more(Row row) {
        Map<String, String> more = new HashMap<>(row.cells());
        more.keySet().retainAll(MORE_ITEM_COLUMNS);
        more.values().removeIf(String::isEmpty);
        return more;
    }

    static ProblemException malformed(String detail) {
        return new ProblemException(HttpStatus.BAD_REQUEST, "malformed", detail);
    }

    static ProblemException tooLarge(String found, String most) {
        return new ProblemException(
                HttpStatus.CONTENT_TOO_LARGE,
                "file-too-large",
                "The file has " + found + "; at most " + most + " are taken at once. Split it, please.");
    }

    private static ProblemException wrongHeading(String name, List<String> columns) {
        String more = columns.equals(ITEM_COLUMNS)
                ? ", and behind them there may be any of " + String.join(",", MORE_ITEM_COLUMNS)
                : "";
        return rows(
                "The heading is wrong; nothing was imported.",
                List.of(new Violation(
                        name + ":1",
                        "wrong-heading",
                        "The first line must be " + String.join(",", columns) + more + ".")));
    }

    private static ProblemException rows(String detail, List<Violation> violations) {
        return new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, "invalid-rows", detail, violations);
    }
}
