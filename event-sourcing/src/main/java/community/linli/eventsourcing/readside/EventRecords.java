package community.linli.eventsourcing.readside;

import community.linli.eventsourcing.BoundedContext;
import community.linli.eventsourcing.Recorded;
import community.linli.eventsourcing.envelope.Envelope;
import community.linli.eventsourcing.envelope.EnvelopeCodec;
import community.linli.eventsourcing.envelope.EventCodec;
import community.linli.eventsourcing.kafka.EngineTopics;
import community.linli.eventsourcing.upcasting.Upcasters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the records of the topics that a context listens to: its own events, and other services' facts. Thread-safe. */
public final class EventRecords {

    private static final Logger LOG = LoggerFactory.getLogger(EventRecords.class);

    private final String ownTopic;
    private final List<String> topics = new ArrayList<>();
    private final EventCodec codec;

    /** Reads what the context understands; old events are lifted. */
    public EventRecords(BoundedContext context) {
        ownTopic = EngineTopics.events(context.name());
        topics.add(ownTopic);
        context.factSources().forEach(source -> topics.add(EngineTopics.events(source.service())));
        codec = new EventCodec(context, Upcasters.discovered());
    }

    /**
     * A record that could be read.
     *
     * @param known what the context understands of it; empty for a type that it has not declared
     */
    public record Heard(Envelope envelope, Optional<Recorded<?>> known) {

        /** Whether it is the last event of its command. */
        public boolean isLastOfCommand() {
            return envelope.flag(Envelope.LAST_OF_COMMAND);
        }

        /** Where the command lies that caused it. */
        public long commandOffset() {
            String position = envelope.text(Envelope.COMMAND_POSITION).orElse("0:-1");
            return Long.parseLong(position.substring(position.indexOf(':') + 1));
        }
    }

    /** The topics, the context's own first. */
    public List<String> topics() {
        return List.copyOf(topics);
    }

    /**
     * Empty where a fact cannot be read: its writer has parked it and went on.
     *
     * @throws EnvelopeCodec.Unreadable if an own event cannot be read
     */
    public Optional<Heard> read(ConsumerRecord<byte[], byte[]> record) {
        byte @Nullable [] value = record.value();
        try {
            Envelope envelope = EnvelopeCodec.fromBytes(value == null ? new byte[0] : value);
            return Optional.of(new Heard(envelope, codec.read(envelope)));
        } catch (EnvelopeCodec.Unreadable e) {
            if (record.topic().equals(ownTopic)) {
                throw e;
            }
            LOG.error(
                    "Passed over {}:{}:{}, a fact that cannot be read: {}",
                    record.topic(),
                    record.partition(),
                    record.offset(),
                    e.getMessage());
            return Optional.empty();
        }
    }
}
