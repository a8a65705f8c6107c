package community.linli.benchmarks.http;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The limit: clients that wait until the same broker says that the bytes of about one event are written. */
final class RawProducer implements AutoCloseable {

    private static final String TOPIC = "benchmark.raw";
    private static final int PAYLOAD_BYTES = 620;

    private final KafkaProducer<byte[], byte[]> producer;

    /** With a topic of its own. */
    RawProducer(String bootstrapServers) throws InterruptedException, ExecutionException {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).all().get();
        }
        producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                        true,
                        ProducerConfig.LINGER_MS_CONFIG,
                        0),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /** Writes for this time. */
    Latency run(int clients, Duration time) throws InterruptedException, ExecutionException {
        Queue<Long> all = new ConcurrentLinkedQueue<>();
        byte[] payload = new byte[PAYLOAD_BYTES];
        long began = System.nanoTime();
        Callable<Void> client = () -> {
            while (System.nanoTime() - began < time.toNanos()) {
                long sent = System.nanoTime();
                producer.send(new ProducerRecord<>(TOPIC, payload)).get();
                all.add(System.nanoTime() - sent);
            }
            return null;
        };
        Together.run(Collections.nCopies(clients, client));
        return Latency.of("raw producer, written", clients, all);
    }

    @Override
    public void close() {
        producer.close();
    }
}
