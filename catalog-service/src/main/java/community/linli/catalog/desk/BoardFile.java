package community.linli.catalog.desk;

import community.linli.catalog.csvimport.TableFile;
import community.linli.catalog.views.board.BoardDoorDocument;
import community.linli.catalog.views.board.BoardItemDocument;
import community.linli.catalog.views.board.BoardItemDocument.Listing;
import community.linli.eventsourcing.CsvTable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * What an import takes, written from the board: brought in again, it changes nothing. Cells that a spreadsheet would take for a formula begin with
 * an apostrophe, in a workbook as well.
 *
 * @param name of the sheet, and of the file before its ending
 * @param rows the heading first
 */
record BoardFile(String name, List<List<String>> rows) {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final Comparator<BoardDoorDocument> BY_PLACE = Comparator.comparing(BoardDoorDocument::unit)
            .thenComparingInt(BoardDoorDocument::floor)
            .thenComparing(BoardDoorDocument::door);

    /** The doors of a community. */
    static BoardFile households(List<BoardDoorDocument> doors) {
        Stream<List<String>> rows = doors.stream()
                .sorted(BY_PLACE)
                .map(door -> List.of(door.unit(), Integer.toString(door.floor()), door.door()));
        return new BoardFile(
                "households",
                Stream.concat(Stream.of(TableFile.HOUSEHOLD_COLUMNS), rows).toList());
    }

    /** What hangs on its board, in the order of doors and names. */
    static BoardFile items(List<BoardDoorDocument> doors, List<BoardItemDocument> items) {
        Map<String, BoardDoorDocument> byHousehold =
                doors.stream().collect(Collectors.toMap(BoardDoorDocument::household, Function.identity()));
        record Hung(BoardDoorDocument door, BoardItemDocument item, Listing listing) {}
        List<String> heading = new ArrayList<>(TableFile.ITEM_COLUMNS);
        heading.addAll(TableFile.MORE_ITEM_COLUMNS);
        Stream<List<String>> rows = items.stream()
                .filter(item -> !item.isWithdrawn())
                .flatMap(item -> Stream.ofNullable(byHousehold.get(item.household()))
                        .flatMap(door ->
                                Stream.ofNullable(item.listing()).map(listing -> new Hung(door, item, listing))))
                .sorted(Comparator.comparing(Hung::door, BY_PLACE)
                        .thenComparing(hung -> hung.listing().name())
                        .thenComparing(hung -> String.valueOf(hung.item().id())))
                .map(hung -> row(hung.door(), hung.listing()));
        return new BoardFile("items", Stream.concat(Stream.of(heading), rows).toList());
    }

    private static List<String> row(BoardDoorDocument door, Listing listing) {
        return Stream.of(
                        door.unit(),
                        door.door(),
                        listing.name(),
                        listing.category(),
                        listing.mode(),
                        listing.loanDays(),
                        listing.note(),
                        listing.copies() == 1 ? null : listing.copies(),
                        listing.parts().stream()
                                .map(part -> part.replaceAll("[;；、]", ","))
                                .collect(Collectors.joining("; ")),
                        listing.depositFen(),
                        listing.condition(),
                        listing.description(),
                        listing.replacementFen(),
                        listing.pickUp())
                .map(BoardFile::text)
                .toList();
    }

    private static String text(@Nullable Object cell) {
        return Objects.toString(cell, "");
    }

    /** As CSV in UTF-8, with the byte order mark by which spreadsheets know it. */
    byte[] csv() {
        CsvTable table = new CsvTable(rows.getFirst().toArray(String[]::new));
        rows.stream().skip(1).forEach(row -> table.row(row.toArray(String[]::new)));
        return (BYTE_ORDER_MARK + table).getBytes(StandardCharsets.UTF_8);
    }

    /** As an Excel workbook of one sheet, all cells text. */
    byte[] workbook() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Linli", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(name);
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).size(); column++) {
                    sheet.value(row, column, CsvTable.harmless(rows.get(row).get(column)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
