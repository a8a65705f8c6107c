package community.linli.eventsourcing.kafka;

import community.linli.eventsourcing.Actor;
import community.linli.eventsourcing.Command;
import community.linli.eventsourcing.District;
import community.linli.eventsourcing.envelope.Envelope;
import community.linli.eventsourcing.envelope.EnvelopeCodec;
import community.linli.eventsourcing.kafka.CommandCodec.Asked;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Sends commands to their district's writer and hands each reply to who waits for it. One producer, one assigned reply partition, one
 * thread. Does not block, except for the cluster's metadata (2 s at most). Safe for any number of threads.
 */
public final class CommandClient implements AutoCloseable {

    private final EngineSettings settings;
    private final CommandCodec codec;
    private final DistrictPartitions districts;
    private final Producer<byte[], byte[]> producer;
    private final TopicFollower replies;
    private final Timer replyWait;
    private final Map<String, CompletableFuture<CommandReply>> waiting = new ConcurrentHashMap<>();
    private final String name = UUID.randomUUID().toString();
    private final AtomicLong tickets = new AtomicLong();

    /** Connects; what is replied from this moment on is heard. */
    public CommandClient(
            EngineSettings settings, CommandCodec codec, DistrictPartitions districts, MeterRegistry registry) {
        this.settings = settings;
        this.codec = codec;
        this.districts = districts;
        this.replyWait = Timer.builder("linli.reply.wait")
                .description("from sending a command to its reply")
                .tag("service", settings.service())
                .publishPercentileHistogram()
                .register(registry);
        this.producer = new KafkaProducer<>(producerProperties(), new ByteArraySerializer(), new ByteArraySerializer());
        this.replies = new TopicFollower(settings.service() + "-replies", fromNowOn(), this::hear);
        replies.start();
    }

    /**
     * Sends a command.
     *
     * @return completes with the reply to this very sending, or exceptionally with {@link CommandTooLarge} or {@link WriteUnavailable}
     *     (surely not written), {@link OutcomeUnknown} (perhaps written), or {@link java.util.concurrent.TimeoutException} when {@code linli.engine.reply-timeout} has passed (written, not decided yet)
     */
    public CompletableFuture<CommandReply> send(
            Command command,
            String commandId,
            District district,
            Actor actor,
            Instant time,
            OptionalLong expectedVersion) {
        Asked asked = Asked.byPerson(commandId, district, actor, time, expectedVersion, settings.replica());
        return send(codec.write(command, asked));
    }

    /** Asks what became of an actor's command; {@code UNKNOWN} where it is not decided or was never sent. Decides nothing. */
    public CompletableFuture<CommandReply> probe(String commandId, District district, Actor actor, Instant time) {
        String probeId = UUID.randomUUID().toString();
        Asked asked = Asked.byPerson(probeId, district, actor, time, OptionalLong.empty(), settings.replica());
        return send(codec.writeProbe(commandId, asked));
    }

    private CompletableFuture<CommandReply> send(Envelope asked) {
        OptionalInt partition = districts.partitionOf(asked.district());
        if (partition.isEmpty()) {
            return CompletableFuture.failedFuture(
                    new WriteUnavailable("The district " + asked.district() + " is not registered.", null));
        }
        String ticket = name + "-" + tickets.incrementAndGet();
        Envelope envelope = asked.with(Envelope.REPLY_TICKET, ticket);
        byte[] value = EnvelopeCodec.toBytes(envelope);
        if (value.length > EngineTopics.MAX_RECORD_BYTES) {
            return CompletableFuture.failedFuture(new CommandTooLarge(value.length));
        }
        long started = System.nanoTime();
        CompletableFuture<CommandReply> reply = new CompletableFuture<>();
        waiting.put(ticket, reply);
        write(
                new ProducerRecord<>(
                        settings.commandsTopic(),
                        partition.getAsInt(),
                        EnvelopeCodec.key(envelope),
                        value,
                        EnvelopeCodec.headers(envelope)),
                reply);
        return reply.orTimeout(settings.replyTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .whenComplete((answer, failure) -> {
                    waiting.remove(ticket);
                    replyWait.record(Duration.ofNanos(System.nanoTime() - started));
                });
    }

    private void write(ProducerRecord<byte[], byte[]> record, CompletableFuture<CommandReply> reply) {
        try {
            Future<RecordMetadata> _ = producer.send(record, (metadata, failure) -> {
                if (failure != null) {
                    reply.completeExceptionally(
                            new OutcomeUnknown("It is not known whether the command was written.", failure));
                }
            });
        } catch (KafkaException | IllegalStateException e) {
            // the latter says that the producer is closed
            reply.completeExceptionally(new WriteUnavailable("Commands cannot be written at the moment.", e));
        }
    }

    private KafkaConsumer<byte[], byte[]> fromNowOn() {
        KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(replyProperties(), new ByteArrayDeserializer(), new ByteArrayDeserializer());
        TopicPartition own = new TopicPartition(settings.repliesTopic(), settings.replica());
        consumer.assign(List.of(own));
        consumer.seekToEnd(List.of(own));
        consumer.position(own);
        return consumer;
    }

    private void hear(ConsumerRecord<byte[], byte[]> record) {
        Header ticket = record.headers().lastHeader(Outbox.TICKET_HEADER);
        CompletableFuture<CommandReply> who =
                ticket == null ? null : waiting.get(new String(ticket.value(), StandardCharsets.UTF_8));
        if (who != null) {
            who.complete(CommandReply.fromBytes(record.value()));
        }
    }

    private Properties producerProperties() {
        Properties properties = new Properties();
        properties.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers());
        properties.put(ProducerConfig.ACKS_CONFIG, "all");
        properties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, "true");
        // one request under way: the first command goes at once, and those that come meanwhile go together
        properties.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        properties.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
        properties.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, EngineTopics.MAX_WRITTEN_BYTES);
        properties.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 2_000);
        properties.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 3_000);
        properties.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 4_500);
        return properties;
    }

    private Properties replyProperties() {
        Properties properties = new Properties();
        properties.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers());
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "latest");
        return properties;
    }

    /** Stops listening; who still waits hears {@link OutcomeUnknown}. */
    @Override
    public void close() {
        replies.close();
        producer.close(Duration.ofSeconds(2));
        List.copyOf(waiting.values())
                .forEach(who -> who.completeExceptionally(new OutcomeUnknown("The service is stopping.", null)));
    }
}
