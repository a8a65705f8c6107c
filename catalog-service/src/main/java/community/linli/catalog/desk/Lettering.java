package community.linli.catalog.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.PrimitiveIterator;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The typeface: what it can write, and how wide that is. For one print and one thread; closing it frees some 30 MB. */
final class Lettering implements AutoCloseable {

    private static final String FILE = "/fonts/NotoSansSC-Regular.ttf";
    private static final int MISSING = 0x25A1;
    private static final String ELLIPSIS = "…";

    private final TrueTypeFont typeface;
    private final CmapLookup glyphs;
    private final float unitsPerEm;
    private final float ellipsisWidth;

    private Lettering(TrueTypeFont typeface) throws IOException {
        this.typeface = typeface;
        this.glyphs = typeface.getUnicodeCmapLookup(false);
        this.unitsPerEm = typeface.getUnitsPerEm();
        this.ellipsisWidth = width(ELLIPSIS);
    }

    static Lettering open() {
        try (InputStream file = Lettering.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException(FILE + " is missing");
            }
            TrueTypeFont typeface = new TTFParser().parse(new RandomAccessReadBuffer(file.readAllBytes()));
            typeface.setEnableGsub(false);
            return new Lettering(typeface);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The typeface for a document, which will hold those of its letters alone that are used. */
    PDFont in(PDDocument document) throws IOException {
        return PDType0Font.load(document, typeface, true);
    }

    boolean has(int character) {
        return glyphs.getGlyphId(character) != 0;
    }

    /** The text as it can be written: a box for what the typeface has not, one space for white space, nothing for what only steers. */
    String legible(String text) {
        StringBuilder legible = new StringBuilder(text.length());
        boolean isSpaceDue = false;
        for (PrimitiveIterator.OfInt characters = text.codePoints().iterator(); characters.hasNext(); ) {
            int character = characters.nextInt();
            if (Character.isWhitespace(character) || Character.isSpaceChar(character)) {
                isSpaceDue = !legible.isEmpty();
            } else if (!isSteering(character)) {
                if (isSpaceDue) {
                    legible.append(' ');
                    isSpaceDue = false;
                }
                legible.appendCodePoint(has(character) ? character : MISSING);
            }
        }
        return legible.toString();
    }

    /** Controls, joiners, marks of direction and the selectors behind an emoji. */
    private static boolean isSteering(int character) {
        int kind = Character.getType(character);
        boolean isSelector =
                (character >= 0xFE00 && character <= 0xFE0F) || (character >= 0xE0100 && character <= 0xE01EF);
        return kind == Character.CONTROL || kind == Character.FORMAT || isSelector;
    }

    /** How wide the legible text is in letters of one point, in points. */
    float width(String legible) {
        try {
            float width = 0;
            for (PrimitiveIterator.OfInt characters = legible.codePoints().iterator(); characters.hasNext(); ) {
                width += typeface.getAdvanceWidth(glyphs.getGlyphId(characters.nextInt()));
            }
            return width / unitsPerEm;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The longest beginning of the legible text that is within the width in letters of one point, with an ellipsis where some is left out. */
    String shortened(String legible, float most) {
        if (width(legible) <= most) {
            return legible;
        }
        int end = beginning(legible, most - ellipsisWidth);
        return legible.substring(0, end).stripTrailing() + ELLIPSIS;
    }

    /** Where the longest beginning ends that is within the width in letters of one point. */
    int beginning(String legible, float most) {
        float width = 0;
        int end = 0;
        while (end < legible.length()) {
            int next = legible.offsetByCodePoints(end, 1);
            width += width(legible.substring(end, next));
            if (width > most) {
                return end;
            }
            end = next;
        }
        return end;
    }

    @Override
    public void close() {
        try {
            typeface.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
