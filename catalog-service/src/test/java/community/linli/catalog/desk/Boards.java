package community.linli.catalog.desk;

import community.linli.catalog.views.board.Board;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Boards to print. */
final class Boards {

    static final LocalDate DAY = LocalDate.of(2026, 11, 25);
    private static final Path DEMO = Path.of("../local-stack/src/main/resources/demo/jinping-26");

    private Boards() {}

    static PrintSubject subject(Board board, PrintWords words) {
        return new PrintSubject("wuhou", "武侯区", board, DAY, words);
    }

    static Board.Door door(String door, int floor, Board.Item... items) {
        return new Board.Door(door, floor, "home-" + door, List.of(items));
    }

    static Board.Item lent(String id, String name) {
        return new Board.Item(id, name, "工具", "lend", 7, "available", 1, 1);
    }

    static Board.Item given(String id, String name) {
        return new Board.Item(id, name, "其他", "give", null, "available", 1, 1);
    }

    static Board.Item swapped(String id, String name) {
        return new Board.Item(id, name, "其他", "swap", null, "available", 1, 1);
    }

    static Board of(Board.Unit... units) {
        return of(List.of(units));
    }

    static Board of(List<Board.Unit> units) {
        List<Board.Door> doors =
                units.stream().flatMap(unit -> unit.doors().stream()).toList();
        int sharing =
                (int) doors.stream().filter(door -> !door.items().isEmpty()).count();
        int items = doors.stream().mapToInt(door -> door.items().size()).sum();
        return new Board("jinping-26", "锦屏街26号院", doors.size(), sharing, items, false, null, false, List.copyOf(units));
    }

    /** Two stairwells with four doors. */
    static Board small() {
        return of(
                new Board.Unit(
                        "1单元",
                        List.of(
                                door("101", 1, lent("drill", "电钻"), swapped("atlas", "《三体》全三册")),
                                door("102", 1),
                                door("201", 2, given("crib", "Baby crib, with mattress")))),
                new Board.Unit("2单元", List.of(door("301", 3, lent("ladder", "人字梯")))));
    }

    /** The compound of the story: 148 doors, 800 things. */
    static Board ofTheStory() {
        Map<String, Map<String, Board.Door>> units = new LinkedHashMap<>();
        for (CSVRecord row : rows("households.csv")) {
            units.computeIfAbsent(row.get("unit"), unit -> new LinkedHashMap<>())
                    .put(
                            row.get("door"),
                            new Board.Door(
                                    row.get("door"),
                                    Integer.parseInt(row.get("floor")),
                                    row.get("unit") + row.get("door"),
                                    new ArrayList<>()));
        }
        for (CSVRecord row : rows("items.csv")) {
            units.get(row.get("unit"))
                    .get(row.get("door"))
                    .items()
                    .add(new Board.Item(
                            "i-" + row.getRecordNumber(),
                            row.get("name"),
                            row.get("category"),
                            row.get("mode"),
                            row.get("loan_days").isEmpty() ? null : Integer.valueOf(row.get("loan_days")),
                            "available",
                            1,
                            1));
        }
        return of(units.entrySet().stream()
                .map(unit -> new Board.Unit(
                        unit.getKey(), List.copyOf(unit.getValue().values())))
                .toList());
    }

    /** As many doors, in stairwells of ten floors with five doors each, with ten things behind each. */
    static Board large(int doors) {
        return of(IntStream.range(0, Math.ceilDiv(doors, 50))
                .mapToObj(unit -> new Board.Unit(
                        (unit + 1) + "单元",
                        IntStream.range(unit * 50, Math.min(doors, unit * 50 + 50))
                                .mapToObj(at -> filled(at % 50, at))
                                .toList()))
                .toList());
    }

    private static Board.Door filled(int within, int at) {
        int floor = 1 + within / 5;
        String door = floor + "0" + (1 + within % 5);
        return door(
                door,
                floor,
                IntStream.range(0, 10)
                        .mapToObj(item -> lent("i-" + at + "-" + item, "第" + at + "户的东西" + item))
                        .toArray(Board.Item[]::new));
    }

    private static List<CSVRecord> rows(String file) {
        try (var reader = Files.newBufferedReader(DEMO.resolve(file))) {
            return CSVFormat.DEFAULT
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(reader)
                    .getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
