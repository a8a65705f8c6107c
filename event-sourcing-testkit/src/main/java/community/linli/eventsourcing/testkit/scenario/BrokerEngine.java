package community.linli.eventsourcing.testkit.scenario;

import community.linli.eventsourcing.District;
import community.linli.eventsourcing.envelope.Envelope;
import community.linli.eventsourcing.envelope.EnvelopeCodec;
import community.linli.eventsourcing.kafka.DeciderTopology;
import community.linli.eventsourcing.kafka.DistrictTable;
import community.linli.eventsourcing.kafka.EngineSettings;
import community.linli.eventsourcing.kafka.EngineTopics;
import community.linli.eventsourcing.kafka.StreamsSettings;
import community.linli.eventsourcing.kafka.Surroundings;
import community.linli.eventsourcing.kafka.WriterStatus;
import community.linli.eventsourcing.testkit.broker.SharedBroker;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.KafkaStreams;

/** Kafka Streams as in production, on the broker that all tests of the virtual machine share, with topics and a clock of its own. */
final class BrokerEngine extends LogEngine {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration TIMER_LOOKS = Duration.ofMillis(350);

    private final LogSetting setting;
    private final EngineSettings settings;
    private final MovableTime clock;
    private final Admin admin;
    private final KafkaProducer<byte[], byte[]> producer;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final List<String> topics;
    private final Map<String, List<byte[]>> arrived = new java.util.HashMap<>();
    private final KafkaStreams streams;

    BrokerEngine(LogSetting setting, District district, Instant now) {
        this(setting, setting.engine(SharedBroker.bootstrapServers()), district, now);
    }

    private BrokerEngine(LogSetting setting, EngineSettings settings, District district, Instant now) {
        super(setting, settings, district);
        this.setting = setting;
        this.settings = settings;
        this.clock = new MovableTime(now);
        Map<String, Object> cluster = Map.of("bootstrap.servers", settings.bootstrapServers());
        this.admin = Admin.create(cluster);
        this.topics = createTopics();
        this.producer = new KafkaProducer<>(cluster, new ByteArraySerializer(), new ByteArraySerializer());
        this.consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers", settings.bootstrapServers(),
                        "isolation.level", "read_committed",
                        "enable.auto.commit", "false",
                        "fetch.max.wait.ms", "20"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions =
                topics.stream().map(topic -> new TopicPartition(topic, 0)).toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        this.streams = new KafkaStreams(
                DeciderTopology.build(setting.context(), settings, surroundings()),
                StreamsSettings.properties(settings),
                clock);
        streams.start();
    }

    private Surroundings surroundings() {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        return Surroundings.of(
                settings,
                DistrictTable.allInOne(),
                registry,
                new WriterStatus(settings.service(), registry),
                () -> Instant.ofEpochMilli(clock.milliseconds()));
    }

    private List<String> createTopics() {
        List<NewTopic> wanted = EngineTopics.of(setting.context(), settings).stream()
                .filter(topic -> !topic.name().equals(EngineTopics.DISTRICTS))
                .toList();
        await("topics", admin.createTopics(wanted).all());
        try {
            admin.createTopics(EngineTopics.of(setting.context(), settings))
                    .all()
                    .get(30, TimeUnit.SECONDS);
        } catch (ExecutionException existing) {
            if (!(existing.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException(existing);
            }
        } catch (InterruptedException | TimeoutException slow) {
            throw new IllegalStateException(slow);
        }
        return wanted.stream().map(NewTopic::name).toList();
    }

    @Override
    void put(String topic, Envelope envelope, boolean isReplied) {
        ProducerRecord<byte[], byte[]> written = new ProducerRecord<>(
                topic,
                0,
                EnvelopeCodec.key(envelope),
                EnvelopeCodec.toBytes(envelope),
                EnvelopeCodec.headers(envelope));
        long offset = await("write", producer.send(written)).offset();
        if (!isReplied) {
            awaitHandled(new TopicPartition(topic, 0), offset);
            awaitShown(new TopicPartition(settings.commandsTopic(), 0));
        }
    }

    /** A transaction's topics show it one after another: what rules ask may come a moment after the offset that says they were heard. */
    private void awaitShown(TopicPartition partition) {
        long written = await(
                        "end",
                        admin.listOffsets(
                                        Map.of(partition, OffsetSpec.latest()),
                                        new ListOffsetsOptions(IsolationLevel.READ_UNCOMMITTED))
                                .partitionResult(partition))
                .offset();
        until(
                () -> consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L) >= written,
                "A transaction stays open on " + partition);
    }

    private void awaitHandled(TopicPartition partition, long offset) {
        String group = StreamsSettings.applicationId(settings.service());
        until(
                () -> {
                    OffsetAndMetadata handled = await(
                                    "offsets",
                                    admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata())
                            .get(partition);
                    return handled != null && handled.offset() > offset;
                },
                "The engine did not take " + partition + ":" + offset + " in " + PATIENCE);
    }

    private void until(BooleanSupplier reached, String otherwise) {
        long started = System.nanoTime();
        while (!reached.getAsBoolean()) {
            if (!awaitMore(started)) {
                throw new AssertionError(otherwise);
            }
        }
    }

    @Override
    List<byte[]> take(String topic) {
        TopicPartition wanted = new TopicPartition(topic, 0);
        long end = consumer.endOffsets(List.of(wanted)).getOrDefault(wanted, 0L);
        while (consumer.position(wanted) < end) {
            consumer.poll(Duration.ofMillis(20))
                    .forEach(record -> arrived.computeIfAbsent(record.topic(), name -> new ArrayList<>())
                            .add(record.value()));
        }
        List<byte[]> taken = arrived.remove(topic);
        return taken == null ? List.of() : taken;
    }

    @Override
    boolean awaitMore(long startedNanos) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        if (streams.state() == KafkaStreams.State.ERROR) {
            throw new AssertionError("Kafka Streams has failed; see the log");
        }
        return System.nanoTime() - startedNanos < PATIENCE.toNanos();
    }

    /** Waits until the engine has surely looked, so that what must not be asked would have been. */
    @Override
    void moveClock(Instant time) {
        clock.moveTo(time);
        LockSupport.parkNanos(TIMER_LOOKS.toNanos());
    }

    @Override
    public void close() {
        streams.close(Duration.ofSeconds(30));
        consumer.close();
        producer.close();
        await("clean-up", admin.deleteTopics(topics).all());
        admin.close();
        setting.removeFolder();
    }

    private static <T> T await(String what, java.util.concurrent.Future<T> future) {
        try {
            return future.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted at " + what, interrupted);
        } catch (ExecutionException | TimeoutException failed) {
            throw new IllegalStateException("The broker failed at " + what, failed);
        }
    }

    private static <T> T await(String what, org.apache.kafka.common.KafkaFuture<T> future) {
        return await(what, future.toCompletionStage().toCompletableFuture());
    }
}
