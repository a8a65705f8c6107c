package community.linli.catalog.desk;

import community.linli.catalog.desk.Pen.Hand;
import community.linli.catalog.desk.PosterLayout.Block;
import community.linli.catalog.desk.PosterLayout.Page;
import community.linli.catalog.desk.PosterLayout.Room;
import community.linli.catalog.desk.PosterLayout.Row;
import community.linli.catalog.desk.PosterLayout.Shelf;
import java.io.IOException;
import java.util.List;

/** The board as a poster: heading, units with their doors, legend, and a code that opens the board's page. */
final class PosterPdf {

    private static final float MARGIN = 30;
    private static final float HEADING = 82;
    private static final float FOOTING = 20;

    private final PrintSubject subject;
    private final PaperSize paper;
    private final PosterHeading heading;
    private final Lettering letters;

    PosterPdf(PrintSubject subject, PaperSize paper, PublicPages pages, Lettering letters) {
        this.subject = subject;
        this.paper = paper;
        this.heading = new PosterHeading(subject, pages, paper);
        this.letters = letters;
    }

    byte[] bytes() throws IOException {
        PosterLayout layout = PosterLayout.of(
                subject.board().units().stream()
                        .map(unit -> UnitGrid.of(unit, letters))
                        .toList(),
                paper,
                new Room(paper.width() - 2 * points(MARGIN), depth()),
                letters);
        try (PdfFile file =
                new PdfFile(letters, letters.legible(subject.board().name()), subject.words(), subject.day())) {
            int pages = layout.pages().size();
            for (int number = 1; number <= pages; number++) {
                try (Pen pen = file.page(paper.width(), paper.height())) {
                    heading.draw(pen, points(MARGIN), number, pages);
                    draw(pen, layout, layout.pages().get(number - 1));
                }
            }
            return file.bytes();
        }
    }

    private float points(float onA3) {
        return onA3 * paper.scale();
    }

    private float depth() {
        return paper.height() - points(2 * MARGIN + HEADING + FOOTING);
    }

    private void draw(Pen pen, PosterLayout layout, Page page) throws IOException {
        float size = layout.letters();
        float slack = layout.pages().size() == 1 ? layout.slack(page, depth()) : 0;
        float top = points(MARGIN + HEADING);
        for (Shelf shelf : page.shelves()) {
            float left = points(MARGIN);
            for (Block block : shelf.blocks()) {
                new BlockPrint(pen, subject.words(), size, slack).draw(block, left, top);
                left += (block.width() + PosterLayout.BESIDE) * size;
            }
            top += (shelf.depth() + shelf.rows() * slack + PosterLayout.BELOW) * size;
        }
    }

    /** Draws a unit; measures are in letters of one point until they are drawn. */
    private record BlockPrint(Pen pen, PrintWords words, float size, float slack) {

        private static final float FLOOR_SIZE = 0.9f;
        private static final float HAIRLINE = 0.06f;

        void draw(Block block, float left, float top) throws IOException {
            float width = block.width() * size;
            pen.fill(Ink.UNIT, left, top, width, PosterLayout.TITLE * size);
            String title = block.isCarriedOn() ? words.carriedOn(block.unit()) : block.unit();
            pen.write(
                    Hand.bold(1.25f * size, Ink.PAPER),
                    left + PosterCell.SIDE * size,
                    top + 1.45f * size,
                    pen.letters().shortened(title, (width / size - 2 * PosterCell.SIDE) / 1.25f));
            float at = top + PosterLayout.TITLE * size;
            for (Row row : block.rows()) {
                float depth = (row.depth() + slack) * size;
                draw(row, left, at, depth);
                at += depth;
            }
        }

        private void draw(Row row, float left, float top, float depth) throws IOException {
            float floorWidth = PosterLayout.FLOOR * size;
            pen.fill(Ink.SHADE, left, top, floorWidth, depth);
            pen.frame(Ink.LINE, HAIRLINE * size, left, top, floorWidth, depth);
            pen.writeAround(
                    Hand.plain(FLOOR_SIZE * size, Ink.QUIET),
                    left + floorWidth / 2,
                    top + 1.3f * size,
                    words.floor(row.floor()));
            float at = left + floorWidth;
            for (int column = 0; column < row.cells().size(); column++) {
                float width = row.widths().get(column);
                PosterCell here = row.cells().get(column);
                if (here.equals(PosterCell.NONE)) {
                    pen.fill(Ink.SHADE, at, top, width * size, depth);
                }
                pen.frame(Ink.LINE, HAIRLINE * size, at, top, width * size, depth);
                draw(here, width, at + PosterCell.SIDE * size, top);
                at += width * size;
            }
        }

        private void draw(PosterCell here, float width, float left, float top) throws IOException {
            float most = (width - 2 * PosterCell.SIDE) / PosterCell.DOOR;
            float baseline = top + (PosterLayout.HEAD + 0.95f) * size;
            Ink ink = here.lines().stream().allMatch(List::isEmpty) ? Ink.QUIET : Ink.TEXT;
            pen.write(
                    Hand.bold(PosterCell.DOOR * size, ink),
                    left,
                    baseline,
                    pen.letters().shortened(here.door(), most));
            for (List<PosterCell.Placed> line : here.lines()) {
                for (PosterCell.Placed thing : line) {
                    float at = left + thing.left() * size;
                    words.sign(thing.mode()).draw(pen, size, at, baseline);
                    pen.write(Hand.plain(size, Ink.TEXT), at + ModeSign.WIDTH * size, baseline, thing.name());
                }
                baseline += PosterLayout.LINE * size;
            }
        }
    }
}
