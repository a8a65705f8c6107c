package community.linli.eventsourcing.kafka;

import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * The one writer of a partition under Kafka Streams. Takes commands and facts in the order of their partition; states, events, replies and
 * what reactions ask are written in the transaction in which Streams also moves the offsets. While states are folded anew, what comes waits.
 */
final class DeciderProcessor implements Processor<byte[], byte[], byte[], Outgoing> {

    private static final Duration LOOK = Duration.ofMillis(100);
    private static final int WAITED_AT_ONCE = 500;

    private final Engine engine;
    private @Nullable Open open;

    /** What there is between {@link #init} and {@link #close}. */
    private record Open(
            ProcessorContext<byte[], Outgoing> streams,
            Partition stores,
            Refold refold,
            Waiting waiting,
            Writer writer) {}

    DeciderProcessor(Engine engine) {
        this.engine = engine;
    }

    @Override
    public void init(ProcessorContext<byte[], Outgoing> streams) {
        Partition stores = engine.open(streams);
        Outbox outbox = new Outbox(streams, engine.metrics());
        Writer writer = new Writer(engine, stores, outbox, () -> Instant.ofEpochMilli(streams.currentSystemTimeMs()));
        open = new Open(streams, stores, engine.refold(stores), engine.waiting(streams), writer);
        foldOn();
        streams.schedule(LOOK, PunctuationType.WALL_CLOCK_TIME, now -> look(Instant.ofEpochMilli(now)));
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        Received received = Received.of(open().streams().recordMetadata().orElseThrow(), record);
        Bookkeeping books = open().stores().books();
        if (books.hasHandled(received.topic(), received.partition(), received.offset())) {
            return;
        }
        if (!open().refold().isDone() || !open().waiting().isEmpty()) {
            open().waiting().put(received);
        } else {
            open().writer().handle(received);
        }
        if (received.topic().equals(engine.settings().commandsTopic())) {
            books.remember(received.topic(), received.partition(), received.offset());
        } else {
            books.handled(received.topic(), received.partition(), received.offset());
        }
    }

    /** The broker keeps commands by the machine's time, so answers to them grow old by it; what falls due does so by the clock. */
    private void look(Instant machine) {
        open().stores().books().writeDown();
        open().stores().outcomes().forgetOld(machine);
        if (!open().refold().isDone()) {
            foldOn();
            return;
        }
        for (Received received : open().waiting().first(WAITED_AT_ONCE)) {
            open().writer().handle(received);
            open().waiting().remove(received);
        }
        open().writer().askWhatIsDue();
    }

    private void foldOn() {
        Refold refold = open().refold();
        refold.goOn();
        int partition = open().stores().number();
        if (refold.isDone()) {
            engine.surroundings().status().decides(partition);
        } else {
            engine.surroundings()
                    .status()
                    .waits(partition, refold.stoppedBecause().orElse("its states are folded anew"));
        }
    }

    @Override
    public void close() {
        if (open != null) {
            open.refold().close();
            engine.surroundings().status().decides(open.stores().number());
        }
    }

    private Open open() {
        return java.util.Objects.requireNonNull(open, "init comes first");
    }
}
