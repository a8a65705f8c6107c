package community.linli.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The tables of docs/access-matrix.md. */
final class AccessMatrix {

    /**
     * A line of a table.
     *
     * @param where the service or the port
     * @param who without the remark behind the semicolon
     */
    record Row(String where, String method, String path, String who, String remark) {}

    private AccessMatrix() {}

    static List<Row> services() {
        return rows(text(), "## The services' routes");
    }

    static List<Row> gateway() {
        return rows(text(), "## The gateway's own routes");
    }

    private static String text() {
        try {
            return Files.readString(Path.of("../docs/access-matrix.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every row below this heading, whatever it begins with, but for the two lines of the table's head. */
    static List<Row> rows(String text, String heading) {
        return text.lines()
                .dropWhile(line -> !line.equals(heading))
                .skip(1)
                .takeWhile(line -> !line.startsWith("## "))
                .filter(line -> line.startsWith("|"))
                .skip(2)
                .map(AccessMatrix::row)
                .toList();
    }

    private static Row row(String line) {
        List<String> cells = Arrays.stream(line.split("\\|", -1))
                .map(cell -> cell.replace("`", "").strip())
                .toList();
        if (cells.size() != 6) {
            throw new AssertionError("Not four cells: " + line);
        }
        String[] who = cells.get(4).split(";", 2);
        return new Row(cells.get(1), cells.get(2), cells.get(3), who[0].strip(), who.length == 1 ? "" : who[1].strip());
    }
}
