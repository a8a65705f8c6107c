package community.linli.catalog.desk;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.io.IOException;
import java.util.Map;

/** An address as a QR code (ISO/IEC 18004), drawn as rectangles, so that it stays sharp however large it is printed. */
final class QrCode {

    private static final int QUIET_MODULES = 4;

    private final BitMatrix modules;

    private QrCode(BitMatrix modules) {
        this.modules = modules;
    }

    /** A code that is still read with a seventh of it worn off. */
    static QrCode of(String address) {
        try {
            return new QrCode(new QRCodeWriter()
                    .encode(
                            address,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 0)));
        } catch (WriterException e) {
            throw new IllegalArgumentException("This address is too long for a code: " + address, e);
        }
    }

    /** Draws the code with its quiet border in a square with this upper left corner. */
    void draw(Pen pen, float left, float top, float side) throws IOException {
        int count = modules.getWidth();
        float module = side / (count + 2 * QUIET_MODULES);
        float border = module * QUIET_MODULES;
        pen.fill(Ink.PAPER, left, top, side, side);
        for (int row = 0; row < count; row++) {
            for (int at = 0; at < count; ) {
                int from = at;
                while (at < count && modules.get(at, row)) {
                    at++;
                }
                if (at > from) {
                    pen.tile(left + border + from * module, top + border + row * module, (at - from) * module, module);
                }
                at = Math.max(at, from + 1);
            }
        }
        pen.fillTiles(Ink.TEXT);
    }
}
