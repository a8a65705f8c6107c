package community.linli.eventsourcing.index;

import community.linli.eventsourcing.District;
import community.linli.eventsourcing.envelope.DomainJson;
import community.linli.eventsourcing.envelope.NameBasedId;
import community.linli.eventsourcing.http.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;

/**
 * Where a page ended, as text: the last document's sort values, and which question they answer. It holds nothing that the page does not show, and
 * gives no right to anything: the district is added to each question anew.
 *
 * @param question fingerprint of the question
 * @param values as text each, null where the document has none
 */
record IndexCursor(String question, List<@Nullable String> values) {

    private static final int MAX_LENGTH = 2_000;

    static String question(District district, String index, Asked asked, Sort sort) {
        return NameBasedId.of("question", district.slug(), index, asked.query().toString(), sort.toString())
                .substring(0, 13);
    }

    static String write(String question, FieldDoc last) {
        List<@Nullable String> values = new ArrayList<>();
        for (Object value : last.fields) {
            values.add(
                    switch (value) {
                        case null -> null;
                        case BytesRef text -> text.utf8ToString();
                        default -> value.toString();
                    });
        }
        byte[] json = DomainJson.mapper().writeValueAsBytes(new IndexCursor(question, values));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json);
    }

    static FieldDoc read(String text, String question, Sort sort) {
        try {
            if (text.length() <= MAX_LENGTH) {
                byte[] json = Base64.getUrlDecoder().decode(text.getBytes(StandardCharsets.US_ASCII));
                IndexCursor cursor = DomainJson.mapper().readValue(json, IndexCursor.class);
                return cursor.after(question, sort.getSort());
            }
        } catch (IllegalArgumentException | JacksonException | NullPointerException e) {
            throw unknown();
        }
        throw unknown();
    }

    private FieldDoc after(String asked, SortField[] sort) {
        if (!asked.equals(question) || values.size() != sort.length) {
            throw unknown();
        }
        @Nullable Object[] fields = new Object[sort.length];
        for (int at = 0; at < sort.length; at++) {
            String value = values.get(at);
            if (value == null) {
                throw unknown();
            }
            fields[at] = value(sort[at].getType(), value);
        }
        return new FieldDoc(Integer.MAX_VALUE, Float.NaN, fields);
    }

    private static Object value(SortField.Type type, String value) {
        return switch (type) {
            case SCORE, FLOAT -> Float.valueOf(value);
            case INT -> Integer.valueOf(value);
            case LONG -> Long.valueOf(value);
            case STRING -> new BytesRef(value);
            default -> throw new IllegalStateException("An index is not ordered by " + type);
        };
    }

    private static ProblemException unknown() {
        return new ProblemException(
                HttpStatus.BAD_REQUEST,
                "unknown-cursor",
                "This cursor was not given out for this question; begin again without one.");
    }
}
