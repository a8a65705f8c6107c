package community.linli.catalog.desk;

import community.linli.catalog.desk.UnitGrid.Thing;
import java.util.ArrayList;
import java.util.List;

/**
 * A door's cell with its lines broken. All measures are in letters of one point.
 *
 * @param lines from the line of the door's number on; none where no door is
 */
record PosterCell(String door, List<List<Placed>> lines) {

    /** Where no door is, or nothing of it any more. */
    static final PosterCell NONE = new PosterCell("", List.of());

    /** A thing in its line. */
    record Placed(String mode, String name, float left) {}

    /** Between a cell's edge and what is in it. */
    static final float SIDE = 0.45f;
    /** How much larger a door's number is than what stands behind the door. */
    static final float DOOR = 1.15f;

    private static final float BETWEEN = 0.9f;

    /** Each thing on a line of its own, below the door. */
    static PosterCell listed(UnitGrid.Cell cell, float width, Lettering letters) {
        if (cell.equals(UnitGrid.Cell.NONE)) {
            return NONE;
        }
        float most = width - 2 * SIDE - ModeSign.WIDTH;
        List<List<Placed>> lines = new ArrayList<>();
        lines.add(List.of());
        cell.things().forEach(thing -> lines.add(List.of(new Placed(thing.mode(), within(thing, most, letters), 0))));
        return new PosterCell(cell.door(), lines);
    }

    /** Things one behind the other as in a sentence that begins behind the door's number; none is broken. */
    static PosterCell flowing(UnitGrid.Cell cell, float width, Lettering letters) {
        if (cell.equals(UnitGrid.Cell.NONE)) {
            return NONE;
        }
        float most = width - 2 * SIDE;
        List<List<Placed>> lines = new ArrayList<>();
        List<Placed> line = new ArrayList<>();
        float left = behindTheDoor(cell);
        for (Thing thing : cell.things()) {
            float needed = needed(thing, most);
            if (left > 0 && left + needed > most) {
                lines.add(List.copyOf(line));
                line.clear();
                left = 0;
            }
            line.add(new Placed(thing.mode(), within(thing, most - ModeSign.WIDTH, letters), left));
            left += needed + BETWEEN;
        }
        lines.add(List.copyOf(line));
        return new PosterCell(cell.door(), lines);
    }

    /** How many lines flowing things need. */
    static int lines(UnitGrid.Cell cell, float width) {
        float most = width - 2 * SIDE;
        int lines = 1;
        float left = behindTheDoor(cell);
        for (Thing thing : cell.things()) {
            float needed = needed(thing, most);
            if (left > 0 && left + needed > most) {
                lines++;
                left = 0;
            }
            left += needed + BETWEEN;
        }
        return lines;
    }

    private static float behindTheDoor(UnitGrid.Cell cell) {
        return cell.width() * DOOR + BETWEEN;
    }

    private static float needed(Thing thing, float most) {
        return Math.min(ModeSign.WIDTH + thing.width(), most);
    }

    /** These of its lines, below the door's number where they are not its first. */
    PosterCell part(int from, int to) {
        if (from >= lines.size()) {
            return NONE;
        }
        List<List<Placed>> part = new ArrayList<>();
        if (from > 0) {
            part.add(List.of());
        }
        part.addAll(lines.subList(from, Math.min(to, lines.size())));
        return new PosterCell(door, part);
    }

    private static String within(Thing thing, float most, Lettering letters) {
        return thing.width() <= most ? thing.name() : letters.shortened(thing.name(), most);
    }
}
