package community.linli.catalog.csvimport;

import community.linli.catalog.csvimport.TableFile.Line;
import community.linli.eventsourcing.http.ProblemException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** The lines of a workbook's first sheet; rows without any text are passed over, and cells behind the heading's last are due only where they hold text. */
final class WorkbookFile {

    /** What a workbook may unpack to: 5,000 rows of 100 bytes are a tenth of it, and a bomb is far above. */
    private static final int MOST_UNPACKED = 16 * 1024 * 1024;

    private static final int MOST_SHEET_ROWS = 10_000;

    /** Up to column AZ; without a place a cell stands beside the one before. */
    private static final Pattern CELL = Pattern.compile("(A?[A-Z][0-9]{1,5})?");

    private static final Pattern ROW = Pattern.compile("[0-9]{0,5}");

    private WorkbookFile() {}

    static List<Line> read(byte[] bytes) {
        try {
            examine(bytes);
            try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes));
                    Stream<Row> rows = workbook.getFirstSheet().openStream()) {
                return lines(rows.iterator());
            }
        } catch (ProblemException e) {
            throw e;
        } catch (IOException | XMLStreamException | RuntimeException e) {
            // the reader says by any exception what is wrong with a file that somebody has made by hand
            throw notAWorkbook();
        }
    }

    /** Counts no further than the limits, and believes no size that the archive states and no place that a cell claims. */
    private static void examine(byte[] bytes) throws IOException, XMLStreamException {
        long all = 0;
        try (ZipFile zip = ZipFile.builder().setByteArray(bytes).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                try (InputStream content = zip.getInputStream(entry)) {
                    byte[] unpacked = content.readNBytes(MOST_UNPACKED + 1);
                    all += unpacked.length;
                    if (all > MOST_UNPACKED) {
                        throw TableFile.tooLarge("over 16 MiB unpacked", "16 MiB");
                    }
                    if (entry.getName().startsWith("xl/worksheets/")
                            && entry.getName().endsWith(".xml")) {
                        examineSheet(new ByteArrayInputStream(unpacked));
                    }
                }
            }
        }
    }

    private static void examineSheet(InputStream sheet) throws XMLStreamException {
        XMLStreamReader xml = xml().createXMLStreamReader(sheet);
        int rows = 0;
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            String place = Objects.requireNonNullElse(xml.getAttributeValue(null, "r"), "");
            if (xml.getLocalName().equals("row")
                    && (++rows > MOST_SHEET_ROWS || !ROW.matcher(place).matches())) {
                throw TableFile.tooLarge(
                        "over %,d rows".formatted(MOST_SHEET_ROWS), "%,d rows".formatted(MOST_SHEET_ROWS));
            }
            if (xml.getLocalName().equals("c") && !CELL.matcher(place).matches()) {
                throw TableFile.tooLarge("a cell far to the right of its heading", "52 columns");
            }
        }
    }

    private static XMLInputFactory xml() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    private static List<Line> lines(Iterator<Row> rows) {
        List<Line> lines = new ArrayList<>();
        int width = 0;
        long bytes = 0;
        while (rows.hasNext()) {
            Row row = rows.next();
            List<String> cells = cells(row, width);
            if (cells.stream().allMatch(String::isBlank)) {
                continue;
            }
            width = Math.max(width, lines.isEmpty() ? cells.size() : width);
            lines.add(new Line(row.getRowNum(), cells));
            bytes += cells.stream()
                    .mapToLong(cell -> cell.getBytes(StandardCharsets.UTF_8).length + 1)
                    .sum();
            if (bytes > TableFile.MOST_BYTES) {
                throw TableFile.tooLarge("over 512 KiB of text", TableFile.MOST_BYTES / 1024 + " KiB");
            }
        }
        return lines;
    }

    private static List<String> cells(Row row, int width) {
        int last = IntStream.iterate(row.getCellCount(), count -> count > width, count -> count - 1)
                .filter(count -> !row.getCellText(count - 1).isBlank())
                .findFirst()
                .orElse(width);
        return IntStream.range(0, last)
                .mapToObj(column -> column < row.getCellCount() ? row.getCellText(column) : "")
                .toList();
    }

    private static ProblemException notAWorkbook() {
        return TableFile.malformed("The file is no Excel workbook (.xlsx).");
    }
}
