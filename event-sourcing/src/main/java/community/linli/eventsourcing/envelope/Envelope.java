package community.linli.eventsourcing.envelope;

import community.linli.eventsourcing.District;
import community.linli.eventsourcing.Subject;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A CloudEvent: one command or one event as it lies in the log.
 *
 * @param id unique for its source; the same id is the same thing
 * @param source {@code /districts/{district}/{service}}
 * @param type such as {@code community.linli.lending.loan-accepted.v1}
 * @param subject what it is about
 * @param time the command's time
 * @param data the record's components
 * @param extensions further attributes by CloudEvents name: texts, integers ({@link Long}) and booleans
 */
public record Envelope(
        String id,
        String source,
        String type,
        Subject subject,
        Instant time,
        JsonNode data,
        Map<String, Object> extensions) {

    /** The tenant. */
    public static final String DISTRICT = "district";
    /** 1, 2, 3… per subject; events only. */
    public static final String STREAM_VERSION = "streamversion";
    /** {@code partition:offset} of the command that caused the event. */
    public static final String COMMAND_POSITION = "cmdposition";
    /** Whether the event is the last of its command. */
    public static final String LAST_OF_COMMAND = "cmdlast";
    /** Id of the first command of the chain. */
    public static final String CORRELATION_ID = "correlationid";
    /** Id of the command or event that directly caused this. */
    public static final String CAUSATION_ID = "causationid";
    /** Pseudonym of who asked. */
    public static final String ACTOR = "actor";
    /** Roles of who asked, comma separated; commands only. */
    public static final String ROLES = "roles";
    /** W3C trace context. */
    public static final String TRACE_PARENT = "traceparent";
    /** The version the asker has seen; commands only. */
    public static final String EXPECTED_VERSION = "expectedversion";
    /** Where the asker waits for the reply; commands only, absent when nobody waits. */
    public static final String REPLY_PARTITION = "replypartition";
    /** Which of those who wait asks; commands only, echoed in a header of the reply. */
    public static final String REPLY_TICKET = "replyticket";
    /** Keyed fingerprint of type and data; commands only. */
    public static final String FINGERPRINT = "fingerprint";

    public Envelope {
        extensions = Map.copyOf(extensions);
    }

    /** The tenant. */
    public District district() {
        return new District(text(DISTRICT).orElseThrow());
    }

    /** An extension that is a text. */
    public Optional<String> text(String extension) {
        return Optional.ofNullable(extensions.get(extension)).map(Object::toString);
    }

    /** An extension that is an integer; 0 where it is absent. */
    public long number(String extension) {
        return extensions.get(extension) instanceof Number number ? number.longValue() : 0;
    }

    /** An extension that is a boolean; false where it is absent. */
    public boolean flag(String extension) {
        return Boolean.TRUE.equals(extensions.get(extension));
    }

    /** The id of the first command of the chain this belongs to. */
    public String correlationId() {
        return text(CORRELATION_ID).orElse(id);
    }

    /** The type without the common prefix and the service: {@code loan-accepted.v1}. */
    public String shortType() {
        return EventTypes.shortType(type);
    }

    /** The source of what a service writes about a district. */
    public static String source(District district, String service) {
        return "/districts/" + district + "/" + service;
    }

    /** The same, with one more extension. */
    public Envelope with(String extension, String value) {
        Map<String, Object> all = new HashMap<>(extensions);
        all.put(extension, value);
        return new Envelope(id, source, type, subject, time, data, all);
    }

    /** The same, as another version of its type. */
    public Envelope lifted(String otherType, JsonNode otherData) {
        return new Envelope(id, source, otherType, subject, time, otherData, extensions);
    }
}
