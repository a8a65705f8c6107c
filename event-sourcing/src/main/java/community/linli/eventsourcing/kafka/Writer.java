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
import community.linli.eventsourcing.kafka.CommandReply.Refusal;
import community.linli.eventsourcing.kafka.Judge.Consequences;
import community.linli.eventsourcing.kafka.Judge.Verdict;
import community.linli.eventsourcing.kafka.Outcomes.Kept;
import community.linli.eventsourcing.kafka.Timers.Timer;
import community.linli.eventsourcing.kafka.UnitOfWork.Changes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Handles one record after another: works out everything that follows from it, puts all of it into bytes, and only then writes and sends.
 * What cannot be read or decided changes nothing, is parked, and the next record goes on.
 */
final class Writer {

    /** The engine's own commands: tell what became of a command; fold what was recorded elsewhere. */
    static final String PROBE = "probe";

    static final String RECORD_HISTORY = "record-history";

    private static final Logger LOG = LoggerFactory.getLogger(Writer.class);

    private final Engine engine;
    private final Partition stores;
    private final Outbox outbox;
    private final Supplier<Instant> machine;

    /** The machine's clock tells when an answer was given, the engine's clock what has fallen due. */
    Writer(Engine engine, Partition stores, Outbox outbox, Supplier<Instant> machine) {
        this.engine = engine;
        this.stores = stores;
        this.outbox = outbox;
        this.machine = machine;
    }

    /** Handles a command or fact. */
    void handle(Received received) {
        try {
            Envelope envelope = EnvelopeCodec.fromBytes(received.value());
            refuseStray(envelope.district());
            if (received.topic().equals(engine.settings().commandsTopic())) {
                command(envelope, received);
            } else {
                fact(envelope);
            }
        } catch (Unreadable e) {
            outbox.park(received, "unreadable", String.valueOf(e.getMessage()));
        }
    }

    /** A district's second writer would decide on a state of its own. */
    private void refuseStray(District district) {
        OptionalInt home = engine.surroundings().districts().awaitPartitionOf(district);
        if (home.isEmpty() || home.getAsInt() != stores.number()) {
            throw new Unreadable("the district " + district + " has its place elsewhere, or none");
        }
    }

    private void command(Envelope envelope, Received received) {
        if (envelope.type().equals(engine.commands().engineType(PROBE))) {
            outbox.reply(envelope, probed(envelope)).run();
            return;
        }
        if (envelope.type().equals(engine.commands().engineType(RECORD_HISTORY))) {
            recordHistory(envelope, received);
            return;
        }
        Optional<Kept> before = stores.outcomes().find(envelope.district(), envelope.id());
        if (before.isPresent()) {
            outbox.reply(envelope, repeated(envelope, before.get())).run();
            return;
        }
        decide(envelope, received);
    }

    private void decide(Envelope envelope, Received received) {
        long started = System.nanoTime();
        Verdict verdict;
        Changes all;
        try {
            Command command = engine.commands().read(envelope);
            verdict = engine.judge().decide(stores, envelope, command, received.offset());
            all = prepare(envelope, verdict);
        } catch (Unreadable e) {
            String reason = String.valueOf(e.getMessage());
            refuse(envelope, received, new Refusal("unreadable-command", Rejection.Kind.INVALID, reason));
            return;
        } catch (RuntimeException e) {
            LOG.error("Domain code failed on command {} of type {}; it is parked", envelope.id(), envelope.type(), e);
            refuse(envelope, received, Refusal.OUR_FAULT);
            return;
        }
        all.write();
        String code = verdict.reply().code();
        if (code != null) {
            engine.metrics().rejected(code);
        }
        engine.metrics().decided(envelope.time(), engine.surroundings().now(), started);
    }

    private Changes prepare(Envelope envelope, Verdict verdict) {
        List<Runnable> writes = new ArrayList<>(verdict.changes().writes());
        verdict.events().forEach(event -> writes.add(outbox.event(event)));
        verdict.followUps().forEach(next -> writes.add(outbox.command(next)));
        String fingerprint = envelope.text(Envelope.FINGERPRINT).orElse("");
        Kept outcome = new Kept(CommandCodec.actorId(envelope), fingerprint, machine.get(), verdict.reply());
        writes.add(() -> stores.outcomes().keep(envelope.district(), outcome));
        writes.add(outbox.reply(envelope, verdict.reply()));
        return new Changes(writes);
    }

    private void refuse(Envelope envelope, Received received, Refusal refusal) {
        outbox.park(received, refusal.code(), refusal.detail());
        engine.metrics().rejected(refusal.code());
        outbox.reply(envelope, CommandReply.rejected(envelope, 0, refusal)).run();
    }

    private CommandReply probed(Envelope probe) {
        String about = probe.data().path("commandId").asString("");
        return stores.outcomes()
                .find(probe.district(), about)
                .filter(kept -> kept.actor().equals(CommandCodec.actorId(probe)))
                .map(kept -> kept.reply().about(probe.id()))
                .orElseGet(() -> CommandReply.unknown(probe));
    }

    private CommandReply repeated(Envelope envelope, Kept kept) {
        engine.metrics().duplicate();
        boolean same =
                kept.fingerprint().equals(envelope.text(Envelope.FINGERPRINT).orElse(""))
                        && kept.actor().equals(CommandCodec.actorId(envelope));
        if (same) {
            return kept.reply().again();
        }
        engine.metrics().rejected(Refusal.KEY_REUSED.code());
        return CommandReply.rejected(envelope, 0, Refusal.KEY_REUSED);
    }

    private void fact(Envelope envelope) {
        hear(envelope).write();
    }

    private Changes hear(Envelope envelope) {
        try {
            Optional<Recorded<?>> fact = engine.events().read(envelope);
            if (fact.isEmpty()) {
                return new Changes(List.of());
            }
            Consequences heard = engine.judge().hear(stores, envelope, fact.get());
            List<Runnable> writes = new ArrayList<>(heard.changes().writes());
            heard.followUps().forEach(next -> writes.add(outbox.command(next)));
            return new Changes(writes);
        } catch (Unreadable e) {
            throw e;
        } catch (RuntimeException e) {
            throw failed(envelope, e);
        }
    }

    /** Folds and records envelopes as they are; the second half of a restore, and how scenarios are given their past. */
    private void recordHistory(Envelope envelope, Received received) {
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
                .forEach(happened -> outbox.event(happened).run());
        String position = engine.settings().service() + ":" + received.partition() + ":" + received.offset();
        // unlike a command, it has no outcome that a second delivery would find
        stores.books().handled(received.topic(), received.partition(), received.offset());
        outbox.reply(envelope, CommandReply.accepted(envelope, 0, position, past.size()))
                .run();
    }

    private Changes replay(Envelope envelope, List<Envelope> past) {
        UnitOfWork work = stores.begin(envelope.district());
        try {
            for (Envelope happened : past) {
                Recorded<?> recorded = engine.events()
                        .read(happened)
                        .orElseThrow(() -> new Unreadable("no event or fact is called " + happened.type()));
                work.replay(recorded.occurrence());
            }
            return work.prepare(stores.timers());
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

    /** Asks what has fallen due. */
    void askWhatIsDue() {
        Instant now = engine.surroundings().now();
        for (Timer timer : stores.timers().takeDue(now)) {
            askFor(timer, now);
        }
    }

    /** A command that the code does not know any more is parked; thrown on, it would stop the partition at every look. */
    private void askFor(Timer timer, Instant now) {
        Asked asked = new Asked(
                timer.commandId(),
                new District(timer.district()),
                Actor.RULE,
                now,
                OptionalLong.empty(),
                OptionalInt.empty(),
                timer.commandId(),
                timer.commandId());
        Runnable ready;
        try {
            ready = outbox.command(engine.commands().write(stores.timers().command(timer), asked));
        } catch (JacksonException | IllegalStateException e) {
            outbox.park(timer, "unreadable-timer", String.valueOf(e.getMessage()));
            return;
        }
        ready.run();
    }
}
