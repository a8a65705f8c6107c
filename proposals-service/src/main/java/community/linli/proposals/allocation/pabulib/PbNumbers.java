package community.linli.proposals.allocation.pabulib;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Numbers and lists in cells. */
final class PbNumbers {

    private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,18}(\\.[0-9]{1,18})?");
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,9}");

    private PbNumbers() {}

    static boolean isDecimal(String text) {
        return DECIMAL.matcher(text).matches();
    }

    static boolean isWhole(String text) {
        return WHOLE.matcher(text).matches();
    }

    /** A number such as {@code 363734.88}, not negative. */
    static BigDecimal decimal(PbCell cell, String name) {
        String text = cell.stripped();
        if (text.contains(",")) {
            throw new PbUnreadable(cell, "The " + name + " is written with a comma: " + text + ".");
        }
        if (!isDecimal(text)) {
            throw new PbUnreadable(cell, "The " + name + " is no number from 0 up: " + shown(text) + ".");
        }
        return new BigDecimal(text);
    }

    static long whole(PbCell cell, String name) {
        if (!isWhole(cell.stripped())) {
            throw new PbUnreadable(
                    cell, "The " + name + " is no whole number from 0 up: " + shown(cell.stripped()) + ".");
        }
        return Long.parseLong(cell.stripped());
    }

    /** The parts of a list such as {@code a,b,c}; none of a blank cell. */
    static List<String> list(PbCell cell) {
        return cell.stripped().isEmpty()
                ? List.of()
                : Stream.of(cell.text().split(",", -1)).map(String::strip).toList();
    }

    private static String shown(String text) {
        return text.isEmpty() ? "(nothing)" : text;
    }
}
