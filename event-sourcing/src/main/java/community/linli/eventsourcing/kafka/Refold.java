package community.linli.eventsourcing.kafka;

import community.linli.eventsourcing.BoundedContext;
import community.linli.eventsourcing.Recorded;
import community.linli.eventsourcing.envelope.EnvelopeCodec;
import community.linli.eventsourcing.envelope.EventCodec;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes a partition's states and timers anew from the log when the code that folds them has changed, or when the store has never been
 * filled. Outcomes and positions are kept; nothing is asked or recorded.
 */
final class Refold {

    private static final Logger LOG = LoggerFactory.getLogger(Refold.class);

    private final BoundedContext context;
    private final EngineSettings settings;
    private final EventCodec codec;
    private final RecordedHistory history;

    Refold(BoundedContext context, EngineSettings settings, EventCodec codec, RecordedHistory history) {
        this.context = context;
        this.settings = settings;
        this.codec = codec;
        this.history = history;
    }

    /** Folds anew if the store was folded by another version of the code. Blocks as long as the log is to read. */
    void ifOutdated(int partition, Partition stores) {
        if (stores.books().stateVersion().orElse(-1) == context.stateVersion()) {
            return;
        }
        stores.states().clear();
        stores.timers().clear();
        long[] count = {0};
        history.read(settings.eventsTopic(), partition, Long.MAX_VALUE, (offset, bytes) -> {
            if (apply(bytes, stores)) {
                count[0]++;
            }
        });
        context.factSources().forEach(source -> foldFacts(EngineTopics.events(source.service()), partition, stores));
        stores.books().stateVersion(context.stateVersion());
        LOG.info(
                "Folded {} events of partition {} anew for state version {}",
                count[0],
                partition,
                context.stateVersion());
    }

    /** Only facts that were handled before: later ones are still to come, with their reactions. */
    private void foldFacts(String topic, int partition, Partition stores) {
        long handled = stores.books().lastHandled(topic, partition);
        OptionalLong committed = history.committedOffset(topic, partition);
        long until = handled >= 0 ? handled + 1 : committed.orElse(0);
        if (until <= 0) {
            return;
        }
        history.read(topic, partition, until, (offset, bytes) -> apply(bytes, stores));
        stores.books().handled(topic, partition, until - 1);
    }

    private boolean apply(byte[] bytes, Partition stores) {
        Recorded<?> recorded;
        try {
            recorded = codec.read(EnvelopeCodec.fromBytes(bytes)).orElse(null);
        } catch (EnvelopeCodec.Unreadable e) {
            LOG.error("A record of the log cannot be folded: {}", e.getMessage());
            return false;
        }
        if (recorded == null) {
            return false;
        }
        UnitOfWork work = stores.begin(recorded.district());
        work.replay(recorded.occurrence());
        work.prepare(stores.timers()).write();
        return true;
    }
}
