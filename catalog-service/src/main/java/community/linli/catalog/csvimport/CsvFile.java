package community.linli.catalog.csvimport;

import community.linli.catalog.csvimport.TableFile.Line;
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

/** The lines of a CSV file; empty ones are passed over. */
final class CsvFile {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();
    private static final Pattern LINE_END = Pattern.compile("\r\n|\r|\n");

    private CsvFile() {}

    static List<Line> read(byte[] bytes, @Nullable Charset declared) {
        List<Line> lines = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(new StringReader(text(bytes, declared)), FORMAT)) {
            for (CSVRecord cells : parser) {
                lines.add(new Line((int) parser.getCurrentLineNumber() - lineEndsIn(cells), cells.toList()));
            }
            return lines;
        } catch (CSVException | UncheckedIOException | IllegalStateException e) {
            throw TableFile.malformed("The file is not CSV; is a quotation mark left open?");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(byte[] bytes, @Nullable Charset declared) {
        try {
            String text = FileText.of(bytes, declared);
            int size = text.getBytes(StandardCharsets.UTF_8).length;
            if (size > TableFile.MOST_BYTES) {
                throw TableFile.tooLarge((size + 1023) / 1024 + " KiB of UTF-8", TableFile.MOST_BYTES / 1024 + " KiB");
            }
            return text;
        } catch (FileText.Unreadable e) {
            throw TableFile.malformed(String.valueOf(e.getMessage()));
        }
    }

    private static int lineEndsIn(CSVRecord cells) {
        return cells.stream()
                .mapToInt(cell -> (int) LINE_END.matcher(cell).results().count())
                .sum();
    }
}
