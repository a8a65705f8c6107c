package community.linli.eventsourcing.testkit.projections;

import community.linli.eventsourcing.BoundedContext;
import community.linli.eventsourcing.District;
import community.linli.eventsourcing.Projection;
import community.linli.eventsourcing.envelope.DomainJson;
import community.linli.eventsourcing.envelope.Envelope;
import community.linli.eventsourcing.envelope.EnvelopeCodec;
import community.linli.eventsourcing.envelope.EventTypes;
import community.linli.eventsourcing.kafka.EngineSettings;
import community.linli.eventsourcing.kafka.EngineTopics;
import community.linli.eventsourcing.testkit.broker.SharedBroker;
import community.linli.eventsourcing.testkit.invoices.InvoiceEvent.InvoiceReminded;
import community.linli.eventsourcing.testkit.invoices.InvoiceId;
import community.linli.eventsourcing.testkit.invoices.InvoicesContext;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import javax.crypto.spec.SecretKeySpec;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** A log of reminders on the shared broker, written record by record as a test wants it, of a service of its own. */
final class InvoiceLog implements AutoCloseable {

    static final District NORTH = new District("north");

    private final String service = "invoices-" + UUID.randomUUID().toString().substring(0, 8);
    private final int partitions;
    private final KafkaProducer<byte[], byte[]> producer;
    private final Map<String, Integer> versions = new HashMap<>();

    InvoiceLog(int partitions) {
        this.partitions = partitions;
        Map<String, Object> cluster = Map.of("bootstrap.servers", SharedBroker.bootstrapServers());
        try (Admin admin = Admin.create(cluster)) {
            await(admin.createTopics(List.of(
                            new NewTopic(topic(), partitions, (short) 1),
                            new NewTopic(factsTopic(), partitions, (short) 1)))
                    .all()
                    .toCompletionStage()
                    .toCompletableFuture());
        }
        producer = new KafkaProducer<>(cluster, new ByteArraySerializer(), new ByteArraySerializer());
    }

    String service() {
        return service;
    }

    String topic() {
        return EngineTopics.events(service);
    }

    /** Events of invoices under this log's name, with these projections alone and no other service's facts. */
    BoundedContext context(Projection<?>... projections) {
        BoundedContext declared = InvoicesContext.declare();
        return new BoundedContext(
                service, 1, declared.entities(), List.of(), List.of(), List.of(), List.of(projections));
    }

    /** The same, and what another service says. */
    BoundedContext contextHearingFacts(Projection<?>... projections) {
        BoundedContext alone = context(projections);
        return new BoundedContext(
                service,
                1,
                alone.entities(),
                List.of(),
                List.of(new BoundedContext.FactSource(service + "-facts", Map.of())),
                List.of(),
                alone.projections());
    }

    private String factsTopic() {
        return EngineTopics.events(service + "-facts");
    }

    /** Any bytes, said by the other service. */
    void said(byte @Nullable [] value) {
        await(producer.send(new ProducerRecord<>(factsTopic(), 0, new byte[0], value)));
    }

    EngineSettings settings(int replica) {
        return settings(replica, Path.of("target", "unused"));
    }

    EngineSettings settings(int replica, Path stateDir) {
        return new EngineSettings(
                service,
                SharedBroker.bootstrapServers(),
                partitions,
                replica,
                (short) 1,
                1,
                stateDir,
                new SecretKeySpec(new byte[32], "HmacSHA256"),
                Duration.ofSeconds(5),
                false);
    }

    /** One more reminder of an invoice, all that its command did. */
    long reminded(String invoice) {
        return reminded(0, invoice, true);
    }

    /** One more reminder of an invoice in this partition. */
    long reminded(int partition, String invoice, boolean isLastOfCommand) {
        int version = versions.merge(partition + "/" + invoice, 1, Integer::sum);
        return append(partition, EnvelopeCodec.toBytes(envelope(invoice, version, isLastOfCommand)));
    }

    /** Many more reminders of an invoice. */
    void remindedOften(String invoice, int times) {
        List<Future<?>> sent = new ArrayList<>();
        for (int time = 0; time < times; time++) {
            int version = versions.merge("0/" + invoice, 1, Integer::sum);
            sent.add(producer.send(new ProducerRecord<>(
                    topic(), 0, new byte[0], EnvelopeCodec.toBytes(envelope(invoice, version, true)))));
        }
        sent.forEach(InvoiceLog::await);
    }

    /** A reminder of which the log has lost the one before. */
    void remindedAfterAGap(String invoice) {
        versions.merge("0/" + invoice, 1, Integer::sum);
        reminded(invoice);
    }

    /** The last reminder of an invoice stands in the log once more. */
    void repeated(String invoice) {
        append(0, EnvelopeCodec.toBytes(envelope(invoice, versions.get("0/" + invoice), true)));
    }

    /** All of it is gone, and the topic is there again. */
    void lost() {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", SharedBroker.bootstrapServers()))) {
            await(admin.deleteTopics(List.of(topic())).all().toCompletionStage().toCompletableFuture());
            Awaitility.await()
                    .ignoreExceptions()
                    .until(() -> await(admin.createTopics(List.of(new NewTopic(topic(), partitions, (short) 1)))
                            .all()
                            .toCompletionStage()
                            .thenApply(made -> true)
                            .toCompletableFuture()));
        }
        versions.clear();
    }

    /** Any bytes; gives their offset. */
    long append(int partition, byte[] value) {
        return await(producer.send(new ProducerRecord<>(topic(), partition, new byte[0], value)))
                .offset();
    }

    private Envelope envelope(String invoice, int version, boolean isLastOfCommand) {
        InvoiceReminded event = new InvoiceReminded(new InvoiceId(invoice));
        String id = invoice + "-" + version;
        return new Envelope(
                id,
                Envelope.source(NORTH, service),
                EventTypes.of(service, "invoice-reminded.v1"),
                event.subject(),
                Instant.parse("2026-05-01T12:00:00Z"),
                DomainJson.mapper().valueToTree(event),
                Map.of(
                        Envelope.DISTRICT,
                        NORTH.slug(),
                        Envelope.STREAM_VERSION,
                        version,
                        Envelope.COMMAND_POSITION,
                        "0:" + 100 * version,
                        Envelope.LAST_OF_COMMAND,
                        isLastOfCommand));
    }

    private static <T> T await(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        producer.close();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", SharedBroker.bootstrapServers()))) {
            await(admin.deleteTopics(List.of(topic())).all().toCompletionStage().toCompletableFuture());
        }
    }
}
