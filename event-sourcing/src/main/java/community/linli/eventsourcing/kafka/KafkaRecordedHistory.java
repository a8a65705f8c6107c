package community.linli.eventsourcing.kafka;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** The log as it lies in the cluster. Opens a connection per question, since questions are asked once per start. */
public final class KafkaRecordedHistory implements RecordedHistory {

    private static final int AT_ONCE = 2_000;

    private final EngineSettings settings;

    public KafkaRecordedHistory(EngineSettings settings) {
        this.settings = settings;
    }

    @Override
    public Map<String, String> topicIds(List<String> topics) {
        Map<String, String> ids = new HashMap<>();
        try (Admin admin = admin()) {
            admin.describeTopics(topics).topicNameValues().forEach((topic, future) -> {
                try {
                    ids.put(topic, future.get().topicId().toString());
                } catch (ExecutionException e) {
                    if (!(e.getCause() instanceof UnknownTopicOrPartitionException)) {
                        throw new KafkaException("The id of " + topic + " cannot be read", e.getCause());
                    }
                } catch (InterruptedException e) {
                    throw interrupted(e);
                }
            });
        }
        return ids;
    }

    @Override
    public Reading open(String topic, int partition, long from, long until) {
        TopicPartition source = new TopicPartition(topic, partition);
        long end = Math.min(until, highWatermark(source));
        if (from >= end) {
            return NOTHING;
        }
        Properties properties = new Properties();
        properties.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers());
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        properties.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, AT_ONCE);
        Consumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        consumer.assign(List.of(source));
        consumer.seek(source, from);
        return new PartitionReading(consumer, source, end);
    }

    /** Reads committed records only, but its end lies behind transactions that are still open. */
    private record PartitionReading(Consumer<byte[], byte[]> consumer, TopicPartition source, long end)
            implements Reading {

        @Override
        public List<Received> next(Duration atMost) {
            return Received.of(consumer.poll(atMost)).stream()
                    .filter(record -> record.offset() < end)
                    .toList();
        }

        @Override
        public boolean isAtEnd() {
            return consumer.position(source) >= end;
        }

        @Override
        public void close() {
            consumer.close();
        }
    }

    /** The last stable offset would do for a quiet log only: a transaction that is just being committed lies behind it. */
    private long highWatermark(TopicPartition source) {
        try (Admin admin = admin()) {
            return admin.listOffsets(Map.of(source, OffsetSpec.latest()))
                    .partitionResult(source)
                    .get()
                    .offset();
        } catch (ExecutionException e) {
            throw new KafkaException("The end of " + source + " cannot be read", e.getCause());
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    @Override
    public OptionalLong committedOffset(String topic, int partition) {
        String group = StreamsSettings.applicationId(settings.service());
        TopicPartition source = new TopicPartition(topic, partition);
        try (Admin admin = admin()) {
            OffsetAndMetadata committed = admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata(group)
                    .get()
                    .get(source);
            return committed == null ? OptionalLong.empty() : OptionalLong.of(committed.offset());
        } catch (ExecutionException e) {
            throw new KafkaException("The offsets of " + group + " cannot be read", e.getCause());
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private Admin admin() {
        return Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers()));
    }

    private static KafkaException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new KafkaException("Interrupted", e);
    }
}
