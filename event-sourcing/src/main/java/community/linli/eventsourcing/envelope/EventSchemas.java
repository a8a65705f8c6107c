package community.linli.eventsourcing.envelope;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import community.linli.eventsourcing.BoundedContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The JSON Schemas (draft 2020-12) of a context's events, from {@code schemas/<service>/<short-type>.schema.json} on the class path. Events
 * are held against them before they leave (ADR 0007). Thread-safe.
 */
public final class EventSchemas {

    private final Map<String, Schema> byType;

    private EventSchemas(Map<String, Schema> byType) {
        this.byType = Map.copyOf(byType);
    }

    /**
     * Reads the schema of every event type the context can write.
     *
     * @throws IllegalStateException if one is missing, naming the file
     */
    public static EventSchemas of(BoundedContext context) {
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        Map<String, Schema> schemas = new HashMap<>();
        new TreeMap<>(new EventTypes(context).events()).forEach((type, event) -> {
            String file = "schemas/" + context.name() + "/" + EventTypes.shortType(type) + ".schema.json";
            schemas.put(type, registry.getSchema(load(event, file), InputFormat.JSON));
        });
        return new EventSchemas(schemas);
    }

    /** What is wrong with an event's data; empty where it is valid. */
    public List<String> flaws(String type, JsonNode data) {
        @Nullable Schema schema = byType.get(type);
        if (schema == null) {
            return List.of("no schema is known for " + type);
        }
        return schema.validate(data).stream().map(Error::toString).toList();
    }

    private static String load(Class<?> event, String file) {
        try (InputStream stream = event.getClassLoader().getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException(
                        "The event " + event.getSimpleName() + " has no schema: " + file + " is not on the class path");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
