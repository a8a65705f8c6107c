package community.linli.eventsourcing.testkit.scenario;

import community.linli.eventsourcing.BoundedContext;
import community.linli.eventsourcing.BoundedContext.FactSource;
import community.linli.eventsourcing.Event;
import community.linli.eventsourcing.Fact;
import community.linli.eventsourcing.Occurrence;
import community.linli.eventsourcing.Recorded;
import community.linli.eventsourcing.Unsigned;
import community.linli.eventsourcing.envelope.DomainJson;
import community.linli.eventsourcing.envelope.Envelope;
import community.linli.eventsourcing.envelope.EventTypes;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Writes what a scenario says had happened as it would lie in the log. */
final class Envelopes {

    private final BoundedContext context;
    private final EventTypes types;

    Envelopes(BoundedContext context) {
        this.context = context;
        this.types = new EventTypes(context);
    }

    Envelope of(Recorded<?> recorded) {
        Map<String, Object> extensions = new HashMap<>(Map.of(
                Envelope.DISTRICT,
                recorded.district().slug(),
                Envelope.STREAM_VERSION,
                recorded.streamVersion(),
                Envelope.COMMAND_POSITION,
                "0:0",
                Envelope.LAST_OF_COMMAND,
                true));
        boolean isSigned = !(recorded.occurrence() instanceof Unsigned);
        if (isSigned) {
            extensions.put(Envelope.ACTOR, recorded.actor());
            extensions.put(Envelope.CORRELATION_ID, recorded.id());
            extensions.put(Envelope.CAUSATION_ID, recorded.id());
        }
        String type = typeOf(recorded.occurrence());
        return new Envelope(
                recorded.id(),
                Envelope.source(recorded.district(), EventTypes.serviceOf(type)),
                type,
                recorded.subject(),
                isSigned ? recorded.time() : Unsigned.day(recorded.time()),
                DomainJson.mapper().valueToTree(recorded.occurrence()),
                extensions);
    }

    private String typeOf(Occurrence occurrence) {
        if (occurrence instanceof Event) {
            return types.nameOf(occurrence.getClass());
        }
        for (FactSource source : context.factSources()) {
            for (Map.Entry<String, Class<? extends Fact>> type : new TreeMap<>(source.types()).entrySet()) {
                if (type.getValue().equals(occurrence.getClass())) {
                    return EventTypes.of(source.service(), type.getKey());
                }
            }
        }
        throw new AssertionError(
                "The context declares no fact " + occurrence.getClass().getName());
    }
}
