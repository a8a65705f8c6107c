package community.linli.eventsourcing.kafka;

import community.linli.eventsourcing.District;
import community.linli.eventsourcing.envelope.DomainJson;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * The table that says which partition is whose, read from {@code platform.districts.v1} and followed by a thread of its own. The first record
 * of a district wins, for life (ADR 0002). Safe for any number of threads.
 */
public final class DistrictPartitions implements DistrictTable, AutoCloseable {

    private static final TopicPartition TABLE = new TopicPartition(EngineTopics.DISTRICTS, 0);

    private static final Duration UNTIL_READ_BACK = Duration.ofSeconds(10);
    private static final Duration UNTIL_HEARD = Duration.ofMillis(500);

    private final EngineSettings settings;
    private final Map<District, Integer> partitions = new ConcurrentHashMap<>();
    private final TopicFollower follower;

    /** A row as it is written. */
    private record Row(String district, int partition) {}

    /** Connects and reads what there is before it returns; blocks at most a minute. */
    public DistrictPartitions(EngineSettings settings) {
        this.settings = settings;
        Properties properties = new Properties();
        properties.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers());
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        properties.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, "false");
        KafkaConsumer<byte[], byte[]> table =
                new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        table.assign(List.of(TABLE));
        table.seekToBeginning(List.of(TABLE));
        long end = table.endOffsets(List.of(TABLE)).getOrDefault(TABLE, 0L);
        follower = new TopicFollower("district-partitions", table, this::read);
        while (table.position(TABLE) < end) {
            follower.readOn();
        }
        follower.start();
    }

    /** All districts in the table, as far as it has been read. */
    public Set<District> all() {
        return Set.copyOf(partitions.keySet());
    }

    @Override
    public OptionalInt partitionOf(District district) {
        Integer partition = partitions.get(district);
        return partition == null ? OptionalInt.empty() : OptionalInt.of(partition);
    }

    /**
     * Gives a district its partition, the one with the fewest districts, unless it has one. Whoever asks first wins; everybody hears the same.
     *
     * @throws WriteUnavailable if the table cannot be written or read back in 10 s; ask again, nothing is lost
     */
    public int assign(District district) {
        Integer known = partitions.get(district);
        if (known != null) {
            return known;
        }
        append(new Row(district.slug(), emptiest()));
        return await(district, UNTIL_READ_BACK)
                .orElseThrow(() -> new WriteUnavailable("The district's place is not known yet; ask again.", null));
    }

    @Override
    public OptionalInt awaitPartitionOf(District district) {
        Integer known = partitions.get(district);
        return known == null ? await(district, UNTIL_HEARD) : OptionalInt.of(known);
    }

    private OptionalInt await(District district, Duration atMost) {
        long deadline = System.nanoTime() + atMost.toNanos();
        synchronized (partitions) {
            while (!partitions.containsKey(district)) {
                long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
                if (left <= 0) {
                    return OptionalInt.empty();
                }
                try {
                    partitions.wait(left);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return OptionalInt.empty();
                }
            }
            return partitionOf(district);
        }
    }

    private int emptiest() {
        Map<Integer, Long> counts = new HashMap<>();
        partitions.values().forEach(partition -> counts.merge(partition, 1L, Long::sum));
        return IntStream.range(0, settings.partitions())
                .boxed()
                .min(java.util.Comparator.comparing(partition -> counts.getOrDefault(partition, 0L)))
                .orElseThrow();
    }

    private void append(Row row) {
        Properties properties = new Properties();
        properties.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers());
        properties.put(ProducerConfig.ACKS_CONFIG, "all");
        properties.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000);
        properties.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 8_000);
        properties.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 4_000);
        try (Producer<byte[], byte[]> producer =
                new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(
                            TABLE.topic(),
                            TABLE.partition(),
                            row.district().getBytes(StandardCharsets.UTF_8),
                            DomainJson.mapper().writeValueAsBytes(row)))
                    .get();
        } catch (java.util.concurrent.ExecutionException | org.apache.kafka.common.KafkaException e) {
            throw new WriteUnavailable("The table of districts cannot be written at the moment.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new WriteUnavailable("Interrupted while the district's place was written.", e);
        }
    }

    private void read(ConsumerRecord<byte[], byte[]> record) {
        Row row = DomainJson.mapper().readValue(record.value(), Row.class);
        synchronized (partitions) {
            partitions.putIfAbsent(new District(row.district()), row.partition());
            partitions.notifyAll();
        }
    }

    @Override
    public void close() {
        follower.close();
    }
}
