package community.linli.proposals.allocation;

import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes JSON in one way only, so that equal values have equal bytes: no spaces, members in the order given, only what must be escaped escaped. */
final class JsonText {

    private final StringBuilder out = new StringBuilder();

    private JsonText() {}

    /** Of maps, iterables, texts, whole numbers, booleans and null; anything else is written as its text. */
    static String of(@Nullable Object value) {
        JsonText text = new JsonText();
        text.write(value);
        return text.out.toString();
    }

    private void write(@Nullable Object value) {
        switch (value) {
            case null -> out.append("null");
            case Long number -> out.append(number.longValue());
            case Integer number -> out.append(number.intValue());
            case Boolean truth -> out.append(truth.booleanValue());
            case Map<?, ?> members -> object(members);
            case Iterable<?> elements -> array(elements);
            default -> string(value.toString());
        }
    }

    private void object(Map<?, ?> members) {
        out.append('{');
        Iterator<? extends Map.Entry<?, ?>> entries = members.entrySet().iterator();
        while (entries.hasNext()) {
            Map.Entry<?, ?> member = entries.next();
            string(String.valueOf(member.getKey()));
            out.append(':');
            write(member.getValue());
            if (entries.hasNext()) {
                out.append(',');
            }
        }
        out.append('}');
    }

    private void array(Iterable<?> elements) {
        out.append('[');
        Iterator<?> each = elements.iterator();
        while (each.hasNext()) {
            write(each.next());
            if (each.hasNext()) {
                out.append(',');
            }
        }
        out.append(']');
    }

    private void string(String text) {
        out.append('"');
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (letter == '"' || letter == '\\') {
                out.append('\\').append(letter);
            } else if (letter < ' ') {
                out.append("\\u00")
                        .append(Character.forDigit(letter >> 4, 16))
                        .append(Character.forDigit(letter & 15, 16));
            } else {
                out.append(letter);
            }
        }
        out.append('"');
    }
}
