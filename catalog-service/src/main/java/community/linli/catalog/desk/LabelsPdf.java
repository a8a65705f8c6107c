package community.linli.catalog.desk;

import community.linli.catalog.desk.Pen.Hand;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

/** Labels for things: one of 62 x 29 mm on paper of its size, or A4 sheets with three columns of eight and marks to cut along. */
final class LabelsPdf {

    /** At most this many labels are printed at once: 50 sheets. */
    static final int MOST = 1_200;

    private static final float MM = PaperSize.POINTS_PER_MM;
    private static final float WIDTH = 62 * MM;
    private static final float DEPTH = 29 * MM;
    private static final float SHEET_WIDTH = 210 * MM;
    private static final float SHEET_DEPTH = 297 * MM;
    private static final int COLUMNS = 3;
    private static final int ROWS = 8;
    private static final float LEFT = (SHEET_WIDTH - COLUMNS * WIDTH) / 2;
    private static final float TOP = (SHEET_DEPTH - ROWS * DEPTH) / 2;
    private static final float MARK = 5 * MM;
    private static final float AWAY = 1 * MM;
    private static final float HAIRLINE = 0.4f;

    private static final float CODE = 27 * MM;
    private static final float EDGE = 1 * MM;
    private static final int NAME_LINES = 3;

    private final PrintWords words;
    private final LocalDate day;
    private final Lettering letters;

    LabelsPdf(PrintWords words, LocalDate day, Lettering letters) {
        this.words = words;
        this.day = day;
        this.letters = letters;
    }

    byte[] one(LabelText label) throws IOException {
        try (PdfFile file = new PdfFile(letters, letters.legible(label.name()), words, day)) {
            try (Pen pen = file.page(WIDTH, DEPTH)) {
                draw(pen, label, 0, 0);
            }
            return file.bytes();
        }
    }

    /**
     * Sheets with a label per thing, in the given order; a sheet that says so where there is none.
     *
     * @param title whose labels they are, above each sheet
     */
    byte[] sheets(String title, List<LabelText> labels) throws IOException {
        String heading = letters.legible(words.labelsOf(title));
        int pages = Math.max(1, Math.ceilDiv(labels.size(), COLUMNS * ROWS));
        try (PdfFile file = new PdfFile(letters, heading, words, day)) {
            for (int page = 0; page < pages; page++) {
                try (Pen pen = file.page(SHEET_WIDTH, SHEET_DEPTH)) {
                    int from = page * COLUMNS * ROWS;
                    head(pen, heading, page + 1, pages);
                    sheet(pen, labels.subList(from, Math.min(labels.size(), from + COLUMNS * ROWS)));
                }
            }
            return file.bytes();
        }
    }

    private void head(Pen pen, String heading, int page, int pages) throws IOException {
        float baseline = 14 * MM;
        pen.write(Hand.bold(12, Ink.TEXT), LEFT, baseline, letters.shortened(heading, (COLUMNS - 1) * WIDTH / 12));
        pen.writeEndingAt(
                Hand.plain(9, Ink.QUIET),
                SHEET_WIDTH - LEFT,
                baseline,
                words.day(day) + " · " + words.page(page, pages));
    }

    private void sheet(Pen pen, List<LabelText> labels) throws IOException {
        if (labels.isEmpty()) {
            pen.write(Hand.plain(12, Ink.TEXT), LEFT, TOP + DEPTH, words.nothing());
            return;
        }
        for (int i = 0; i < labels.size(); i++) {
            int row = i / COLUMNS;
            draw(pen, labels.get(i), LEFT + i % COLUMNS * WIDTH, TOP + row * DEPTH);
        }
        int rows = Math.ceilDiv(labels.size(), COLUMNS);
        float bottom = TOP + rows * DEPTH;
        for (int column = 0; column <= COLUMNS; column++) {
            float at = LEFT + column * WIDTH;
            pen.line(Ink.TEXT, HAIRLINE, at, TOP - AWAY - MARK, at, TOP - AWAY);
            pen.line(Ink.TEXT, HAIRLINE, at, bottom + AWAY, at, bottom + AWAY + MARK);
        }
        for (int row = 0; row <= rows; row++) {
            float at = TOP + row * DEPTH;
            float right = SHEET_WIDTH - LEFT;
            pen.line(Ink.TEXT, HAIRLINE, LEFT - AWAY - MARK, at, LEFT - AWAY, at);
            pen.line(Ink.TEXT, HAIRLINE, right + AWAY, at, right + AWAY + MARK, at);
        }
    }

    private void draw(Pen pen, LabelText label, float left, float top) throws IOException {
        QrCode.of(label.address()).draw(pen, left + EDGE, top + EDGE, CODE);
        float textLeft = left + EDGE + CODE;
        float width = WIDTH - CODE - 3 * EDGE;
        name(pen, label, textLeft, top);
        float bottom = top + DEPTH;
        line(pen, Hand.bold(10, Ink.TEXT), textLeft, bottom - 9 * MM, label.place());
        float small = 7.5f;
        words.sign(label.mode()).draw(pen, small, textLeft, bottom - 5.6f * MM);
        pen.write(
                Hand.plain(small, Ink.TEXT),
                textLeft + ModeSign.WIDTH * small,
                bottom - 5.6f * MM,
                letters.shortened(label.terms(), width / small - ModeSign.WIDTH));
        line(pen, Hand.plain(6.5f, Ink.QUIET), textLeft, bottom - 2.4f * MM, label.community());
    }

    /** As large as it can be, in as few lines. */
    private void name(Pen pen, LabelText label, float left, float top) throws IOException {
        float width = WIDTH - CODE - 3 * EDGE;
        float needed = letters.width(letters.legible(label.name()));
        float size = 10;
        if (needed * 15 <= width) {
            size = 15;
        } else if (needed * 12.5f <= width * 1.8f) {
            size = 12.5f;
        }
        float baseline = top + 3 * MM + size * 0.9f;
        for (String line : label.nameLines(letters, width / size, NAME_LINES)) {
            pen.write(Hand.bold(size, Ink.TEXT), left, baseline, line);
            baseline += size * 1.2f;
        }
    }

    private void line(Pen pen, Hand hand, float left, float baseline, String text) throws IOException {
        float width = WIDTH - CODE - 3 * EDGE;
        pen.write(hand, left, baseline, letters.shortened(letters.legible(text), width / hand.size()));
    }
}
