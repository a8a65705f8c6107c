package community.linli.eventsourcing.mongo;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import community.linli.eventsourcing.Projection;
import community.linli.eventsourcing.mongo.ProjectionStore.Position;
import community.linli.eventsourcing.readside.EventRecords;
import community.linli.eventsourcing.readside.EventRecords.Heard;
import community.linli.eventsourcing.readside.ProjectionStatus;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps one projection version up with the log, on a thread of its own. Its positions lie in the database alone, so an emptied database is
 * noticed, also when nothing happens, and filled again from the first event (ADR 0006). What it cannot apply stops it, and it says so.
 *
 * @param <D> the document
 */
final class ProjectionRunner<D> implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ProjectionRunner.class);
    private static final Duration LOOK = Duration.ofMillis(100);
    private static final long CHECK_NANOS = Duration.ofSeconds(1).toNanos();
    private static final Duration RETRY = Duration.ofSeconds(1);

    private final Projection<D> projection;
    private final EventRecords log;
    private final List<String> topics;
    private final ProjectionStore store;
    private final ProjectionStatus status;
    private final Properties properties;
    private final Thread thread;
    private final Map<TopicPartition, Optional<Position>> positions = new HashMap<>();
    private final Set<Integer> begun = new HashSet<>();
    private volatile @Nullable KafkaConsumer<byte[], byte[]> consumer;
    private volatile boolean isClosed;
    private long nextCheck;

    ProjectionRunner(
            Projection<D> projection,
            String service,
            EventRecords log,
            String bootstrapServers,
            MongoDatabase database,
            ProjectionStatus status) {
        this.projection = projection;
        this.log = log;
        this.topics = log.topics();
        this.store = new ProjectionStore(database, projection.name(), projection.version());
        this.status = status;
        String collection = ProjectionStore.collection(projection.name(), projection.version());
        this.properties = new Properties();
        properties.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        properties.put(ConsumerConfig.GROUP_ID_CONFIG, service + "-" + collection);
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        properties.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, "100");
        properties.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, "2000");
        properties.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, "6000");
        properties.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, "1500");
        properties.put(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, service + "-" + collection + "-" + status.replica());
        this.thread = new Thread(this::run, "projection-" + collection);
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** The position was not where this writer believed it: start over from what the database says. */
    private static final class Moved extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Moved() {
            super("the position moved or vanished", null, false, false);
        }
    }

    private void run() {
        while (!isClosed) {
            try (KafkaConsumer<byte[], byte[]> own =
                    new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
                consumer = own;
                follow(own);
            } catch (WakeupException e) {
                LOG.debug("Closed");
            } catch (Moved e) {
                LOG.warn("Projection {} starts over from the positions in the database", projection.name());
            } catch (MongoException | KafkaException e) {
                LOG.warn("Projection {} waits, because it cannot go on now: {}", projection.name(), e.toString());
                pause();
            } catch (RuntimeException | Error e) {
                status.stopped(String.valueOf(e.getMessage()));
                LOG.error("Projection {} stops, rather than show something wrong", projection.name(), e);
                return;
            }
        }
    }

    private void follow(KafkaConsumer<byte[], byte[]> own) {
        store.prepare(projection.indexes());
        positions.clear();
        begun.clear();
        own.subscribe(topics, new Seeking(own));
        while (!isClosed) {
            var records = own.poll(LOOK);
            for (TopicPartition source : records.partitions()) {
                apply(source, records.records(source));
            }
            if (System.nanoTime() - nextCheck > 0) {
                check(own);
            }
        }
    }

    private void apply(TopicPartition source, List<ConsumerRecord<byte[], byte[]>> records) {
        ProjectionBatch<D> batch = new ProjectionBatch<>(projection, source.topic(), source.partition());
        Optional<Position> before = positions.getOrDefault(source, Optional.empty());
        if (before.isEmpty()) {
            beginAnew(source.partition());
        }
        Position reached = before.orElse(new Position(-1, -1));
        for (ConsumerRecord<byte[], byte[]> record : records) {
            Optional<Heard> heard = log.read(record);
            heard.flatMap(Heard::known).ifPresent(known -> batch.add(record.offset(), known));
            if (heard.filter(Heard::isLastOfCommand).isPresent()) {
                reached = new Position(record.offset(), heard.get().commandOffset());
            }
        }
        Map<String, Document> loaded = store.load(batch.touched());
        if (!store.write(batch.fold(loaded), loaded)) {
            throw new Moved();
        }
        if (reached.offset() > before.map(Position::offset).orElse(-1L)) {
            if (!store.move(source.topic(), source.partition(), before, reached)) {
                throw new Moved();
            }
            positions.put(source, Optional.of(reached));
        }
    }

    /**
     * What a batch wrote into a database that was dropped under it looks like the work of all events before, and would be guarded against
     * them; so nothing may lie there when the first one is applied.
     */
    private void beginAnew(int partition) {
        if (begun.add(partition) && !store.hasPosition(topics, partition)) {
            store.clear(partition);
        }
    }

    /** Once a second: is the database still the one that was filled, and how far is the end? */
    private void check(KafkaConsumer<byte[], byte[]> own) {
        nextCheck = System.nanoTime() + (status.isCaughtUp() ? CHECK_NANOS : CHECK_NANOS / 10);
        for (Map.Entry<TopicPartition, Optional<Position>> known : positions.entrySet()) {
            TopicPartition source = known.getKey();
            if (!store.position(source.topic(), source.partition()).equals(known.getValue())) {
                throw new Moved();
            }
        }
        if (own.assignment().isEmpty()) {
            return;
        }
        Map<TopicPartition, Long> ends = own.endOffsets(own.assignment());
        long lag = own.assignment().stream()
                .mapToLong(source -> Math.max(0, ends.getOrDefault(source, 0L) - own.position(source)))
                .sum();
        status.lag(lag);
        if (lag == 0) {
            if (!status.isCaughtUp() || !store.hasPointer()) {
                takeOver(own);
            }
            status.caughtUp();
        }
    }

    private void takeOver(KafkaConsumer<byte[], byte[]> own) {
        List<String> sources = own.assignment().stream()
                .map(source -> source.topic() + "/" + source.partition())
                .toList();
        int all = topics.stream()
                .mapToInt(topic -> own.partitionsFor(topic).size())
                .sum();
        if (store.fill(sources, all)) {
            store.pointHere();
        }
    }

    private final class Seeking implements ConsumerRebalanceListener {
        private final KafkaConsumer<byte[], byte[]> own;

        Seeking(KafkaConsumer<byte[], byte[]> own) {
            this.own = own;
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> revoked) {
            revoked.forEach(source -> {
                positions.remove(source);
                begun.remove(source.partition());
            });
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> assigned) {
            for (TopicPartition source : assigned) {
                Optional<Position> position = store.position(source.topic(), source.partition());
                positions.put(source, position);
                if (position.isPresent()) {
                    own.seek(source, position.get().offset() + 1);
                } else {
                    own.seekToBeginning(List.of(source));
                }
            }
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

    @Override
    public void close() {
        isClosed = true;
        KafkaConsumer<byte[], byte[]> own = consumer;
        if (own != null) {
            own.wakeup();
        }
        try {
            thread.join(5_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
