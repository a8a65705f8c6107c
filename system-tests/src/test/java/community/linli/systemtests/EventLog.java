package community.linli.systemtests;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The record itself, read from outside the services as an auditor would. */
public record EventLog(String bootstrapServers) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** How many committed records there are, readable or not. */
    public long count(String topic) {
        return values(topic).size();
    }

    /** All committed records of a topic from the first to what is the end now, partition by partition in order. */
    public List<JsonNode> read(String topic) {
        return values(topic).stream().map(JSON::readTree).toList();
    }

    private List<byte[]> values(String topic) {
        Properties properties = new Properties();
        properties.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.GROUP_ID_CONFIG, "auditor-" + UUID.randomUUID());
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        List<byte[]> values = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> values.add(record.value()));
            }
        }
        return values;
    }

    /** Events of a service, in the log's order per district. */
    public List<JsonNode> events(String service) {
        return read(service + ".events.v1");
    }

    /** Blocks until a group of consumers has read all that is in a topic now. */
    public void untilRead(String group, String topic) {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
            Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
            admin.describeTopics(List.of(topic))
                    .allTopicNames()
                    .get()
                    .get(topic)
                    .partitions()
                    .forEach(part -> latest.put(new TopicPartition(topic, part.partition()), OffsetSpec.latest()));
            Map<TopicPartition, Long> ends = new HashMap<>();
            admin.listOffsets(latest).all().get().forEach((part, end) -> ends.put(part, end.offset()));
            await().atMost(Duration.ofMinutes(2)).until(() -> {
                var read = admin.listConsumerGroupOffsets(group)
                        .partitionsToOffsetAndMetadata()
                        .get();
                return ends.entrySet().stream()
                        .allMatch(end -> end.getValue() == 0
                                || (read.get(end.getKey()) != null
                                        && read.get(end.getKey()).offset() >= end.getValue()));
            });
        } catch (ExecutionException e) {
            throw new AssertionError("The broker does not tell what was read", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Puts bytes of any kind on a partition of a topic and waits until the broker has them. */
    public void write(String topic, int partition, byte[] key, byte[] value) {
        Properties properties = new Properties();
        properties.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(topic, partition, key, value)).get();
        } catch (ExecutionException e) {
            throw new AssertionError("The broker refused the record", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What is wrong with the order of events: an id twice, or a subject whose streamversions are not 1, 2, 3… */
    public static List<String> flaws(List<JsonNode> events) {
        List<String> flaws = new ArrayList<>();
        Map<String, Long> versions = new HashMap<>();
        Map<String, JsonNode> ids = new HashMap<>();
        for (JsonNode event : events) {
            String id = event.path("id").asString();
            if (ids.put(id, event) != null) {
                flaws.add("event " + id + " is there twice");
            }
            String subject = event.path("district").asString() + "/"
                    + event.path("subject").asString();
            long version = event.path("streamversion").asLong();
            long expected = versions.getOrDefault(subject, 0L) + 1;
            if (version != expected) {
                flaws.add(subject + " has version " + version + " where " + expected + " is due");
            }
            versions.put(subject, version);
        }
        return flaws;
    }
}
