package community.linli.eventsourcing.kafka;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
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
    public void read(String topic, int partition, long untilOffset, BiConsumer<Long, byte[]> reader) {
        Properties properties = new Properties();
        properties.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers());
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        TopicPartition source = new TopicPartition(topic, partition);
        try (Consumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(List.of(source));
            consumer.seekToBeginning(List.of(source));
            long end =
                    Math.min(untilOffset, consumer.endOffsets(List.of(source)).getOrDefault(source, 0L));
            while (consumer.position(source) < end) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    if (record.offset() < end) {
                        reader.accept(record.offset(), record.value());
                    }
                });
            }
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
