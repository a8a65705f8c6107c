package community.linli.catalog.desk;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/** Draws on one page, in points from its upper left corner; a text's place is where its baseline begins. */
final class Pen implements AutoCloseable {

    private static final float BOLD = 0.035f;
    /** how far from a quarter of a circle its Bézier curve's points lie */
    private static final float ROUND = 0.5523f;

    private final PDPageContentStream page;
    private final float height;
    private final PDFont font;
    private final Lettering letters;

    Pen(PDPageContentStream page, float height, PDFont font, Lettering letters) {
        this.page = page;
        this.height = height;
        this.font = font;
        this.letters = letters;
    }

    /** How large and in which ink. */
    record Hand(float size, Ink ink, boolean isBold) {
        static Hand plain(float size, Ink ink) {
            return new Hand(size, ink, false);
        }

        static Hand bold(float size, Ink ink) {
            return new Hand(size, ink, true);
        }
    }

    Lettering letters() {
        return letters;
    }

    /** Writes legible text; answers where it ends. */
    float write(Hand hand, float left, float baseline, String text) throws IOException {
        if (!text.isEmpty()) {
            page.beginText();
            page.setFont(font, hand.size());
            page.setNonStrokingColor(hand.ink().color());
            page.setRenderingMode(hand.isBold() ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
            if (hand.isBold()) {
                page.setStrokingColor(hand.ink().color());
                page.setLineWidth(hand.size() * BOLD);
            }
            page.newLineAtOffset(left, height - baseline);
            page.showText(text);
            page.endText();
        }
        return left + letters.width(text) * hand.size();
    }

    void writeEndingAt(Hand hand, float right, float baseline, String text) throws IOException {
        write(hand, right - letters.width(text) * hand.size(), baseline, text);
    }

    void writeAround(Hand hand, float centre, float baseline, String text) throws IOException {
        write(hand, centre - letters.width(text) * hand.size() / 2, baseline, text);
    }

    void fill(Ink ink, float left, float top, float width, float depth) throws IOException {
        page.setNonStrokingColor(ink.color());
        page.addRect(left, height - top - depth, width, depth);
        page.fill();
    }

    /** Adds a rectangle to those that {@link #fillTiles} will fill as one shape, without seams. */
    void tile(float left, float top, float width, float depth) throws IOException {
        page.addRect(left, height - top - depth, width, depth);
    }

    void fillTiles(Ink ink) throws IOException {
        page.setNonStrokingColor(ink.color());
        page.fill();
    }

    void frame(Ink ink, float line, float left, float top, float width, float depth) throws IOException {
        page.setStrokingColor(ink.color());
        page.setLineWidth(line);
        page.addRect(left, height - top - depth, width, depth);
        page.stroke();
    }

    void line(Ink ink, float line, float fromLeft, float fromTop, float toLeft, float toTop) throws IOException {
        page.setStrokingColor(ink.color());
        page.setLineWidth(line);
        page.moveTo(fromLeft, height - fromTop);
        page.lineTo(toLeft, height - toTop);
        page.stroke();
    }

    /** A round spot. */
    void spot(Ink ink, float centreLeft, float centreTop, float radius) throws IOException {
        float x = centreLeft;
        float y = height - centreTop;
        float arm = radius * ROUND;
        page.setNonStrokingColor(ink.color());
        page.moveTo(x + radius, y);
        page.curveTo(x + radius, y + arm, x + arm, y + radius, x, y + radius);
        page.curveTo(x - arm, y + radius, x - radius, y + arm, x - radius, y);
        page.curveTo(x - radius, y - arm, x - arm, y - radius, x, y - radius);
        page.curveTo(x + arm, y - radius, x + radius, y - arm, x + radius, y);
        page.fill();
    }

    @Override
    public void close() throws IOException {
        page.close();
    }
}
