package community.linli.eventsourcing.kafka;

import community.linli.eventsourcing.Actor;
import community.linli.eventsourcing.Command;
import community.linli.eventsourcing.District;
import community.linli.eventsourcing.Recorded;
import community.linli.eventsourcing.Rejection;
import community.linli.eventsourcing.envelope.DomainJson;
import community.linli.eventsourcing.envelope.Envelope;
import community.linli.eventsourcing.envelope.EnvelopeCodec;
import community.linli.eventsourcing.envelope.EnvelopeCodec.Unreadable;
import community.linli.eventsourcing.kafka.CommandCodec.Asked;
import community.linli.eventsourcing.kafka.Judge.Consequences;
import community.linli.eventsourcing.kafka.Judge.Verdict;
import community.linli.eventsourcing.kafka.Outcomes.Kept;
import community.linli.eventsourcing.kafka.Timers.Timer;
import community.linli.eventsourcing.kafka.UnitOfWork.Changes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * The one writer of a partition. Takes commands and facts in the order of their partition; writes states, events, reply and what reactions
 * ask in the transaction in which Streams also moves the offsets. What cannot be read or decided is parked and the next record goes on.
 */
final class DeciderProcessor implements Processor<byte[], byte[], byte[], Outgoing> {

    /** The engine's own commands: tell what became of a command; fold what was recorded elsewhere. */
    static final String PROBE = "probe";

    static final String RECORD_HISTORY = "record-history";

    private static final Logger LOG = LoggerFactory.getLogger(DeciderProcessor.class);
    private static final Duration LOOK = Duration.ofMillis(100);

    /** A parked record shall be no larger than the room that its topic has beside the record's own bytes. */
    private static final int MAX_REASON = 2_000;

    private final Engine engine;
    private @Nullable ProcessorContext<byte[], Outgoing> context;
    private @Nullable Partition partition;

    DeciderProcessor(Engine engine) {
        this.engine = engine;
    }

    @Override
    public void init(ProcessorContext<byte[], Outgoing> processorContext) {
        context = processorContext;
        partition = engine.open(processorContext);
        engine.refold().ifOutdated(partition.number(), partition);
        processorContext.schedule(LOOK, PunctuationType.WALL_CLOCK_TIME, this::askWhatIsDue);
        processorContext.schedule(
                LOOK,
                PunctuationType.WALL_CLOCK_TIME,
                now -> stores().outcomes().forgetOld(Instant.ofEpochMilli(now)));
    }

    @Override
    public void process(Record<byte[], byte[]> incoming) {
        RecordMetadata source = streams().recordMetadata().orElseThrow();
        if (stores().books().hasHandled(source.topic(), source.partition(), source.offset())) {
            return;
        }
        try {
            Envelope envelope = EnvelopeCodec.fromBytes(incoming.value() == null ? new byte[0] : incoming.value());
            if (source.topic().equals(engine.settings().commandsTopic())) {
                command(envelope, source, incoming.value());
            } else {
                fact(envelope);
            }
        } catch (Unreadable e) {
            park(incoming.key(), incoming.value(), place(source), "unreadable", String.valueOf(e.getMessage()));
        }
        stores().books().handled(source.topic(), source.partition(), source.offset());
    }

    private void command(Envelope envelope, RecordMetadata source, byte[] bytes) {
        if (envelope.type().equals(engine.commands().engineType(PROBE))) {
            answer(envelope, probed(envelope));
            return;
        }
        if (envelope.type().equals(engine.commands().engineType(RECORD_HISTORY))) {
            recordHistory(envelope, source);
            return;
        }
        Optional<Kept> before = stores().outcomes().find(envelope.district(), envelope.id());
        if (before.isPresent()) {
            engine.metrics().duplicate();
            answer(envelope, repeated(envelope, before.get()));
            return;
        }
        decide(envelope, source, bytes);
    }

    private void decide(Envelope envelope, RecordMetadata source, byte[] bytes) {
        long started = System.nanoTime();
        Verdict verdict;
        try {
            Command command = engine.commands().read(envelope);
            verdict = engine.judge().decide(stores(), envelope, command, source.offset());
        } catch (Unreadable e) {
            String reason = String.valueOf(e.getMessage());
            refuse(envelope, source, bytes, "unreadable-command", Rejection.Kind.INVALID, reason);
            return;
        } catch (RuntimeException e) {
            LOG.error("Domain code failed on command {} of type {}; it is parked", envelope.id(), envelope.type(), e);
            refuse(
                    envelope,
                    source,
                    bytes,
                    "internal-error",
                    null,
                    "The request could not be decided because of a fault of ours.");
            return;
        }
        verdict.changes().write();
        verdict.events().forEach(event -> forward(DeciderTopology.EVENTS, event));
        verdict.followUps().forEach(next -> forward(DeciderTopology.COMMANDS, next));
        Instant now = Instant.ofEpochMilli(streams().currentSystemTimeMs());
        stores().outcomes()
                .keep(
                        envelope.district(),
                        new Kept(
                                CommandCodec.actorId(envelope),
                                envelope.text(Envelope.FINGERPRINT).orElse(""),
                                now,
                                verdict.reply()));
        String code = verdict.reply().code();
        if (code != null) {
            engine.metrics().rejected(code);
        }
        engine.metrics().decided(envelope.time(), now, started);
        answer(envelope, verdict.reply());
    }

    private void fact(Envelope envelope) {
        Optional<Consequences> heard = hear(envelope);
        heard.ifPresent(consequences -> {
            consequences.changes().write();
            consequences.followUps().forEach(next -> forward(DeciderTopology.COMMANDS, next));
        });
    }

    /** Empty where the context has not declared such a fact. */
    private Optional<Consequences> hear(Envelope envelope) {
        try {
            return engine.events().read(envelope).map(fact -> engine.judge().hear(stores(), envelope, fact));
        } catch (Unreadable e) {
            throw e;
        } catch (RuntimeException e) {
            throw failed(envelope, e);
        }
    }

    private static Unreadable failed(Envelope envelope, RuntimeException e) {
        LOG.error("Domain code failed on {} of type {}; it is parked", envelope.id(), envelope.type(), e);
        return new Unreadable("domain code failed on it: " + e);
    }

    private CommandReply probed(Envelope probe) {
        String about = probe.data().path("commandId").asString("");
        return stores().outcomes()
                .find(probe.district(), about)
                .filter(kept -> kept.actor().equals(CommandCodec.actorId(probe)))
                .map(kept -> kept.reply().about(probe.id()))
                .orElseGet(() -> CommandReply.unknown(probe));
    }

    private static CommandReply repeated(Envelope envelope, Kept kept) {
        boolean same =
                kept.fingerprint().equals(envelope.text(Envelope.FINGERPRINT).orElse(""))
                        && kept.actor().equals(CommandCodec.actorId(envelope));
        return same
                ? kept.reply().again()
                : CommandReply.rejected(
                        envelope,
                        0,
                        "idempotency-key-reused",
                        Rejection.Kind.INVALID,
                        "This Idempotency-Key was used for another request; use a new key.",
                        List.of());
    }

    /** Folds and records envelopes as they are; the second half of a restore, and how scenarios are given their past. */
    private void recordHistory(Envelope envelope, RecordMetadata source) {
        if (!engine.settings().acceptHistory()) {
            throw new Unreadable("record-history is refused, because linli.engine.accept-history is off");
        }
        List<Envelope> past = new ArrayList<>();
        for (JsonNode event : envelope.data().path("events")) {
            past.add(EnvelopeCodec.fromBytes(DomainJson.mapper().writeValueAsBytes(event)));
        }
        replay(envelope, past).write();
        past.stream()
                .filter(happened ->
                        engine.events().types().event(happened.type()).isPresent())
                .forEach(happened -> forward(DeciderTopology.EVENTS, happened));
        String position = engine.settings().service() + ":" + source.partition() + ":" + source.offset();
        answer(envelope, CommandReply.accepted(envelope, 0, position, past.size()));
    }

    private Changes replay(Envelope envelope, List<Envelope> past) {
        UnitOfWork work = stores().begin(envelope.district());
        try {
            for (Envelope happened : past) {
                Recorded<?> recorded = engine.events()
                        .read(happened)
                        .orElseThrow(() -> new Unreadable("no event or fact is called " + happened.type()));
                work.replay(recorded.occurrence());
            }
            return work.prepare(stores().timers());
        } catch (Unreadable e) {
            throw e;
        } catch (RuntimeException e) {
            throw failed(envelope, e);
        }
    }

    private void askWhatIsDue(long nowMillis) {
        Instant now = Instant.ofEpochMilli(nowMillis);
        for (Timer timer : stores().timers().takeDue(now)) {
            dueCommand(timer, now).ifPresent(due -> forward(DeciderTopology.COMMANDS, due));
        }
    }

    /** Empty where the code does not know the command any more; thrown on, that would stop the partition at every look. */
    private Optional<Envelope> dueCommand(Timer timer, Instant now) {
        Asked asked = new Asked(
                timer.commandId(),
                new District(timer.district()),
                Actor.RULE,
                now,
                OptionalLong.empty(),
                OptionalInt.empty(),
                timer.commandId(),
                timer.commandId());
        try {
            return Optional.of(engine.commands().write(stores().timers().command(timer), asked));
        } catch (JacksonException | IllegalStateException e) {
            byte[] key = (timer.district() + ":" + timer.subject()).getBytes(StandardCharsets.UTF_8);
            byte[] value = DomainJson.mapper().writeValueAsBytes(timer);
            park(key, value, "timer:" + timer.name(), "unreadable-timer", String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private void refuse(
            Envelope envelope,
            RecordMetadata source,
            byte[] bytes,
            String code,
            Rejection.@Nullable Kind kind,
            String detail) {
        park(EnvelopeCodec.key(envelope), bytes, place(source), code, detail);
        engine.metrics().rejected(code);
        answer(envelope, CommandReply.rejected(envelope, 0, code, kind, detail, List.of()));
    }

    /** With the bytes as they came, and headers that say what was wrong and where they lay. */
    private void park(byte @Nullable [] key, byte @Nullable [] value, String source, String code, String reason) {
        Headers headers = new RecordHeaders();
        String brief = reason.substring(0, Math.min(reason.length(), MAX_REASON));
        Map.of("linli_code", code, "linli_reason", brief, "linli_source", source)
                .forEach((name, text) -> headers.add(name, text.getBytes(StandardCharsets.UTF_8)));
        LOG.warn("Parked {}: {}", source, brief);
        engine.metrics().parked();
        send(DeciderTopology.PARKED, key, stores().number(), value == null ? new byte[0] : value, headers);
    }

    private static String place(RecordMetadata source) {
        return source.topic() + ":" + source.partition() + ":" + source.offset();
    }

    private void answer(Envelope asked, CommandReply reply) {
        if (asked.extensions().containsKey(Envelope.REPLY_PARTITION)) {
            int to = Math.floorMod((int) asked.number(Envelope.REPLY_PARTITION), EngineTopics.REPLY_PARTITIONS);
            send(DeciderTopology.REPLIES, EnvelopeCodec.key(asked), to, reply.toBytes(), new RecordHeaders());
        }
    }

    private void forward(String sink, Envelope envelope) {
        send(
                sink,
                EnvelopeCodec.key(envelope),
                stores().number(),
                EnvelopeCodec.toBytes(envelope),
                EnvelopeCodec.headers(envelope));
    }

    private void send(String sink, byte @Nullable [] key, int to, byte[] value, Headers headers) {
        long now = streams().currentSystemTimeMs();
        streams().forward(new Record<>(key == null ? new byte[0] : key, new Outgoing(to, value), now, headers), sink);
    }

    private ProcessorContext<byte[], Outgoing> streams() {
        return java.util.Objects.requireNonNull(context, "init comes first");
    }

    private Partition stores() {
        return java.util.Objects.requireNonNull(partition, "init comes first");
    }
}
