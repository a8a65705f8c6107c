package community.linli.catalog.csvimport;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The text of a file of UTF-8 or GB18030. A byte order mark or the sender's word decides; without either it is guessed, and a guess that may
 * make gibberish of somebody's doors is refused: nearly every run of bytes means something in GB18030, a broken UTF-8 file too.
 */
final class FileText {

    private static final Charset GB18030 = Charset.forName("GB18030");

    /** What GB18030 holds within it. */
    private static final Set<String> CHINESE = Set.of("GB18030", "GBK", "GB2312", "x-mswin-936");

    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final char REPLACEMENT = '\uFFFD';

    private FileText() {}

    /** The file cannot be read as text; the message is a sentence for who sent it. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        Unreadable(String message) {
            super(message);
        }
    }

    /**
     * The text, without its byte order mark.
     *
     * @param declared what the sender says it is written in; null where nothing is said
     * @throws Unreadable if it is in neither encoding, not in the one it claims, or too doubtful
     */
    static String of(byte[] bytes, @Nullable Charset declared) throws Unreadable {
        String text = read(bytes, declared);
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    private static String read(byte[] bytes, @Nullable Charset declared) throws Unreadable {
        if (startsWithMark(bytes)) {
            return strict(bytes, StandardCharsets.UTF_8)
                    .orElseThrow(() -> new Unreadable("The file begins as UTF-8, and goes on as something else."));
        }
        if (declared == null) {
            return guessed(bytes);
        }
        if (declared.equals(StandardCharsets.UTF_8) || declared.equals(StandardCharsets.US_ASCII)) {
            return strict(bytes, declared)
                    .orElseThrow(() -> new Unreadable("The file is said to be " + declared + ", and is not."));
        }
        if (CHINESE.contains(declared.name())) {
            return strict(bytes, GB18030)
                    .orElseThrow(() -> new Unreadable("The file is said to be " + declared + ", and is not."));
        }
        throw new Unreadable("The file is said to be " + declared + "; UTF-8 or GB18030, please.");
    }

    private static String guessed(byte[] bytes) throws Unreadable {
        Optional<String> utf8 = strict(bytes, StandardCharsets.UTF_8);
        if (utf8.isPresent()) {
            return utf8.get();
        }
        if (isCutUtf8(bytes) || isMostlyUtf8(bytes)) {
            throw new Unreadable("The file looks like UTF-8 of which bytes are missing or wrong."
                    + " If it is GB18030, say so: Content-Type: text/csv; charset=gb18030.");
        }
        return strict(bytes, GB18030)
                .filter(text -> text.codePoints().allMatch(FileText::isWritten))
                .orElseThrow(() -> new Unreadable("The file is neither UTF-8 nor GB18030."));
    }

    /** Whether all is UTF-8 but for a last character that has no end. */
    private static boolean isCutUtf8(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        return decoder.decode(in, CharBuffer.allocate(bytes.length), false).isUnderflow() && in.hasRemaining();
    }

    /** In GB18030 text most characters are no UTF-8; in UTF-8 with a flaw most are. */
    private static boolean isMostlyUtf8(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        long broken = text.chars().filter(letter -> letter == REPLACEMENT).count();
        long whole = text.chars().filter(letter -> letter > 0x7F).count() - broken;
        return whole > broken;
    }

    private static boolean isWritten(int letter) {
        return switch (Character.getType(letter)) {
            case Character.PRIVATE_USE, Character.UNASSIGNED, Character.SURROGATE -> false;
            default -> letter != REPLACEMENT;
        };
    }

    private static boolean startsWithMark(byte[] bytes) {
        return bytes.length >= MARK.length && bytes[0] == MARK[0] && bytes[1] == MARK[1] && bytes[2] == MARK[2];
    }

    private static Optional<String> strict(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
