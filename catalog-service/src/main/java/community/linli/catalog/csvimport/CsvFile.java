package community.linli.catalog.csvimport;

import community.linli.eventsourcing.Violation;
import community.linli.eventsourcing.http.ProblemException;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.springframework.http.HttpStatus;

/**
 * A CSV file (RFC 4180) with a heading, in UTF-8 with or without byte order mark, or in GB18030. The file's shape is checked here, its content
 * where it is decided.
 */
public final class CsvFile {

    /** Heading of a household file. */
    public static final List<String> HOUSEHOLD_COLUMNS = List.of("unit", "floor", "door");

    /** Heading of an item file. */
    public static final List<String> ITEM_COLUMNS =
            List.of("unit", "door", "name", "category", "mode", "loan_days", "note");

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** A row with the line it begins in. */
    private record Line(int number, CSVRecord cells) {

        String cell(String column) {
            return cells.get(column).strip();
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
     * @throws ProblemException 400 {@code malformed} if it is neither UTF-8 nor GB18030, or no CSV; 422 {@code invalid-rows} if the heading or the
     *     number of cells in a row is wrong
     */
    public static CsvFile read(String name, byte[] bytes, List<String> columns) {
        String text = decode(bytes).orElseThrow(() -> malformed("The file is neither UTF-8 nor GB18030."));
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreEmptyLines(true)
                .get();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            if (!parser.getHeaderNames().stream().map(String::strip).toList().equals(columns)) {
                throw rows(List.of(new Violation(
                        name + ":1", "wrong-heading", "The first line must be " + String.join(",", columns) + ".")));
            }
            return new CsvFile(name, lines(name, parser, columns));
        } catch (CSVException | UncheckedIOException | IllegalArgumentException e) {
            throw malformed("The file is not CSV.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Line> lines(String name, CSVParser parser, List<String> columns) {
        List<Line> lines = new ArrayList<>();
        List<Violation> violations = new ArrayList<>();
        for (CSVRecord cells : parser) {
            int number = (int) parser.getCurrentLineNumber()
                    - (int) cells.toList().stream()
                            .mapToLong(cell -> cell.chars()
                                    .filter(letter -> letter == '\n')
                                    .count())
                            .sum();
            if (cells.size() != columns.size()) {
                violations.add(new Violation(
                        name + ":" + number,
                        "wrong-number-of-cells",
                        "There are " + cells.size() + " cells where " + columns.size() + " are due."));
            }
            lines.add(new Line(number, cells));
        }
        if (!violations.isEmpty()) {
            throw rows(violations);
        }
        return lines;
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

    private static Optional<String> decode(byte[] bytes) {
        return decode(bytes, StandardCharsets.UTF_8)
                .or(() -> decode(bytes, Charset.forName("GB18030")))
                .map(text -> !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text);
    }

    private static Optional<String> decode(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static ProblemException malformed(String detail) {
        return new ProblemException(HttpStatus.BAD_REQUEST, "malformed", detail);
    }

    private static ProblemException rows(List<Violation> violations) {
        return new ProblemException(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "invalid-rows",
                "Some rows are wrong; nothing was imported.",
                violations);
    }
}
