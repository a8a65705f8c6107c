package community.linli.eventsourcing.kafka;

import community.linli.eventsourcing.Actor;
import community.linli.eventsourcing.BoundedContext;
import community.linli.eventsourcing.Command;
import community.linli.eventsourcing.District;
import community.linli.eventsourcing.Subject;
import community.linli.eventsourcing.envelope.DomainJson;
import community.linli.eventsourcing.envelope.Envelope;
import community.linli.eventsourcing.envelope.EnvelopeCodec;
import community.linli.eventsourcing.envelope.EventTypes;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Commands of a context to envelopes and back. Thread-safe. */
public final class CommandCodec {

    private final String service;
    private final EventTypes types;
    private final SecretKey fingerprintKey;

    public CommandCodec(BoundedContext context, EngineSettings settings) {
        this.service = context.name();
        this.types = new EventTypes(context);
        this.fingerprintKey = settings.fingerprintKey();
    }

    /**
     * Who asks what, when.
     *
     * @param expectedVersion the version the asker has seen, if it said so
     * @param replyPartition where the asker waits, if anybody waits
     * @param correlationId id of the first command of the chain
     * @param causationId id of what directly caused the command
     */
    public record Asked(
            String commandId,
            District district,
            Actor actor,
            Instant time,
            OptionalLong expectedVersion,
            OptionalInt replyPartition,
            String correlationId,
            String causationId) {

        /** Asked by a person at the edge, who waits. */
        public static Asked byPerson(
                String commandId,
                District district,
                Actor actor,
                Instant time,
                OptionalLong expected,
                int replyPartition) {
            return new Asked(
                    commandId, district, actor, time, expected, OptionalInt.of(replyPartition), commandId, commandId);
        }
    }

    /** The envelope of a command. */
    public Envelope write(Command command, Asked asked) {
        JsonNode data = DomainJson.mapper().valueToTree(command);
        String type = types.nameOf(command.getClass());
        Map<String, Object> fingerprint = Map.of(Envelope.FINGERPRINT, fingerprint(type, data));
        return envelope(type, command.subject(), data, asked, fingerprint);
    }

    /** The envelope of a question: what became of that command. */
    public Envelope writeProbe(String commandId, Asked asked) {
        ObjectNode data = DomainJson.mapper().createObjectNode().put("commandId", commandId);
        Subject about = new Subject("command", commandId);
        return envelope(engineType(Writer.PROBE), about, data, asked, Map.of());
    }

    /** The envelope of what was recorded elsewhere and shall be folded and recorded as it is. */
    public Envelope writeHistory(List<Envelope> past, Asked asked) {
        ObjectNode data = DomainJson.mapper().createObjectNode();
        ArrayNode events = data.putArray("events");
        past.forEach(event -> events.add(DomainJson.mapper().readTree(EnvelopeCodec.toBytes(event))));
        Subject about = new Subject("history", asked.commandId());
        return envelope(engineType(Writer.RECORD_HISTORY), about, data, asked, Map.of());
    }

    /** The type name of a command of the engine itself. */
    String engineType(String name) {
        return EventTypes.of(service, name + ".v1");
    }

    /**
     * The command in an envelope.
     *
     * @throws EnvelopeCodec.Unreadable if the type is unknown or the data does not fit it
     */
    Command read(Envelope envelope) {
        Class<? extends Command> type = types.command(envelope.type())
                .orElseThrow(() -> new EnvelopeCodec.Unreadable("no command is called " + envelope.type()));
        try {
            Command command = DomainJson.mapper().treeToValue(envelope.data(), type);
            if (!command.subject().equals(envelope.subject())) {
                throw new EnvelopeCodec.Unreadable("the subject is not the one of the data");
            }
            return command;
        } catch (JacksonException | IllegalArgumentException | NullPointerException e) {
            throw new EnvelopeCodec.Unreadable("the data does not fit " + envelope.type() + ": " + e.getMessage());
        }
    }

    /** Who asks, as the envelope says. */
    static Actor actor(Envelope envelope) {
        Set<String> roles = Arrays.stream(
                        envelope.text(Envelope.ROLES).orElse("").split(","))
                .filter(role -> !role.isEmpty())
                .collect(Collectors.toSet());
        return new Actor(actorId(envelope), roles);
    }

    /** The pseudonym of who asks, as the envelope says. */
    static String actorId(Envelope envelope) {
        return envelope.text(Envelope.ACTOR).orElse("");
    }

    private Envelope envelope(String type, Subject subject, JsonNode data, Asked asked, Map<String, Object> further) {
        Map<String, Object> extensions = new HashMap<>(further);
        extensions.put(Envelope.DISTRICT, asked.district().slug());
        extensions.put(Envelope.ACTOR, asked.actor().id());
        extensions.put(
                Envelope.ROLES, String.join(",", new TreeSet<>(asked.actor().roles())));
        extensions.put(Envelope.CORRELATION_ID, asked.correlationId());
        extensions.put(Envelope.CAUSATION_ID, asked.causationId());
        asked.expectedVersion().ifPresent(version -> extensions.put(Envelope.EXPECTED_VERSION, version));
        asked.replyPartition()
                .ifPresent(partition -> extensions.put(Envelope.REPLY_PARTITION, Long.valueOf(partition)));
        return new Envelope(
                asked.commandId(),
                Envelope.source(asked.district(), service),
                type,
                subject,
                asked.time(),
                data,
                extensions);
    }

    private String fingerprint(String type, JsonNode data) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(fingerprintKey);
            mac.update(type.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return HexFormat.of().formatHex(mac.doFinal(DomainJson.mapper().writeValueAsBytes(data)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("linli.engine.fingerprint-key cannot be used", e);
        }
    }
}
