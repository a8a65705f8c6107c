package community.linli.eventsourcing.index;

import community.linli.eventsourcing.index.IndexStore.Position;
import community.linli.eventsourcing.kafka.EngineSettings;
import community.linli.eventsourcing.readside.EventRecords;
import community.linli.eventsourcing.readside.EventRecords.Heard;
import community.linli.eventsourcing.readside.ProjectionStatus;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps one index up with the log, on a thread of its own. Reads all partitions, in no group, since every instance needs the whole. What it cannot
 * apply stops it, and it says so; what is damaged or belongs to another log is built anew.
 *
 * @param <D> the document
 */
final class IndexRunner<D> implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(IndexRunner.class);
    private static final Duration LOOK = Duration.ofMillis(100);
    private static final Duration RETRY = Duration.ofSeconds(1);
    private static final long CHECK_NANOS = Duration.ofSeconds(1).toNanos();
    private static final long CLOSE_MILLIS = 10_000;

    private final IndexMapping<D> mapping;
    private final EventRecords log;
    private final IndexFolder folder;
    private final ProjectionStatus status;
    private final Map<String, Object> cluster;
    private final Properties properties = new Properties();
    private final Thread thread;
    private volatile @Nullable KafkaConsumer<byte[], byte[]> consumer;
    private volatile @Nullable IndexStore<D> store;
    private volatile boolean isDamaged;
    private volatile boolean isClosed;
    private long nextCheck;

    IndexRunner(IndexMapping<D> mapping, EventRecords log, EngineSettings settings, ProjectionStatus status) {
        this.mapping = mapping;
        this.log = log;
        this.status = status;
        String name = mapping.projection().name();
        this.folder =
                new IndexFolder(settings.stateDir(), name, mapping.projection().version());
        this.cluster = Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers());
        properties.putAll(cluster);
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        properties.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, "100");
        properties.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, "2000");
        this.thread = new Thread(this::run, "index-" + name);
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** The index as it can be searched; empty until it has held all of the log once. */
    Optional<IndexStore<D>> readable() {
        return Optional.ofNullable(store).filter(IndexStore::isComplete);
    }

    /** A reader has come upon damage; the index is built anew. */
    void damaged() {
        isDamaged = true;
    }

    /** The index is damaged, or holds more than the log does. */
    private static final class Unfit extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unfit(String message) {
            super(message, null, false, false);
        }
    }

    private void run() {
        while (!isClosed) {
            try (IndexStore<D> own = new IndexStore<>(folder.current(), mapping)) {
                store = own;
                keepUp(own);
            } catch (Unfit e) {
                buildAnew(e);
            } catch (IOException | AlreadyClosedException e) {
                if (IndexStore.isDamage(e)) {
                    buildAnew(e);
                } else {
                    wait(e);
                }
            } catch (RuntimeException | Error e) {
                status.stopped(String.valueOf(e.getMessage()));
                LOG.error("Index {} stops, rather than show something wrong", name(), e);
                return;
            } finally {
                store = null;
            }
        }
    }

    private void buildAnew(Exception why) {
        LOG.warn("Index {} is built anew: {}", name(), why.toString());
        isDamaged = false;
        status.filling();
        folder.leave();
    }

    private void wait(Exception why) {
        LOG.warn("Index {} waits, because it cannot go on now: {}", name(), why.toString());
        status.filling();
        pause();
    }

    private String name() {
        return mapping.projection().name();
    }

    private void keepUp(IndexStore<D> own) throws IOException {
        while (!isClosed) {
            try (KafkaConsumer<byte[], byte[]> source =
                    new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
                consumer = source;
                seek(source, own);
                follow(source, own);
            } catch (WakeupException e) {
                LOG.debug("Closed");
            } catch (OffsetOutOfRangeException e) {
                throw new Unfit("the log does not hold what comes next: " + e.getMessage());
            } catch (KafkaException e) {
                wait(e);
            } catch (IOException | AlreadyClosedException e) {
                if (own.isBroken()) {
                    throw new Unfit(e.toString());
                }
                throw e;
            }
        }
        own.commit();
    }

    /** A topic that was made anew under its old name is another log, whatever its offsets are. */
    private String logId() {
        try (Admin admin = Admin.create(cluster)) {
            return admin.describeTopics(log.topics()).allTopicNames().get().values().stream()
                    .map(topic -> topic.name() + "=" + topic.topicId())
                    .sorted()
                    .collect(Collectors.joining(","));
        } catch (ExecutionException e) {
            throw new KafkaException("The topics cannot be looked at", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("Interrupted while the topics were looked at", e);
        }
    }

    private void seek(KafkaConsumer<byte[], byte[]> source, IndexStore<D> own) {
        if (!own.follows(logId())) {
            throw new Unfit("it comes from another log");
        }
        List<TopicPartition> all = log.topics().stream()
                .flatMap(topic -> source.partitionsFor(topic).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        Map<TopicPartition, Long> ends = source.endOffsets(all);
        source.assign(all);
        for (TopicPartition partition : all) {
            Optional<Position> reached = own.position(named(partition));
            if (reached.isEmpty()) {
                source.seekToBeginning(List.of(partition));
            } else if (reached.get().offset() >= ends.getOrDefault(partition, 0L)) {
                throw new Unfit("it has applied " + partition + " further than the log goes");
            } else {
                source.seek(partition, reached.get().offset() + 1);
            }
        }
    }

    private void follow(KafkaConsumer<byte[], byte[]> source, IndexStore<D> own) throws IOException {
        while (!isClosed) {
            apply(source.poll(LOOK), own);
            if (isDamaged) {
                throw new Unfit("a reader came upon damage");
            }
            if (System.nanoTime() - nextCheck > 0) {
                check(source, own);
            }
        }
    }

    private void apply(ConsumerRecords<byte[], byte[]> records, IndexStore<D> own) throws IOException {
        if (records.isEmpty()) {
            return;
        }
        IndexBatch<D> batch = new IndexBatch<>(mapping.projection());
        Map<String, Position> reached = new HashMap<>();
        for (ConsumerRecord<byte[], byte[]> record : records) {
            String source = named(new TopicPartition(record.topic(), record.partition()));
            Position before = reached.getOrDefault(source, own.position(source).orElse(new Position(-1, -1)));
            Optional<Heard> heard = log.read(record);
            heard.flatMap(Heard::known).ifPresent(batch::add);
            long command = heard.filter(Heard::isLastOfCommand)
                    .map(Heard::commandOffset)
                    .orElse(before.command());
            reached.put(source, new Position(record.offset(), command));
        }
        own.write(batch.fold(own.load(batch.touched())), reached);
    }

    /** The name of a partition among an index's positions. */
    static String named(TopicPartition partition) {
        return partition.topic() + "/" + partition.partition();
    }

    /** Once a second: puts on disk what was applied; how far is the end? */
    private void check(KafkaConsumer<byte[], byte[]> source, IndexStore<D> own) throws IOException {
        nextCheck = System.nanoTime() + (status.isCaughtUp() ? CHECK_NANOS : CHECK_NANOS / 10);
        Map<TopicPartition, Long> ends = source.endOffsets(source.assignment());
        long lag = source.assignment().stream()
                .mapToLong(partition -> Math.max(0, ends.getOrDefault(partition, 0L) - source.position(partition)))
                .sum();
        own.commit();
        status.lag(lag);
        if (lag == 0 && !(status.isCaughtUp() && own.isComplete())) {
            own.complete();
            folder.removeOthers();
            status.caughtUp();
        }
    }

    private void pause() {
        try {
            Thread.sleep(RETRY);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            isClosed = true;
        }
    }

    /** Ends the thread, which commits and closes the index; blocks 10 s at most. */
    @Override
    public void close() {
        isClosed = true;
        KafkaConsumer<byte[], byte[]> own = consumer;
        if (own != null) {
            own.wakeup();
        }
        try {
            thread.join(CLOSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
