package community.linli.eventsourcing.envelope;

import community.linli.eventsourcing.District;
import community.linli.eventsourcing.Subject;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes and reads CloudEvents 1.0 as structured JSON. Refuses what is not one, with a sentence that says why; ignores extensions it does not
 * know the meaning of but keeps them.
 */
public final class EnvelopeCodec {

    private static final Set<String> ATTRIBUTES =
            Set.of("specversion", "id", "source", "type", "subject", "time", "datacontenttype", "data");

    private EnvelopeCodec() {}

    /** The bytes are no CloudEvent of ours; the message says why. */
    public static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1;

        public Unreadable(String message) {
            super(message, null, false, false);
        }
    }

    /** The record value: UTF-8 JSON with extensions in the order of their names. */
    public static byte[] toBytes(Envelope envelope) {
        ObjectNode json = DomainJson.mapper().createObjectNode();
        json.put("specversion", "1.0");
        json.put("id", envelope.id());
        json.put("source", envelope.source());
        json.put("type", envelope.type());
        json.put("subject", envelope.subject().toString());
        json.put("time", envelope.time().toString());
        json.put("datacontenttype", "application/json");
        new TreeMap<>(envelope.extensions()).forEach((name, value) -> {
            switch (value) {
                case Number number -> json.put(name, number.longValue());
                case Boolean flag -> json.put(name, flag);
                default -> json.put(name, value.toString());
            }
        });
        json.set("data", envelope.data());
        return DomainJson.mapper().writeValueAsBytes(json);
    }

    /** The record headers, for readers who filter without parsing. */
    public static Headers headers(Envelope envelope) {
        RecordHeaders headers = new RecordHeaders();
        headers.add("ce_type", envelope.type().getBytes(StandardCharsets.UTF_8));
        headers.add("ce_id", envelope.id().getBytes(StandardCharsets.UTF_8));
        envelope.text(Envelope.TRACE_PARENT)
                .ifPresent(trace -> headers.add("traceparent", trace.getBytes(StandardCharsets.UTF_8)));
        return headers;
    }

    /** The record key: {@code {district}:{type}/{id}}. */
    public static byte[] key(Envelope envelope) {
        return (envelope.district() + ":" + envelope.subject()).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Reads a record value.
     *
     * @throws Unreadable if the bytes are not JSON, or an attribute is missing or misshapen
     */
    public static Envelope fromBytes(byte[] bytes) {
        JsonNode json = parse(bytes);
        if (!"1.0".equals(text(json, "specversion"))) {
            throw new Unreadable("specversion is not 1.0");
        }
        Map<String, Object> extensions = new HashMap<>();
        for (Map.Entry<String, JsonNode> field : json.properties()) {
            if (!ATTRIBUTES.contains(field.getKey())) {
                extensions.put(field.getKey(), scalar(field.getKey(), field.getValue()));
            }
        }
        if (!(extensions.get(Envelope.DISTRICT) instanceof String district) || !District.isValid(district)) {
            throw new Unreadable("district is missing or misshapen");
        }
        JsonNode data = json.get("data");
        if (data == null || !data.isObject()) {
            throw new Unreadable("data is not an object");
        }
        try {
            return new Envelope(
                    text(json, "id"),
                    text(json, "source"),
                    text(json, "type"),
                    Subject.parse(text(json, "subject")),
                    Instant.parse(text(json, "time")),
                    data,
                    extensions);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new Unreadable("an attribute is misshapen: " + e.getMessage());
        }
    }

    private static JsonNode parse(byte[] bytes) {
        try {
            JsonNode json = DomainJson.mapper().readTree(bytes);
            if (json == null || !json.isObject()) {
                throw new Unreadable("the value is not a JSON object");
            }
            return json;
        } catch (JacksonException e) {
            throw new Unreadable("the value is not JSON: " + e.getOriginalMessage());
        }
    }

    private static String text(JsonNode json, String attribute) {
        JsonNode value = json.get(attribute);
        if (value == null || !value.isString() || value.asString().isEmpty()) {
            throw new Unreadable(attribute + " is missing or not a text");
        }
        return value.asString();
    }

    private static Object scalar(String name, JsonNode value) {
        if (value.isString()) {
            return value.asString();
        }
        if (value.isIntegralNumber() && value.canConvertToLong()) {
            return value.asLong();
        }
        if (value.isBoolean()) {
            return value.asBoolean();
        }
        throw new Unreadable("extension " + name + " is neither text, integer nor boolean");
    }
}
