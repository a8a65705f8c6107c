package community.linli.catalog.desk;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How wide each column of doors is: a door that lists much is given room by its neighbours that list little, as long as all becomes less deep by
 * it. All measures are in letters of one point.
 */
final class ColumnWidths {

    private static final int[] STEPS = {1, 2, 4, 8};
    private static final float LEAST_EMPTY = 4;
    private static final float LONG_NAME = 12;
    private static final int DEPTH_COUNTS = 10_000;

    private final int columns;
    private final List<UnitGrid.Floor> floors;
    private final float even;
    private final float[] least;
    private final Map<Integer, int[]> known = new HashMap<>();

    private ColumnWidths(int columns, List<UnitGrid.Floor> floors, float even) {
        this.columns = columns;
        this.floors = floors;
        this.even = even;
        this.least = new float[columns];
        for (int column = 0; column < columns; column++) {
            least[column] = least(column);
        }
    }

    /** Widths for these floors together, in all as wide as if each column were this wide. */
    static List<Float> fitted(int columns, List<UnitGrid.Floor> floors, float width) {
        return new ColumnWidths(columns, floors, width).fitted();
    }

    /** Whether there is room for each name that is not very long. */
    static boolean haveRoom(int columns, List<UnitGrid.Floor> floors, float width) {
        float needed = 0;
        for (float least : new ColumnWidths(columns, floors, width).least) {
            needed += least;
        }
        return needed <= columns * width;
    }

    /** Wide enough for its names, of which a very long one may be shortened. */
    private float least(int column) {
        float widest = 0;
        for (UnitGrid.Floor floor : floors) {
            for (UnitGrid.Thing thing : floor.cells().get(column).things()) {
                widest = Math.max(widest, Math.min(LONG_NAME, thing.width()) + ModeSign.WIDTH + 2 * PosterCell.SIDE);
            }
        }
        return Math.max(LEAST_EMPTY, widest);
    }

    private List<Float> fitted() {
        int[] more = settled(byNeed());
        return Arrays.stream(more).mapToObj(steps -> even + steps).toList();
    }

    /** Each column the least, and the rest by how much is written in it; as even as they are where there is no rest. */
    private int[] byNeed() {
        double all = 0;
        int spare = 0;
        int[] more = new int[columns];
        double[] needs = new double[columns];
        for (int column = 0; column < columns; column++) {
            needs[column] = need(column);
            all += needs[column];
            more[column] = (int) Math.ceil(least[column] - even);
            spare -= more[column];
        }
        if (spare <= 0 || all == 0) {
            return new int[columns];
        }
        int given = 0;
        for (int column = 0; column < columns; column++) {
            int share = (int) (spare * needs[column] / all);
            more[column] += share;
            given += share;
        }
        for (int column = 0; given < spare; column = (column + 1) % columns) {
            more[column]++;
            given++;
        }
        return more;
    }

    private double need(int column) {
        return floors.stream()
                .flatMap(floor -> floor.cells().get(column).things().stream())
                .mapToDouble(UnitGrid.Thing::width)
                .sum();
    }

    /** Moves width from one column to another as long as that helps; each move lessens the cost, so that this ends. */
    private int[] settled(int[] start) {
        int[] best = start;
        int[] before;
        do {
            before = best;
            best = better(before);
        } while (cost(best) < cost(before));
        return best;
    }

    private int[] better(int[] before) {
        int lowest = cost(before);
        int[] best = before;
        for (int step : STEPS) {
            for (int from = 0; from < before.length; from++) {
                for (int to = 0; to < before.length; to++) {
                    if (from != to && even + before[from] - step >= least[from]) {
                        int[] moved = before.clone();
                        moved[from] -= step;
                        moved[to] += step;
                        int cost = cost(moved);
                        if (cost < lowest) {
                            lowest = cost;
                            best = moved;
                        }
                    }
                }
            }
        }
        return best;
    }

    /** The lines of all floors; among widths that are alike in this, those with fewer lines in cells that nobody waits for. */
    private int cost(int[] more) {
        int depth = 0;
        int all = 0;
        for (int floor = 0; floor < floors.size(); floor++) {
            int most = 1;
            for (int column = 0; column < more.length; column++) {
                int lines = lines(column, more[column])[floor];
                most = Math.max(most, lines);
                all += lines;
            }
            depth += most;
        }
        return depth * DEPTH_COUNTS + Math.min(all, DEPTH_COUNTS - 1);
    }

    private int[] lines(int column, int more) {
        return known.computeIfAbsent(
                more * columns + column,
                key -> floors.stream()
                        .mapToInt(floor -> PosterCell.lines(floor.cells().get(column), even + more))
                        .toArray());
    }
}
