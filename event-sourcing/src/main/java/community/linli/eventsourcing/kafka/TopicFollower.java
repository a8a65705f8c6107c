package community.linli.eventsourcing.kafka;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands the records of an assigned consumer to a reader, on a thread of its own from {@link #start} until it is closed. */
final class TopicFollower implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TopicFollower.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration RETRY = Duration.ofSeconds(1);
    private static final long CLOSE_MILLIS = 5_000;

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Consumer<ConsumerRecord<byte[], byte[]>> reader;
    private final Thread thread;
    private volatile boolean isClosed;

    TopicFollower(
            String name, KafkaConsumer<byte[], byte[]> consumer, Consumer<ConsumerRecord<byte[], byte[]>> reader) {
        this.consumer = consumer;
        this.reader = reader;
        this.thread = new Thread(this::follow, name);
        thread.setDaemon(true);
    }

    /** Reads what there is, or waits a moment for it; before {@link #start} by the caller's thread. */
    void readOn() {
        consumer.poll(POLL).forEach(this::read);
    }

    /** A record that the reader cannot take must not end the following of all later ones. */
    private void read(ConsumerRecord<byte[], byte[]> record) {
        try {
            reader.accept(record);
        } catch (RuntimeException e) {
            LOG.error(
                    "Skipped {}:{}:{}, which cannot be read: {}",
                    record.topic(),
                    record.partition(),
                    record.offset(),
                    e.toString());
        }
    }

    void start() {
        thread.start();
    }

    private void follow() {
        try (consumer) {
            while (!isClosed) {
                readOnOrPause();
            }
        } catch (WakeupException e) {
            LOG.debug("Closed");
        }
    }

    private void readOnOrPause() {
        try {
            readOn();
        } catch (WakeupException e) {
            throw e;
        } catch (KafkaException e) {
            // whoever waits for a record would wait for ever if this thread ended
            LOG.warn("{} cannot read on and tries again: {}", thread.getName(), e.toString());
            LockSupport.parkNanos(RETRY.toNanos());
        }
    }

    /** Ends the thread, which closes the consumer; blocks 5 s at most. */
    @Override
    public void close() {
        isClosed = true;
        consumer.wakeup();
        try {
            thread.join(CLOSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
