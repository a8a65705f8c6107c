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
    private static final CutSheetsPdf.Grid SHEET = new CutSheetsPdf.Grid(3, 8, WIDTH, DEPTH);

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
        return new CutSheetsPdf(SHEET, words, day, letters)
                .of(words.labelsOf(title), labels, words.nothing(), this::draw);
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
