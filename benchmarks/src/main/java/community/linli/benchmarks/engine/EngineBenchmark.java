package community.linli.benchmarks.engine;

import community.linli.benchmarks.engine.Counter.CountOne;
import community.linli.eventsourcing.Actor;
import community.linli.eventsourcing.BoundedContext;
import community.linli.eventsourcing.District;
import community.linli.eventsourcing.kafka.CommandClient;
import community.linli.eventsourcing.kafka.CommandCodec;
import community.linli.eventsourcing.kafka.CommandReply;
import community.linli.eventsourcing.kafka.DeciderTopology;
import community.linli.eventsourcing.kafka.DistrictPartitions;
import community.linli.eventsourcing.kafka.EngineSettings;
import community.linli.eventsourcing.kafka.EngineTopics;
import community.linli.eventsourcing.kafka.StreamsSettings;
import community.linli.eventsourcing.kafka.Surroundings;
import community.linli.eventsourcing.kafka.WriterStatus;
import community.linli.eventsourcing.testkit.broker.BrokerSettings;
import community.linli.eventsourcing.testkit.broker.KafkaBroker;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import javax.crypto.spec.SecretKeySpec;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.KafkaStreams;

/**
 * Prints p50, p99 and commands per second of one writer at 1, 16 and 128 clients, each waiting for its reply before it asks again; and the
 * same for a raw idempotent producer, whose clients wait for the broker's word that the same bytes are written. Each is warmed up until it is
 * no longer getting faster, since the JVM compiles for most of the first minute. Bounded: two to three minutes.
 */
public final class EngineBenchmark {

    private static final District DISTRICT = new District("bench");
    private static final Actor ACTOR = new Actor("p-0000000000000000", Set.of("resident"));
    private static final Duration MEASURED = Duration.ofSeconds(6);
    private static final Duration WARM_UP = Duration.ofSeconds(6);
    private static final int LONGEST_WARM_UP = 15;
    private static final double STILL_FASTER = 1.05;
    private static final int COUNTERS = 500;
    private static final int PAYLOAD_BYTES = 620;

    private EngineBenchmark() {}

    /** Something a client does and waits for. */
    private interface Call {
        void run(int number) throws ExecutionException, InterruptedException;
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("linli-benchmark");
        try (KafkaBroker broker =
                KafkaBroker.start(BrokerSettings.in(folder.resolve("broker")).withHeapMegabytes(512))) {
            EngineSettings settings = settings(broker.bootstrapServers(), folder);
            BoundedContext context = Counter.context();
            try (Admin admin =
                    Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, broker.bootstrapServers()))) {
                admin.createTopics(EngineTopics.of(context, settings)).all().get();
            }
            List<Percentiles> results = new ArrayList<>(engine(context, settings));
            results.addAll(producer(settings));
            System.out.println(Percentiles.heading());
            results.forEach(System.out::println);
        }
    }

    private static EngineSettings settings(String bootstrapServers, Path folder) {
        return new EngineSettings(
                "counter",
                bootstrapServers,
                4,
                0,
                (short) 1,
                1,
                folder.resolve("state"),
                new SecretKeySpec(new byte[32], "HmacSHA256"),
                Duration.ofSeconds(30),
                false);
    }

    private static List<Percentiles> engine(BoundedContext context, EngineSettings settings) throws Exception {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        WriterStatus status = new WriterStatus(settings.service(), registry);
        try (DistrictPartitions districts = new DistrictPartitions(settings);
                KafkaStreams streams = new KafkaStreams(
                        DeciderTopology.build(
                                context,
                                settings,
                                Surroundings.of(settings, districts, registry, status, InstantSource.system())),
                        StreamsSettings.properties(settings));
                CommandClient client =
                        new CommandClient(settings, new CommandCodec(context, settings), districts, registry)) {
            streams.start();
            while (streams.state() != KafkaStreams.State.RUNNING) {
                LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            }
            districts.assign(DISTRICT);
            Call call = number -> {
                CommandReply reply = client.send(
                                new CountOne("c" + number % COUNTERS),
                                UUID.randomUUID().toString(),
                                DISTRICT,
                                ACTOR,
                                Instant.now(),
                                OptionalLong.empty())
                        .get();
                if (reply.outcome() != CommandReply.Outcome.ACCEPTED) {
                    throw new IllegalStateException("Not accepted: " + reply);
                }
            };
            return measureAll("engine, decided", call);
        }
    }

    private static List<Percentiles> producer(EngineSettings settings) throws Exception {
        Map<String, Object> properties = Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                settings.bootstrapServers(),
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                true,
                ProducerConfig.LINGER_MS_CONFIG,
                0);
        byte[] payload = new byte[PAYLOAD_BYTES];
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer())) {
            return measureAll(
                    "raw producer, written",
                    number -> producer.send(new ProducerRecord<>(settings.parkedTopic(), 0, null, payload))
                            .get());
        }
    }

    private static List<Percentiles> measureAll(String what, Call call) throws Exception {
        warmUp(what, call);
        List<Percentiles> results = new ArrayList<>();
        for (int clients : new int[] {1, 16, 128}) {
            results.add(measure(what, clients, MEASURED, call));
        }
        return results;
    }

    private static void warmUp(String what, Call call) throws Exception {
        double best = 0;
        int withoutGain = 0;
        for (int round = 0; round < LONGEST_WARM_UP && withoutGain < 2; round++) {
            double rate = measure(what, 128, WARM_UP, call).perSecond();
            withoutGain = rate > best * STILL_FASTER ? 0 : withoutGain + 1;
            best = Math.max(best, rate);
        }
    }

    private static Percentiles measure(String what, int clients, Duration time, Call call) throws Exception {
        ConcurrentLinkedQueue<long[]> all = new ConcurrentLinkedQueue<>();
        AtomicInteger numbers = new AtomicInteger();
        long end = System.nanoTime() + time.toNanos();
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = new ArrayList<>();
            for (int client = 0; client < clients; client++) {
                running.add(pool.submit(() -> {
                    long[] own = new long[1 << 18];
                    int count = 0;
                    while (System.nanoTime() < end && count < own.length) {
                        long started = System.nanoTime();
                        call.run(numbers.incrementAndGet());
                        own[count++] = System.nanoTime() - started;
                    }
                    all.add(java.util.Arrays.copyOf(own, count));
                    return null;
                }));
            }
            for (Future<?> one : running) {
                one.get();
            }
        }
        long[] nanos = all.stream().flatMapToLong(java.util.Arrays::stream).toArray();
        return Percentiles.of(what, clients, nanos, time.toNanos() / 1e9);
    }
}
