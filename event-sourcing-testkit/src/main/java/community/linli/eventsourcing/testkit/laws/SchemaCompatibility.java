package community.linli.eventsourcing.testkit.laws;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * Whether a schema may take the place of a released one under the same version. Only optional fields may come; nothing may go, change or
 * become required or optional. Then every old reader reads new events, and every new reader old ones.
 */
public final class SchemaCompatibility {

    private static final Set<String> DESCRIPTIONS =
            Set.of("title", "description", "$id", "$schema", "examples", "$comment");
    private static final Set<String> LOOKED_INTO = Set.of("properties", "required", "items", "enum");

    private SchemaCompatibility() {}

    /** What is broken, one sentence each; empty where the change is additive. */
    public static List<String> breaches(JsonNode released, JsonNode current) {
        List<String> found = new ArrayList<>();
        compare("", released, current, found);
        return found;
    }

    private static void compare(String path, JsonNode released, JsonNode current, List<String> found) {
        compareProperties(path, released.path("properties"), current.path("properties"), found);
        Set<String> wasRequired = texts(released.path("required"));
        Set<String> isRequired = texts(current.path("required"));
        wasRequired.stream()
                .filter(name -> !isRequired.contains(name))
                .forEach(name -> found.add(path + "/" + name + " was required and is no more"));
        isRequired.stream()
                .filter(name -> !wasRequired.contains(name))
                .forEach(name -> found.add(path + "/" + name + " has become required"));
        Set<String> values = texts(current.path("enum"));
        texts(released.path("enum")).stream()
                .filter(value -> !values.contains(value))
                .forEach(value -> found.add(path + " no longer knows the value " + value));
        if (released.has("enum") != current.has("enum")) {
            found.add(path + " lists its values in one version and not in the other");
        }
        if (released.has("items") && current.has("items")) {
            compare(path + "/items", released.path("items"), current.path("items"), found);
        }
        Set<String> keywords = new TreeSet<>();
        keywords.addAll(released.propertyNames());
        keywords.addAll(current.propertyNames());
        keywords.removeAll(DESCRIPTIONS);
        keywords.removeAll(LOOKED_INTO);
        keywords.stream()
                .filter(keyword -> !released.path(keyword).equals(current.path(keyword)))
                .forEach(keyword -> found.add("%s has another %s: %s instead of %s"
                        .formatted(
                                path.isEmpty() ? "/" : path, keyword, current.path(keyword), released.path(keyword))));
    }

    private static void compareProperties(String path, JsonNode released, JsonNode current, List<String> found) {
        for (Map.Entry<String, JsonNode> property : released.properties()) {
            String name = path + "/" + property.getKey();
            JsonNode now = current.get(property.getKey());
            if (now == null) {
                found.add(name + " is gone");
            } else {
                compare(name, property.getValue(), now, found);
            }
        }
    }

    private static Set<String> texts(JsonNode array) {
        Set<String> all = new TreeSet<>();
        array.forEach(value -> all.add(value.asString()));
        return all;
    }
}
