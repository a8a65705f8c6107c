package community.linli.eventsourcing.kafka;

import community.linli.eventsourcing.BoundedContext;
import community.linli.eventsourcing.Recorded;
import community.linli.eventsourcing.envelope.Envelope;
import community.linli.eventsourcing.envelope.EnvelopeCodec;
import community.linli.eventsourcing.envelope.EnvelopeCodec.Unreadable;
import community.linli.eventsourcing.envelope.EventCodec;
import community.linli.eventsourcing.kafka.RecordedHistory.Reading;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes one partition's states and timers anew from the log when the code that folds them has changed, or when the store has never been
 * filled. A log that is kept for ever outgrows any transaction, so it goes on a stretch at a time, marks how far it has come, and resumes
 * there after a restart (ADR 0015). Outcomes and positions are kept; nothing is asked or recorded. Used by the writer's thread.
 */
final class Refold implements AutoCloseable {

    /** Short beside a transaction, also when all partitions of a writer are folded anew at once. */
    static final Duration STRETCH = Duration.ofMillis(100);

    private static final Logger LOG = LoggerFactory.getLogger(Refold.class);
    private static final Duration LOOK = Duration.ofMillis(20);
    private static final int CLEARED_AT_ONCE = 1_000;

    private final Sources from;
    private final Partition stores;
    private @Nullable Mark mark;
    private @Nullable Reading reading;
    private @Nullable String stopped;

    /** Where a writer's past lies, and what can read it. */
    record Sources(BoundedContext context, EngineSettings settings, EventCodec codec, RecordedHistory history) {}

    /** One topic to fold, and how far; the own events to their end, facts as far as they were handled. */
    record Stage(String topic, long until) {}

    /**
     * How far it has come, as it lies in the store.
     *
     * @param version the state version it folds for
     * @param isCleared whether what another version had folded is gone
     * @param stage the place in {@code stages} that is being read
     * @param next the offset to go on from there
     */
    record Mark(int version, boolean isCleared, List<Stage> stages, int stage, long next) {

        Mark {
            stages = List.copyOf(stages);
        }

        Mark cleared() {
            return new Mark(version, true, stages, stage, next);
        }

        Mark at(long offset) {
            return new Mark(version, isCleared, stages, stage, offset);
        }

        Mark nextStage() {
            return new Mark(version, isCleared, stages, stage + 1, 0);
        }
    }

    Refold(Sources from, Partition stores) {
        this.from = from;
        this.stores = stores;
        int version = from.context().stateVersion();
        Optional<Mark> begun = stores.books().refold();
        if (begun.isPresent() && begun.get().version() == version) {
            mark = begun.get();
        } else if (begun.isPresent() || stores.books().stateVersion().orElse(-1) != version) {
            mark = new Mark(version, false, stages(), 0, 0);
        }
    }

    /** Whether states and timers are those of this code; nothing may be decided before. */
    boolean isDone() {
        return mark == null;
    }

    /** What of the log cannot be folded; deciding on would be deciding on a wrong state. */
    Optional<String> stoppedBecause() {
        return Optional.ofNullable(stopped);
    }

    /** Goes on for one {@link #STRETCH}. */
    void goOn() {
        long end = System.nanoTime() + STRETCH.toNanos();
        try {
            do {
                step();
            } while (!isDone() && System.nanoTime() < end);
        } catch (Unfoldable e) {
            stopped = e.getMessage();
            LOG.error("The writer of partition {} decides nothing, because {}", stores.number(), stopped);
        }
    }

    private void step() {
        Mark now = mark;
        if (now == null || stopped != null) {
            return;
        }
        if (!now.isCleared()) {
            if (stores.states().clear(CLEARED_AT_ONCE) && stores.timers().clear(CLEARED_AT_ONCE)) {
                mark(now.cleared());
            }
        } else if (now.stage() < now.stages().size()) {
            read(now);
        } else {
            stores.books().refolded(now.version());
            mark = null;
            LOG.info("Partition {} is folded for state version {}", stores.number(), now.version());
        }
    }

    private void read(Mark now) {
        Stage stage = now.stages().get(now.stage());
        Reading open = reading;
        if (open == null) {
            open = from.history().open(stage.topic(), stores.number(), now.next(), stage.until());
            reading = open;
        }
        long next = now.next();
        for (Received written : open.next(LOOK)) {
            fold(stage, written);
            next = written.offset() + 1;
        }
        if (open.isAtEnd()) {
            close();
            mark(now.nextStage());
        } else if (next != now.next()) {
            mark(now.at(next));
        }
    }

    private void mark(Mark reached) {
        mark = reached;
        stores.books().refold(reached);
    }

    /** Facts that were not handled yet are still to come, with their reactions. */
    private List<Stage> stages() {
        List<Stage> all = new ArrayList<>();
        all.add(new Stage(from.settings().eventsTopic(), Long.MAX_VALUE));
        from.context().factSources().forEach(source -> {
            String topic = EngineTopics.events(source.service());
            long handled = stores.books().lastHandled(topic, stores.number());
            long until = handled >= 0
                    ? handled + 1
                    : from.history().committedOffset(topic, stores.number()).orElse(0);
            if (until > 0) {
                stores.books().handled(topic, stores.number(), until - 1);
                all.add(new Stage(topic, until));
            }
        });
        return all;
    }

    private void fold(Stage stage, Received written) {
        boolean isOwn = stage.topic().equals(from.settings().eventsTopic());
        try {
            Envelope envelope = EnvelopeCodec.fromBytes(written.value());
            Optional<Recorded<?>> recorded = from.codec().read(envelope);
            if (recorded.isPresent()) {
                UnitOfWork work = stores.begin(recorded.get().district());
                work.replay(recorded.get().occurrence());
                work.prepare(stores.timers()).write();
            } else if (isOwn) {
                throw new Unreadable("no event is called " + envelope.type());
            }
        } catch (Unreadable e) {
            // a fact that cannot be read was parked when it came
            if (isOwn) {
                throw new Unfoldable(written.place() + " cannot be folded: " + e.getMessage());
            }
        }
    }

    /** Ends the reading; the next start resumes at the mark. */
    @Override
    public void close() {
        if (reading != null) {
            reading.close();
            reading = null;
        }
    }

    /** An own event that this code cannot read. */
    private static final class Unfoldable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unfoldable(String message) {
            super(message);
        }
    }
}
