package community.linli.catalog.desk;

import community.linli.catalog.desk.Pen.Hand;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

/** Slips with codes, ten on a sheet, to be cut out and put under doors. */
final class SlipsPdf {

    private static final float MM = PaperSize.POINTS_PER_MM;
    private static final CutSheetsPdf.Grid SHEET = new CutSheetsPdf.Grid(2, 5, 92 * MM, 50 * MM);
    private static final float CODE = 36 * MM;
    private static final float EDGE = 4 * MM;

    private final PrintWords words;
    private final LocalDate day;
    private final Lettering letters;

    SlipsPdf(PrintWords words, LocalDate day, Lettering letters) {
        this.words = words;
        this.day = day;
        this.letters = letters;
    }

    /**
     * What stands on a slip.
     *
     * @param place the door, such as {@code 2单元 302}
     * @param goodUntil the last whole day on which the code lets somebody in
     * @param address that the QR code opens
     * @param site what one types instead
     */
    record SlipText(String place, String code, LocalDate goodUntil, String community, String address, String site) {

        @Override
        public String toString() {
            return "Slip for " + place;
        }
    }

    byte[] sheets(String community, List<SlipText> slips) throws IOException {
        return new CutSheetsPdf(SHEET, words, day, letters)
                .of(words.slipsOf(community), slips, words.nobodyInvited(), this::draw);
    }

    private void draw(Pen pen, SlipText slip, float left, float top) throws IOException {
        QrCode.of(slip.address()).draw(pen, left + EDGE, top + (SHEET.depth() - CODE) / 2, CODE);
        float text = left + 2 * EDGE + CODE;
        float width = SHEET.width() - CODE - 3 * EDGE;
        line(pen, Hand.plain(9, Ink.QUIET), text, top + 8 * MM, width, slip.community());
        line(pen, Hand.bold(15, Ink.TEXT), text, top + 15 * MM, width, slip.place());
        line(pen, Hand.bold(17, Ink.TEXT), text, top + 25.5f * MM, width, slip.code());
        line(pen, Hand.plain(9, Ink.TEXT), text, top + 32 * MM, width, words.scanOrType());
        line(pen, Hand.plain(9, Ink.TEXT), text, top + 37 * MM, width, slip.site());
        line(pen, Hand.plain(8, Ink.QUIET), text, top + 42.5f * MM, width, words.goodUntil(slip.goodUntil()));
        line(pen, Hand.plain(8, Ink.QUIET), text, top + 46 * MM, width, words.forOnePerson());
    }

    private void line(Pen pen, Hand hand, float left, float baseline, float width, String text) throws IOException {
        pen.write(hand, left, baseline, letters.shortened(letters.legible(text), width / hand.size()));
    }
}
