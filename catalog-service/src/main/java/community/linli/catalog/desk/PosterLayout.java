package community.linli.catalog.desk;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where everything stands on a poster's pages. All measures are in letters of one point; on paper they are {@code letters} times as large.
 *
 * @param letters how large things are written, in points
 */
record PosterLayout(float letters, List<Page> pages) {

    /** A sheet of paper. */
    record Page(List<Shelf> shelves) {
        float depth() {
            float depth = -BELOW;
            for (Shelf shelf : shelves) {
                depth += shelf.depth() + BELOW;
            }
            return depth;
        }
    }

    /** Blocks side by side. */
    record Shelf(List<Block> blocks) {
        float depth() {
            return (float) blocks.stream().mapToDouble(Block::depth).max().orElse(0);
        }

        int rows() {
            return blocks.stream().mapToInt(block -> block.rows().size()).max().orElse(0);
        }
    }

    /**
     * A unit, or as much of it as stands together.
     *
     * @param isCarriedOn whether the unit began before
     * @param width with its floors' numbers
     */
    record Block(String unit, boolean isCarriedOn, float width, List<Row> rows) {
        float depth() {
            float depth = TITLE;
            for (Row row : rows) {
                depth += row.depth();
            }
            return depth;
        }
    }

    /** A floor, or as many of its lines as stand together; each cell has its width. */
    record Row(int floor, List<Float> widths, List<PosterCell> cells) {
        int lines() {
            return cells.stream().mapToInt(cell -> cell.lines().size()).max().orElse(0);
        }

        float depth() {
            return HEAD + Math.max(1, lines()) * LINE + FOOT;
        }
    }

    /** A unit's name. */
    static final float TITLE = 2;
    /** Above the first line of a cell. */
    static final float HEAD = 0.45f;
    /** A line of things. */
    static final float LINE = 1.34f;
    /** Below the last line of a cell. */
    static final float FOOT = 0.35f;
    /** The floor's number, left of its cells. */
    static final float FLOOR = 2.3f;
    /** Between units side by side. */
    static final float BESIDE = 1.2f;
    /** Between units one below the other. */
    static final float BELOW = 1.2f;

    private static final float WIDEST = 40;
    private static final float STEP = 0.25f;
    private static final float ROUNDING = 0.01f;

    /** How things are written, from the clearest to the densest. */
    enum Style {
        /** each on a line of its own, in columns that are alike */
        LISTED(8.5f),
        /** one behind the other, in columns as wide as they need to be */
        FLOWING(8.5f),
        /** one behind the other, where each floor shares its width out anew, as bricks in a wall */
        BRICKS(6);

        private final float narrowest;

        Style(float narrowest) {
            this.narrowest = narrowest;
        }

        /** How wide cells must be on average to be readable. */
        float narrowest() {
            return narrowest;
        }
    }

    /** The room for the grid on a page, in points. */
    record Room(float width, float depth) {}

    /** The largest letters in which all fits on one page; else the smallest, on as few pages as can be. */
    static PosterLayout of(List<UnitGrid> units, PaperSize paper, Room room, Lettering letters) {
        int fits = 0;
        int failed = 1 + Math.round((paper.largest() - paper.smallest()) / STEP);
        PosterLayout best = best(units, paper.smallest(), room, letters);
        while (best.pages().size() == 1 && failed - fits > 1) {
            int middle = (fits + failed) / 2;
            PosterLayout tried = best(units, paper.smallest() + middle * STEP, room, letters);
            if (tried.pages().size() == 1) {
                best = tried;
                fits = middle;
            } else {
                failed = middle;
            }
        }
        return best;
    }

    /** On as few pages as can be; among those in the clearest style, and with wide cells rather than narrow ones. */
    private static PosterLayout best(List<UnitGrid> units, float size, Room room, Lettering letters) {
        int columns = Math.max(1, units.stream().mapToInt(UnitGrid::columns).sum());
        int widest = units.stream().mapToInt(UnitGrid::columns).max().orElse(1);
        @Nullable PosterLayout best = null;
        for (Style style : Style.values()) {
            int most = Math.max(1, Math.min(columns, (int) (room.width() / size / style.narrowest())));
            for (int perShelf = Math.clamp(widest, 1, most); perShelf <= most; perShelf++) {
                @Nullable PosterLayout tried = new PosterPacking(size, perShelf, style, room, letters).layout(units);
                if (tried != null
                        && (best == null || tried.pages().size() < best.pages().size())) {
                    best = tried;
                }
                if (best != null && best.pages().size() == 1) {
                    return best;
                }
            }
        }
        return best == null ? withUnitsApart(units, size, room, letters) : best;
    }

    /** Where a unit's doors find no room side by side, they stand in as many pieces as they need. */
    private static PosterLayout withUnitsApart(List<UnitGrid> units, float size, Room room, Lettering letters) {
        for (int perShelf = (int) (room.width() / size / Style.BRICKS.narrowest()); perShelf > 1; perShelf--) {
            @Nullable PosterLayout tried = new PosterPacking(size, perShelf, Style.BRICKS, room, letters).layout(units);
            if (tried != null) {
                return tried;
            }
        }
        return Objects.requireNonNull(new PosterPacking(size, 1, Style.BRICKS, room, letters).layout(units));
    }

    static boolean isWithin(float measure, float most) {
        return measure <= most + ROUNDING;
    }

    static float widest(float cell) {
        return Math.min(WIDEST, cell);
    }

    /** How much deeper each row of the page may be so that the page is full, up to four lines. */
    float slack(Page page, float depth) {
        int rows = page.shelves().stream().mapToInt(Shelf::rows).sum();
        float left = depth / letters - page.depth();
        return rows == 0 ? 0 : Math.clamp(left / rows, 0, 4 * LINE);
    }
}
