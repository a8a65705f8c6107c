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
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** The lines of a workbook's first sheet; rows without any text are passed over, and cells behind the heading's last are due only where they hold text. */
final class WorkbookFile {

    /** What a workbook may unpack to: 5,000 rows of 100 bytes are a tenth of it, and a bomb is far above. */
    private static final int MOST_UNPACKED = 16 * 1024 * 1024;

    private WorkbookFile() {}

    static List<Line> read(byte[] bytes) {
        try {
            if (unpacked(bytes) > MOST_UNPACKED) {
                throw TableFile.tooLarge("over 16 MiB unpacked", "16 MiB");
            }
            try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes));
                    Stream<Row> rows = workbook.getFirstSheet().openStream()) {
                return lines(rows.iterator());
            }
        } catch (IOException | ExcelReaderException | IllegalArgumentException | IllegalStateException e) {
            throw notAWorkbook();
        }
    }

    /** Counts no further than the limit, and believes no size that the archive states. */
    private static long unpacked(byte[] bytes) throws IOException {
        long all = 0;
        byte[] buffer = new byte[64 * 1024];
        try (ZipFile zip = ZipFile.builder().setByteArray(bytes).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                try (InputStream content = zip.getInputStream(entry)) {
                    for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                        all += read;
                        if (all > MOST_UNPACKED) {
                            return all;
                        }
                    }
                }
            }
        }
        return all;
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
