package community.linli.catalog.desk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;

/** A PDF in the making: pages are added, then it is taken as bytes, which follow from what was drawn and from its day alone. */
final class PdfFile implements AutoCloseable {

    private final PDDocument document = new PDDocument();
    private final Lettering letters;
    private final PDFont font;

    PdfFile(Lettering letters, String title, PrintWords words, LocalDate day) throws IOException {
        this.letters = letters;
        this.font = letters.in(document);
        document.setDocumentId(day.toEpochDay());
        document.getDocumentCatalog().setLanguage(words.tag());
        PDDocumentInformation about = new PDDocumentInformation();
        about.setTitle(title);
        about.setProducer("Linli");
        about.setCreationDate(GregorianCalendar.from(day.atStartOfDay(ZoneOffset.UTC)));
        document.setDocumentInformation(about);
    }

    /** Adds a page of this size, in points; the pen must be closed before the file is taken. */
    Pen page(float width, float height) throws IOException {
        PDPage page = new PDPage(new PDRectangle(width, height));
        document.addPage(page);
        return new Pen(new PDPageContentStream(document, page), height, font, letters);
    }

    byte[] bytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
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
