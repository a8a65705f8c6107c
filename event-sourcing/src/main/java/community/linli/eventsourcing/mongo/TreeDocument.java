package community.linli.eventsourcing.mongo;

import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A JSON object as a document, name by name. The driver's own reading of JSON takes names that begin with a dollar sign for types of its own, and
 * would stop a view at such a name.
 */
final class TreeDocument {

    private TreeDocument() {}

    static Document of(JsonNode object) {
        Document document = new Document();
        object.properties().forEach(member -> document.put(member.getKey(), value(member.getValue())));
        return document;
    }

    private static @Nullable Object value(JsonNode node) {
        return switch (node.getNodeType()) {
            case OBJECT -> of(node);
            case ARRAY -> list(node);
            case BOOLEAN -> node.booleanValue();
            case NUMBER -> number(node);
            case NULL, MISSING -> null;
            default -> node.asString();
        };
    }

    private static List<@Nullable Object> list(JsonNode array) {
        List<@Nullable Object> values = new ArrayList<>(array.size());
        array.forEach(element -> values.add(value(element)));
        return values;
    }

    private static Object number(JsonNode number) {
        if (number.canConvertToInt() && number.isIntegralNumber()) {
            return number.intValue();
        }
        return number.isIntegralNumber() ? (Object) number.longValue() : (Object) number.doubleValue();
    }
}
