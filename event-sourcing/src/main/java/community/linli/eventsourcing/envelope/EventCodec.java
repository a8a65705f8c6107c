package community.linli.eventsourcing.envelope;

import community.linli.eventsourcing.BoundedContext;
import community.linli.eventsourcing.Event;
import community.linli.eventsourcing.Fact;
import community.linli.eventsourcing.Occurrence;
import community.linli.eventsourcing.Recorded;
import community.linli.eventsourcing.upcasting.Upcasters;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Envelopes to what a context understands and back: own events by the context's type names, other services' events as declared facts. Old
 * events are lifted first. Thread-safe.
 */
public final class EventCodec {

    private final EventTypes types;
    private final Upcasters upcasters;
    private final Map<String, Class<? extends Fact>> facts = new HashMap<>();

    public EventCodec(BoundedContext context, Upcasters upcasters) {
        this.types = new EventTypes(context);
        this.upcasters = upcasters;
        context.factSources()
                .forEach(source -> source.types()
                        .forEach((shortType, fact) -> facts.put(EventTypes.of(source.service(), shortType), fact)));
    }

    /** The names the context's classes are written under. */
    public EventTypes types() {
        return types;
    }

    /** An event's components as JSON. */
    public JsonNode data(Event event) {
        return DomainJson.mapper().valueToTree(event);
    }

    /**
     * What the context understands of an envelope; empty for a type it has not declared.
     *
     * @throws EnvelopeCodec.Unreadable if the type is declared and the data does not fit it
     */
    public Optional<Recorded<?>> read(Envelope written) {
        Envelope envelope = upcasters.lift(written);
        Class<? extends Occurrence> type = types.event(envelope.type())
                .<Class<? extends Occurrence>>map(own -> own)
                .orElse(facts.get(envelope.type()));
        if (type == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Recorded<>(
                    envelope.id(),
                    envelope.district(),
                    envelope.subject(),
                    envelope.number(Envelope.STREAM_VERSION),
                    envelope.time(),
                    envelope.text(Envelope.ACTOR).orElse(""),
                    DomainJson.mapper().treeToValue(envelope.data(), type)));
        } catch (JacksonException e) {
            throw new EnvelopeCodec.Unreadable(
                    "the data does not fit " + envelope.type() + ": " + e.getOriginalMessage());
        }
    }
}
