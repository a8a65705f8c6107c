package community.linli.catalog.desk;

import community.linli.catalog.views.board.Board;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A stairwell as it stands: its doors in columns, its floors in rows with the top one on top.
 *
 * @param columns how many doors stand side by side
 */
record UnitGrid(String unit, int columns, List<Floor> floors) {

    /** A floor; {@link Cell#NONE} where it has no door in a column that others have. */
    record Floor(int floor, List<Cell> cells) {}

    /**
     * A door with what its household lists.
     *
     * @param width of the door's number in letters of one point
     */
    record Cell(String door, float width, List<Thing> things) {
        static final Cell NONE = new Cell("", 0, List.of());
    }

    /**
     * A thing as it is written.
     *
     * @param name legible, with how many there are
     * @param width of the name in letters of one point
     */
    record Thing(String mode, String name, float width) {}

    private static final Comparator<String> BY_LENGTH =
            Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

    static UnitGrid of(Board.Unit unit, Lettering letters) {
        Map<Integer, List<Board.Door>> byFloor = new TreeMap<>(Comparator.reverseOrder());
        unit.doors()
                .forEach(door -> byFloor.computeIfAbsent(door.floor(), floor -> new ArrayList<>())
                        .add(door));
        int widest = byFloor.values().stream().mapToInt(List::size).max().orElse(0);
        List<String> columns = columns(byFloor.values());
        boolean isByNumber = !columns.isEmpty() && columns.size() <= widest + 2;
        List<Floor> floors = new ArrayList<>();
        byFloor.forEach((floor, doors) -> floors.add(
                new Floor(floor, isByNumber ? placed(doors, columns, letters) : inOrder(doors, widest, letters))));
        return new UnitGrid(letters.legible(unit.unit()), isByNumber ? columns.size() : widest, floors);
    }

    /** What the doors are called within their floors, such as 01 and 02; empty where that does not tell a floor's doors apart. */
    private static List<String> columns(Collection<List<Board.Door>> floors) {
        Set<String> columns = new TreeSet<>(BY_LENGTH);
        for (List<Board.Door> doors : floors) {
            Set<String> here = new HashSet<>();
            doors.forEach(door -> here.add(withinItsFloor(door)));
            if (here.size() < doors.size()) {
                return List.of();
            }
            columns.addAll(here);
        }
        return List.copyOf(columns);
    }

    private static String withinItsFloor(Board.Door door) {
        String floor = Integer.toString(door.floor());
        return door.door().startsWith(floor) ? door.door().substring(floor.length()) : door.door();
    }

    private static List<Cell> placed(List<Board.Door> doors, List<String> columns, Lettering letters) {
        List<Cell> cells = empty(columns.size());
        doors.forEach(door -> cells.set(columns.indexOf(withinItsFloor(door)), cell(door, letters)));
        return cells;
    }

    private static List<Cell> inOrder(List<Board.Door> doors, int widest, Lettering letters) {
        List<Cell> cells = empty(widest);
        for (int i = 0; i < doors.size(); i++) {
            cells.set(i, cell(doors.get(i), letters));
        }
        return cells;
    }

    private static List<Cell> empty(int columns) {
        return new ArrayList<>(Collections.nCopies(columns, Cell.NONE));
    }

    private static Cell cell(Board.Door door, Lettering letters) {
        String number = letters.legible(door.door());
        return new Cell(
                number,
                letters.width(number),
                door.items().stream().map(item -> thing(item, letters)).toList());
    }

    private static Thing thing(Board.Item item, Lettering letters) {
        String name = letters.legible(item.copies() > 1 ? item.name() + " ×" + item.copies() : item.name());
        return new Thing(item.mode(), name, letters.width(name));
    }

    /** The doors one above the other in one column. */
    List<Floor> column(int column) {
        return floors.stream()
                .map(floor -> new Floor(floor.floor(), List.of(floor.cells().get(column))))
                .toList();
    }

    /** The grid in pieces of at most so many columns, as even as can be. */
    List<UnitGrid> atMost(int most) {
        int pieces = Math.ceilDiv(Math.max(1, columns), most);
        int each = Math.ceilDiv(columns, pieces);
        if (pieces == 1) {
            return List.of(this);
        }
        List<UnitGrid> parts = new ArrayList<>();
        for (int from = 0; from < columns; from += each) {
            int start = from;
            int end = Math.min(columns, from + each);
            parts.add(new UnitGrid(
                    unit,
                    end - start,
                    floors.stream()
                            .map(floor -> new Floor(floor.floor(), floor.cells().subList(start, end)))
                            .filter(floor -> floor.cells().stream().anyMatch(cell -> !cell.equals(Cell.NONE)))
                            .toList()));
        }
        return parts;
    }
}
