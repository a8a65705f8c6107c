package community.linli.catalog.desk;

import community.linli.catalog.desk.Pen.Hand;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

/** A4 sheets with columns of pieces and marks to cut along, below a heading that is repeated on each. */
final class CutSheetsPdf {

    private static final float MM = PaperSize.POINTS_PER_MM;
    private static final float SHEET_WIDTH = 210 * MM;
    private static final float SHEET_DEPTH = 297 * MM;
    private static final float MARK = 5 * MM;
    private static final float AWAY = 1 * MM;
    private static final float HAIRLINE = 0.4f;

    private final Grid grid;
    private final PrintWords words;
    private final LocalDate day;
    private final Lettering letters;

    CutSheetsPdf(Grid grid, PrintWords words, LocalDate day, Lettering letters) {
        this.grid = grid;
        this.words = words;
        this.day = day;
        this.letters = letters;
    }

    /** How many pieces a sheet has, and how large each is, in points. */
    record Grid(int columns, int rows, float width, float depth) {

        float left() {
            return (SHEET_WIDTH - columns * width) / 2;
        }

        float top() {
            return (SHEET_DEPTH - rows * depth) / 2;
        }

        int pieces() {
            return columns * rows;
        }
    }

    /** Draws one piece from its upper left corner. */
    interface Drawing<T> {
        void draw(Pen pen, T piece, float left, float top) throws IOException;
    }

    /**
     * Sheets with the pieces in the given order; one that says so where there is none.
     *
     * @param title above each sheet
     * @param nothing what is said where there is no piece
     */
    <T> byte[] of(String title, List<T> pieces, String nothing, Drawing<T> drawing) throws IOException {
        String heading = letters.legible(title);
        int pages = Math.max(1, Math.ceilDiv(pieces.size(), grid.pieces()));
        try (PdfFile file = new PdfFile(letters, heading, words, day)) {
            for (int page = 0; page < pages; page++) {
                try (Pen pen = file.page(SHEET_WIDTH, SHEET_DEPTH)) {
                    int from = page * grid.pieces();
                    head(pen, heading, page + 1, pages);
                    sheet(pen, pieces.subList(from, Math.min(pieces.size(), from + grid.pieces())), nothing, drawing);
                }
            }
            return file.bytes();
        }
    }

    private void head(Pen pen, String heading, int page, int pages) throws IOException {
        float baseline = 14 * MM;
        float right = SHEET_WIDTH - grid.left();
        String place = words.day(day) + " · " + words.page(page, pages);
        float room = right - grid.left() - letters.width(place) * 9 - 5 * MM;
        pen.write(Hand.bold(12, Ink.TEXT), grid.left(), baseline, letters.shortened(heading, room / 12));
        pen.writeEndingAt(Hand.plain(9, Ink.QUIET), right, baseline, place);
    }

    private <T> void sheet(Pen pen, List<T> pieces, String nothing, Drawing<T> drawing) throws IOException {
        if (pieces.isEmpty()) {
            pen.write(Hand.plain(12, Ink.TEXT), grid.left(), grid.top() + 12 * MM, nothing);
            return;
        }
        for (int i = 0; i < pieces.size(); i++) {
            float left = grid.left() + i % grid.columns() * grid.width();
            int row = i / grid.columns();
            float top = grid.top() + row * grid.depth();
            drawing.draw(pen, pieces.get(i), left, top);
        }
        marks(pen, Math.ceilDiv(pieces.size(), grid.columns()));
    }

    private void marks(Pen pen, int rows) throws IOException {
        float top = grid.top();
        float bottom = top + rows * grid.depth();
        for (int column = 0; column <= grid.columns(); column++) {
            float at = grid.left() + column * grid.width();
            pen.line(Ink.TEXT, HAIRLINE, at, top - AWAY - MARK, at, top - AWAY);
            pen.line(Ink.TEXT, HAIRLINE, at, bottom + AWAY, at, bottom + AWAY + MARK);
        }
        float right = SHEET_WIDTH - grid.left();
        for (int row = 0; row <= rows; row++) {
            float at = top + row * grid.depth();
            pen.line(Ink.TEXT, HAIRLINE, grid.left() - AWAY - MARK, at, grid.left() - AWAY, at);
            pen.line(Ink.TEXT, HAIRLINE, right + AWAY, at, right + AWAY + MARK, at);
        }
    }
}
