package community.linli.catalog.desk;

import community.linli.catalog.desk.PosterLayout.Block;
import community.linli.catalog.desk.PosterLayout.Page;
import community.linli.catalog.desk.PosterLayout.Room;
import community.linli.catalog.desk.PosterLayout.Row;
import community.linli.catalog.desk.PosterLayout.Shelf;
import community.linli.catalog.desk.PosterLayout.Style;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Tries one way to lay a poster: letters of a size, so many doors side by side. Units stay in order, from left to right and then below. */
final class PosterPacking {

    private final float size;
    private final int perShelf;
    private final Style style;
    private final float width;
    private final float depth;
    private final Lettering letters;

    PosterPacking(float size, int perShelf, Style style, Room room, Lettering letters) {
        this.size = size;
        this.perShelf = perShelf;
        this.style = style;
        this.width = room.width() / size;
        this.depth = room.depth() / size;
        this.letters = letters;
    }

    /** Null where cells would be too narrow to read, or for names that are not very long. */
    @Nullable
    PosterLayout layout(List<UnitGrid> units) {
        List<UnitGrid> pieces =
                units.stream().flatMap(unit -> unit.atMost(perShelf).stream()).toList();
        float cell = cell(pieces);
        if (cell < style.narrowest() && perShelf > 1) {
            return null;
        }
        if (perShelf > 1 && !pieces.stream().allMatch(piece -> hasRoom(piece, cell))) {
            return null;
        }
        List<Block> blocks = new ArrayList<>();
        pieces.forEach(piece -> blocks.addAll(blocks(piece, cell)));
        return new PosterLayout(size, pages(shelves(blocks)));
    }

    private boolean hasRoom(UnitGrid piece, float cell) {
        return switch (style) {
            case LISTED ->
                IntStream.range(0, piece.columns())
                        .allMatch(column -> ColumnWidths.haveRoom(1, piece.column(column), cell));
            case FLOWING -> ColumnWidths.haveRoom(piece.columns(), piece.floors(), cell);
            case BRICKS ->
                piece.floors().stream().allMatch(floor -> ColumnWidths.haveRoom(piece.columns(), List.of(floor), cell));
        };
    }

    /** As wide as the fullest shelf allows. */
    private float cell(List<UnitGrid> pieces) {
        float cell = Float.MAX_VALUE;
        int columns = 0;
        int onShelf = 0;
        for (UnitGrid piece : pieces) {
            if (columns + piece.columns() > perShelf) {
                columns = 0;
                onShelf = 0;
            }
            columns += piece.columns();
            onShelf++;
            float taken = onShelf * PosterLayout.FLOOR + (onShelf - 1) * PosterLayout.BESIDE;
            cell = Math.min(cell, (width - taken) / Math.max(1, columns));
        }
        return PosterLayout.widest(cell);
    }

    private List<Block> blocks(UnitGrid piece, float cell) {
        float width = PosterLayout.FLOOR + piece.columns() * cell;
        List<Float> columns = style == Style.LISTED
                ? Collections.nCopies(piece.columns(), cell)
                : ColumnWidths.fitted(piece.columns(), piece.floors(), cell);
        List<Block> blocks = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        float taken = PosterLayout.TITLE;
        for (UnitGrid.Floor floor : piece.floors()) {
            List<Float> widths =
                    style == Style.BRICKS ? ColumnWidths.fitted(piece.columns(), List.of(floor), cell) : columns;
            for (Row row : rows(floor, widths)) {
                if (!rows.isEmpty() && !PosterLayout.isWithin(taken + row.depth(), depth)) {
                    blocks.add(new Block(piece.unit(), !blocks.isEmpty(), width, List.copyOf(rows)));
                    rows.clear();
                    taken = PosterLayout.TITLE;
                }
                rows.add(row);
                taken += row.depth();
            }
        }
        blocks.add(new Block(piece.unit(), !blocks.isEmpty(), width, List.copyOf(rows)));
        return blocks;
    }

    /** A floor whose fullest cell is deeper than a page goes on in further rows. */
    private List<Row> rows(UnitGrid.Floor floor, List<Float> widths) {
        int most = Math.max(
                1, (int) ((depth - PosterLayout.TITLE - PosterLayout.HEAD - PosterLayout.FOOT) / PosterLayout.LINE));
        List<PosterCell> cells = new ArrayList<>();
        for (int column = 0; column < widths.size(); column++) {
            cells.add(laid(floor.cells().get(column), widths.get(column)));
        }
        Row whole = new Row(floor.floor(), widths, cells);
        if (whole.lines() <= most) {
            return List.of(whole);
        }
        List<Row> rows = new ArrayList<>();
        for (int from = 0; from < whole.lines(); from += most - 1) {
            rows.add(part(whole, from, from + most - 1));
        }
        return rows;
    }

    private PosterCell laid(UnitGrid.Cell cell, float width) {
        return style == Style.LISTED
                ? PosterCell.listed(cell, width, letters)
                : PosterCell.flowing(cell, width, letters);
    }

    private static Row part(Row whole, int from, int to) {
        return new Row(
                whole.floor(),
                whole.widths(),
                whole.cells().stream().map(cell -> cell.part(from, to)).toList());
    }

    private List<Shelf> shelves(List<Block> blocks) {
        List<Shelf> shelves = new ArrayList<>();
        List<Block> shelf = new ArrayList<>();
        float taken = 0;
        for (Block block : blocks) {
            float needed = block.width();
            if (!shelf.isEmpty() && !PosterLayout.isWithin(taken + needed, width)) {
                shelves.add(new Shelf(List.copyOf(shelf)));
                shelf.clear();
                taken = 0;
            }
            shelf.add(block);
            taken += needed + PosterLayout.BESIDE;
        }
        if (!shelf.isEmpty()) {
            shelves.add(new Shelf(List.copyOf(shelf)));
        }
        return shelves;
    }

    private List<Page> pages(List<Shelf> shelves) {
        List<Page> pages = new ArrayList<>();
        List<Shelf> page = new ArrayList<>();
        float taken = 0;
        for (Shelf shelf : shelves) {
            if (!page.isEmpty() && !PosterLayout.isWithin(taken + shelf.depth(), depth)) {
                pages.add(new Page(List.copyOf(page)));
                page.clear();
                taken = 0;
            }
            page.add(shelf);
            taken += shelf.depth() + PosterLayout.BELOW;
        }
        pages.add(new Page(List.copyOf(page)));
        return pages;
    }
}
