package community.linli.eventsourcing.kafka;

import community.linli.eventsourcing.Unsigned;
import community.linli.eventsourcing.envelope.DomainJson;
import community.linli.eventsourcing.envelope.Envelope;
import community.linli.eventsourcing.envelope.EnvelopeCodec;
import community.linli.eventsourcing.kafka.Timers.Timer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All that a writer sends. What domain code has a part in is put into bytes first and sent when it is run, so that nothing is half sent
 * because something else of the same command cannot be.
 */
final class Outbox {

    /** Echoed to the asker, who may wait for several answers about one command. */
    static final String TICKET_HEADER = "linli_ticket";

    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);

    /** A parked record shall be no larger than the room that its topic has beside the record's own bytes. */
    private static final int MAX_REASON = 2_000;

    private final ProcessorContext<byte[], Outgoing> streams;
    private final int partition;
    private final DeciderMetrics metrics;

    Outbox(ProcessorContext<byte[], Outgoing> streams, DeciderMetrics metrics) {
        this.streams = streams;
        this.partition = streams.taskId().partition();
        this.metrics = metrics;
    }

    /**
     * An event, ready to be sent.
     *
     * @throws IllegalStateException if it is larger than a record may be
     */
    Runnable event(Envelope event) {
        boolean isSigned = event.extensions().containsKey(Envelope.ACTOR);
        long machine = streams.currentSystemTimeMs();
        return ready(DeciderTopology.EVENTS, event, isSigned ? machine : day(event, machine));
    }

    /** The event's day; under a clock put forward (ADR 0018) the machine's, since a broker refuses records of days to come. */
    private static long day(Envelope unsigned, long machine) {
        long today = Unsigned.day(Instant.ofEpochMilli(machine)).toEpochMilli();
        return Math.min(unsigned.time().toEpochMilli(), today);
    }

    /** A command that a rule asks, ready to be sent; thrown as for events. */
    Runnable command(Envelope command) {
        return ready(DeciderTopology.COMMANDS, command, streams.currentSystemTimeMs());
    }

    /** The answer to a command, ready to be sent to who waits for it, if anybody does; thrown as for events. */
    Runnable reply(Envelope asked, CommandReply reply) {
        if (!asked.extensions().containsKey(Envelope.REPLY_PARTITION)) {
            return () -> {};
        }
        int to = Math.floorMod((int) asked.number(Envelope.REPLY_PARTITION), EngineTopics.REPLY_PARTITIONS);
        byte[] value = fitting("The reply to " + asked.id(), reply.toBytes());
        Headers headers = new RecordHeaders();
        asked.text(Envelope.REPLY_TICKET)
                .ifPresent(ticket -> headers.add(TICKET_HEADER, ticket.getBytes(StandardCharsets.UTF_8)));
        return () -> send(DeciderTopology.REPLIES, EnvelopeCodec.key(asked), new Outgoing(to, value), headers);
    }

    /** Puts aside what cannot be read or decided: its bytes as they came, headers that say what was wrong and where it lay. */
    void park(Received received, String code, String reason) {
        byte @Nullable [] key = received.key();
        park(key == null ? new byte[0] : key, received.value(), received.place(), code, reason);
    }

    /** Puts aside a timer whose command cannot be asked. */
    void park(Timer timer, String code, String reason) {
        byte[] key = (timer.district() + ":" + timer.subject()).getBytes(StandardCharsets.UTF_8);
        park(key, DomainJson.mapper().writeValueAsBytes(timer), "timer:" + timer.name(), code, reason);
    }

    private void park(byte[] key, byte[] value, String source, String code, String reason) {
        Headers headers = new RecordHeaders();
        String brief = reason.substring(0, Math.min(reason.length(), MAX_REASON));
        Map.of("linli_code", code, "linli_reason", brief, "linli_source", source)
                .forEach((name, text) -> headers.add(name, text.getBytes(StandardCharsets.UTF_8)));
        LOG.warn("Parked {}: {}", source, brief);
        metrics.parked();
        send(DeciderTopology.PARKED, key, new Outgoing(partition, value), headers);
    }

    private Runnable ready(String sink, Envelope envelope, long timestamp) {
        byte[] key = EnvelopeCodec.key(envelope);
        Outgoing value = new Outgoing(partition, fitting(envelope.type(), EnvelopeCodec.toBytes(envelope)));
        Headers headers = EnvelopeCodec.headers(envelope);
        return () -> streams.forward(new Record<>(key, value, timestamp, headers), sink);
    }

    private static byte[] fitting(String what, byte[] value) {
        if (value.length > EngineTopics.MAX_RECORD_BYTES) {
            throw new IllegalStateException(what + " has " + value.length + " bytes, more than a record may have");
        }
        return value;
    }

    private void send(String sink, byte[] key, Outgoing value, Headers headers) {
        streams.forward(new Record<>(key, value, streams.currentSystemTimeMs(), headers), sink);
    }
}
