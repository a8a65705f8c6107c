package community.linli.catalog.desk;

import community.linli.catalog.desk.Pen.Hand;
import community.linli.catalog.views.board.Board;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands above and below the grid on each page: whose board it is, how much is on it, the legend, the code and the page's number. */
final class PosterHeading {

    private static final float CODE = 76;
    private static final float NAME = 30;
    private static final float LINE = 12;
    private static final float SMALL = 9;

    private final PrintSubject subject;
    private final PublicPages pages;
    private final PaperSize paper;
    private final QrCode code;

    PosterHeading(PrintSubject subject, PublicPages pages, PaperSize paper) {
        this.subject = subject;
        this.pages = pages;
        this.paper = paper;
        this.code = QrCode.of(pages.board(subject.district(), subject.board().community()));
    }

    void draw(Pen pen, float margin, int page, int of) throws IOException {
        float scale = paper.scale();
        float right = paper.width() - margin;
        float textRight = right - CODE * scale;
        code.draw(pen, right - CODE * scale, margin - 6 * scale, CODE * scale);
        Hand small = Hand.plain(SMALL * scale, Ink.QUIET);
        PrintWords words = subject.words();
        pen.writeEndingAt(small, textRight, margin + 40 * scale, words.scanForBoard() + " →");
        pen.writeEndingAt(small, textRight, margin + 54 * scale, pages.name());
        drawLines(pen, margin, textRight - 150 * scale);
        float bottom = paper.height() - margin;
        pen.write(small, margin, bottom, words.knock());
        pen.writeEndingAt(small, right, bottom, words.page(page, of));
    }

    private void drawLines(Pen pen, float left, float right) throws IOException {
        float scale = paper.scale();
        Lettering letters = pen.letters();
        Board board = subject.board();
        PrintWords words = subject.words();
        float nameSize = NAME * scale;
        String name = letters.shortened(letters.legible(board.name()), (right - left) / nameSize);
        pen.write(Hand.bold(nameSize, Ink.TEXT), left, left + 24 * scale, name);
        float size = LINE * scale;
        String line = letters.legible(subject.districtName()) + " · " + words.day(subject.day()) + " · "
                + words.counts(board.households(), board.sharingHouseholds(), board.items());
        pen.write(Hand.plain(size, Ink.TEXT), left, left + 46 * scale, letters.shortened(line, (right - left) / size));
        float at = left;
        for (String mode : List.of("lend", "swap", "give")) {
            words.sign(mode).draw(pen, size, at, left + 66 * scale);
            at = pen.write(
                            Hand.plain(size, Ink.TEXT),
                            at + ModeSign.WIDTH * size,
                            left + 66 * scale,
                            words.modes().getOrDefault(mode, mode))
                    + 1.6f * size;
        }
        @Nullable String rests = rests();
        if (rests != null) {
            pen.write(
                    Hand.bold(size, Ink.GIVE),
                    at,
                    left + 66 * scale,
                    letters.shortened(letters.legible(rests), (right - at) / size));
        }
    }

    private @Nullable String rests() {
        Board board = subject.board();
        if (!board.isPaused() && !board.isClosed()) {
            return null;
        }
        String rests = subject.words().rests(board.isClosed());
        String reason = board.isClosed() ? null : board.pauseReason();
        return reason == null ? rests : rests + " · " + reason;
    }
}
