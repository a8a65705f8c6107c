package community.linli.catalog.csvimport;

import community.linli.eventsourcing.Violation;
import community.linli.eventsourcing.http.ProblemException;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * A CSV file (RFC 4180) with a heading, in UTF-8 with or without byte order mark, or in GB18030. The file's shape and size are checked here,
 * its content where it is decided.
 *
 * <p>An export, once there is one, must put an apostrophe before cells that begin with {@code = + - @}, a tab or a line break, so that a
 * spreadsheet takes them for text; on the board they are words like any other.
 */
public final class CsvFile {

    /** Heading of a household file. */
    public static final List<String> HOUSEHOLD_COLUMNS = List.of("unit", "floor", "door");

    /** Heading of an item file. */
    public static final List<String> ITEM_COLUMNS =
            List.of("unit", "door", "name", "category", "mode", "loan_days", "note");

    /** Most rows of one file: a file is one command, and one transaction of as many events. */
    public static final int MOST_ROWS = 5_000;

    /** Most bytes of one file as UTF-8; with the names of its fields, the command stays within 1 MiB. */
    public static final int MOST_BYTES = 512 * 1024;

    private static final Pattern LINE_END = Pattern.compile("\r\n|\r|\n");

    /** A row with the line it begins in. */
    private record Line(int number, CSVRecord cells) {

        String cell(String column) {
            return cells.get(column).strip().replace("\r\n", "\n");
        }
    }

    private final String name;
    private final List<Line> lines;

    private CsvFile(String name, List<Line> lines) {
        this.name = name;
        this.lines = lines;
    }

    /**
     * Reads a file.
     *
     * @param name what the file is called in problems
     * @param declared the charset that the sender names; null where none is named, and a guess is made
     * @throws ProblemException 400 {@code malformed} if it is neither UTF-8 nor GB18030, not what it claims to be, or no CSV; 413
     *     {@code file-too-large} if it has more rows or bytes than are taken at once; 422 {@code invalid-rows} if the heading or the number of
     *     cells in a row is wrong
     */
    public static CsvFile read(String name, byte[] bytes, @Nullable Charset declared, List<String> columns) {
        String text = text(bytes, declared);
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreEmptyLines(true)
                .get();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            if (!parser.getHeaderNames().stream().map(String::strip).toList().equals(columns)) {
                throw wrongHeading(name, columns);
            }
            return new CsvFile(name, lines(name, parser, columns));
        } catch (CSVException | UncheckedIOException | IllegalStateException e) {
            throw malformed("The file is not CSV; is a quotation mark left open?");
        } catch (IllegalArgumentException e) {
            // a heading that names a column twice, or not at all
            throw wrongHeading(name, columns);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(byte[] bytes, @Nullable Charset declared) {
        try {
            String text = FileText.of(bytes, declared);
            int size = text.getBytes(StandardCharsets.UTF_8).length;
            if (size > MOST_BYTES) {
                throw tooLarge((size + 1023) / 1024 + " KiB of UTF-8", MOST_BYTES / 1024 + " KiB");
            }
            return text;
        } catch (FileText.Unreadable e) {
            throw malformed(String.valueOf(e.getMessage()));
        }
    }

    private static List<Line> lines(String name, CSVParser parser, List<String> columns) {
        List<Line> lines = new ArrayList<>();
        BadCells bad = new BadCells(name);
        for (CSVRecord cells : parser) {
            int number = (int) parser.getCurrentLineNumber() - lineEndsIn(cells);
            if (cells.size() != columns.size()) {
                bad.addRow(
                        number,
                        "wrong-number-of-cells",
                        "There are " + cells.size() + " cells where " + columns.size() + " are due.");
            }
            lines.add(new Line(number, cells));
        }
        if (lines.size() > MOST_ROWS) {
            throw tooLarge(lines.size() + " rows", "%,d rows".formatted(MOST_ROWS));
        }
        if (bad.count() > 0) {
            throw rows(bad.detail(), bad.told());
        }
        return lines;
    }

    private static int lineEndsIn(CSVRecord cells) {
        return cells.stream()
                .mapToInt(cell -> (int) LINE_END.matcher(cell).results().count())
                .sum();
    }

    /** What the file is called in problems. */
    public String name() {
        return name;
    }

    /** Its rows as households. */
    public List<HouseholdRow> householdRows() {
        return lines.stream()
                .map(line -> new HouseholdRow(line.number(), line.cell("unit"), line.cell("floor"), line.cell("door")))
                .toList();
    }

    /** Its rows as items. */
    public List<ItemRow> itemRows() {
        return lines.stream()
                .map(line -> new ItemRow(
                        line.number(),
                        line.cell("unit"),
                        line.cell("door"),
                        line.cell("name"),
                        line.cell("category"),
                        line.cell("mode"),
                        line.cell("loan_days"),
                        line.cell("note")))
                .toList();
    }

    private static ProblemException malformed(String detail) {
        return new ProblemException(HttpStatus.BAD_REQUEST, "malformed", detail);
    }

    private static ProblemException tooLarge(String found, String most) {
        return new ProblemException(
                HttpStatus.CONTENT_TOO_LARGE,
                "file-too-large",
                "The file has " + found + "; at most " + most + " are taken at once. Split it, please.");
    }

    private static ProblemException wrongHeading(String name, List<String> columns) {
        return rows(
                "The heading is wrong; nothing was imported.",
                List.of(new Violation(
                        name + ":1", "wrong-heading", "The first line must be " + String.join(",", columns) + ".")));
    }

    private static ProblemException rows(String detail, List<Violation> violations) {
        return new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, "invalid-rows", detail, violations);
    }
}
