package community.linli.catalog.desk;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** A PDF as whoever opens it sees it. */
final class OpenedPdf implements AutoCloseable {

    private static final float POINTS_PER_MM = 72 / 25.4f;

    private final PDDocument document;

    OpenedPdf(byte[] bytes) {
        try {
            this.document = Loader.loadPDF(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int pages() {
        return document.getNumberOfPages();
    }

    /** Such as {@code 420 x 297 mm}; each page once. */
    List<String> sizes() {
        List<String> sizes = new ArrayList<>();
        document.getPages()
                .forEach(page -> sizes.add(Math.round(page.getMediaBox().getWidth() / POINTS_PER_MM) + " x "
                        + Math.round(page.getMediaBox().getHeight() / POINTS_PER_MM) + " mm"));
        return sizes;
    }

    String text() {
        return text(1, pages());
    }

    String text(int from, int to) {
        return text(from, to, true);
    }

    /** In the order in which it is drawn, and read aloud. */
    String spoken() {
        return text(1, pages(), false);
    }

    private String text(int from, int to, boolean isByPlace) {
        try {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(isByPlace);
            stripper.setStartPage(from);
            stripper.setEndPage(to);
            return stripper.getText(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<PDFont> fonts() {
        List<PDFont> fonts = new ArrayList<>();
        try {
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    fonts.add(page.getResources().getFont(name));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return fonts;
    }

    /** What the codes on a page say, as a telephone reads them. */
    List<String> codes(int page, int dpi) {
        try {
            BufferedImage image = new PDFRenderer(document).renderImageWithDPI(page - 1, dpi);
            int width = image.getWidth();
            int height = image.getHeight();
            int[] pixels = image.getRGB(0, 0, width, height, null, 0, width);
            Result[] found = new QRCodeMultiReader()
                    .decodeMultiple(
                            new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels))),
                            Map.of(DecodeHintType.TRY_HARDER, true));
            return Arrays.stream(found).map(Result::getText).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NotFoundException e) {
            return List.of();
        }
    }

    /** Letters that are printed over others of their line, or beyond the page. */
    List<String> overlaps() {
        List<String> overlaps = new ArrayList<>();
        for (int page = 1; page <= pages(); page++) {
            List<TextPosition> letters = letters(page);
            for (int i = 0; i < letters.size(); i++) {
                TextPosition letter = letters.get(i);
                if (i > 0 && isOver(letters.get(i - 1), letter)) {
                    overlaps.add(letters.get(i - 1) + " over " + letter + " on page " + page);
                }
                if (letter.getX() + letter.getWidth() > letter.getPageWidth()) {
                    overlaps.add(letter + " beyond page " + page);
                }
            }
        }
        return overlaps;
    }

    private static boolean isOver(TextPosition before, TextPosition letter) {
        return Math.round(before.getY()) == Math.round(letter.getY())
                && before.getX() + before.getWidth() > letter.getX() + 0.1f;
    }

    /** Line by line, from left to right. */
    private List<TextPosition> letters(int page) {
        List<TextPosition> letters = new ArrayList<>();
        PDFTextStripper stripper = new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition letter) {
                letters.add(letter);
            }
        };
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        try {
            stripper.getText(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        letters.sort(Comparator.comparingInt((TextPosition letter) -> Math.round(letter.getY()))
                .thenComparingDouble(TextPosition::getX));
        return letters;
    }

    @Override
    public void close() {
        try {
            document.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
