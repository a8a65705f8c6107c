package community.linli.eventsourcing;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * A table for everyone as text: comma separated, RFC 4180, lines end in CRLF. A text that a spreadsheet would take for a formula begins with an
 * apostrophe, so that a name typed by a stranger does nothing on the desk of who opens the file. Not thread-safe.
 */
public final class CsvTable {

    private static final String END = "\r\n";
    private static final String FORMULA = "=+-@＝＋－＠";

    private final StringBuilder text = new StringBuilder();

    /** A table with this first row. */
    public CsvTable(String... header) {
        row(header);
    }

    /** Adds a row. */
    public CsvTable row(String... cells) {
        text.append(Arrays.stream(cells).map(CsvTable::cell).collect(Collectors.joining(",")))
                .append(END);
        return this;
    }

    /** One cell as it is written; quoted where it has to be. */
    public static String cell(String text) {
        String harmless = harmless(text);
        boolean isPlain =
                harmless.chars().noneMatch(sign -> sign == ',' || sign == '"' || sign == '\r' || sign == '\n');
        return isPlain ? harmless : '"' + harmless.replace("\"", "\"\"") + '"';
    }

    /** With an apostrophe before it where a spreadsheet would take it for a formula. */
    public static String harmless(String text) {
        return isAFormula(text.replaceFirst("^'+", "")) ? "'" + text : text;
    }

    /** The text of a cell that was read from a table: without the apostrophe that {@link #harmless} puts before it. */
    public static String text(String cell) {
        boolean isMarked = cell.startsWith("'") && isAFormula(cell.replaceFirst("^'+", ""));
        return isMarked ? cell.substring(1) : cell;
    }

    private static boolean isAFormula(String text) {
        String start = text.stripLeading();
        boolean beginsOne = !start.isEmpty() && FORMULA.indexOf(start.charAt(0)) >= 0;
        return beginsOne || (!text.isEmpty() && "\t\r\n".indexOf(text.charAt(0)) >= 0);
    }

    /** The whole table. */
    @Override
    public String toString() {
        return text.toString();
    }
}
