package community.linli.eventsourcing;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What may stand in the words that people write for others: nothing that is not seen, or that turns the words about it around. */
public final class PlainWords {

    /** What may stand in one line, such as a name, a unit or a door, as a regular expression. */
    public static final String LINE = "[^\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}\\u202A-\\u202E\\u2066-\\u2069]*";

    private static final Pattern ONE_LINE = Pattern.compile(LINE);

    private PlainWords() {}

    /** Whether the text may stand in one line. */
    public static boolean isLine(String text) {
        return ONE_LINE.matcher(text).matches();
    }

    /** Whether the text may stand as a note, in which line breaks are welcome. */
    public static boolean isNote(String text) {
        return isLine(text.replace('\r', ' ').replace('\n', ' '));
    }

    /** The text without the blanks around it; null where nothing is left, or nothing was said. */
    public static @Nullable String orNothing(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** How long it is, in characters as a reader counts them. */
    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
