package community.linli.catalog.desk;

import community.linli.catalog.desk.UnitGrid.Thing;
import java.util.ArrayList;
import java.util.List;

/**
 * A door's cell with its lines broken. All measures are in letters of one point.
 *
 * @param lines what stands under the door, empty where the household lists nothing
 */
record PosterCell(String door, List<List<Placed>> lines) {

    /** Where no door is, or nothing of it any more. */
    static final PosterCell NONE = new PosterCell("", List.of());

    /** A thing in its line. */
    record Placed(String mode, String name, float left) {}

    /** Between a cell's edge and what is in it. */
    static final float SIDE = 0.45f;

    private static final float BETWEEN = 0.9f;

    /** Each thing on a line of its own. */
    static PosterCell listed(UnitGrid.Cell cell, float width, Lettering letters) {
        float most = width - 2 * SIDE - ModeSign.WIDTH;
        return new PosterCell(
                cell.door(),
                cell.things().stream()
                        .map(thing -> List.of(new Placed(thing.mode(), within(thing, most, letters), 0)))
                        .toList());
    }

    /** Things one behind the other as in a sentence; none is broken. */
    static PosterCell flowing(UnitGrid.Cell cell, float width, Lettering letters) {
        float most = width - 2 * SIDE;
        List<List<Placed>> lines = new ArrayList<>();
        List<Placed> line = new ArrayList<>();
        float left = 0;
        for (Thing thing : cell.things()) {
            float needed = ModeSign.WIDTH + Math.min(thing.width(), most - ModeSign.WIDTH);
            if (!line.isEmpty() && left + needed > most) {
                lines.add(List.copyOf(line));
                line.clear();
                left = 0;
            }
            line.add(new Placed(thing.mode(), within(thing, most - ModeSign.WIDTH, letters), left));
            left += needed + BETWEEN;
        }
        if (!line.isEmpty()) {
            lines.add(List.copyOf(line));
        }
        return new PosterCell(cell.door(), lines);
    }

    /** These of its lines. */
    PosterCell part(int from, int to) {
        return from > 0 && from >= lines.size()
                ? NONE
                : new PosterCell(door, lines.subList(from, Math.min(to, lines.size())));
    }

    private static String within(Thing thing, float most, Lettering letters) {
        return thing.width() <= most ? thing.name() : letters.shortened(thing.name(), most);
    }
}
