package community.linli.eventsourcing.kafka;

import community.linli.eventsourcing.Actor;
import community.linli.eventsourcing.BoundedContext;
import community.linli.eventsourcing.Command;
import community.linli.eventsourcing.District;
import community.linli.eventsourcing.Subject;
import community.linli.eventsourcing.envelope.DomainJson;
import community.linli.eventsourcing.envelope.Envelope;
import community.linli.eventsourcing.envelope.EnvelopeCodec;
import community.linli.eventsourcing.kafka.Chimes.Strike;
import community.linli.eventsourcing.kafka.Chimes.Struck;
import community.linli.eventsourcing.kafka.CommandCodec.Asked;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import javax.crypto.spec.SecretKeySpec;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;

/** One writer of the chimes, driven record by record; its first partition is the only one. */
final class ChimesWriter implements AutoCloseable {

    static final District WUHOU = new District("wuhou");
    static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
    static final Actor ANA = new Actor("ana", Set.of("resident"));

    final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    final EngineSettings settings;
    final WriterStatus status = new WriterStatus("chimes", registry);
    private final CommandCodec codec;
    private final TopologyTestDriver driver;
    private Instant now = NOON;

    ChimesWriter(Path folder, boolean acceptHistory) {
        this(folder, acceptHistory, RecordedHistory.none());
        foldNothing();
    }

    ChimesWriter(Path folder, boolean acceptHistory, RecordedHistory history) {
        this(folder, acceptHistory, history, Chimes.declare());
    }

    /** A writer of another context of the same name. */
    ChimesWriter(Path folder, BoundedContext context) {
        this(folder, false, RecordedHistory.none(), context);
        foldNothing();
    }

    private ChimesWriter(Path folder, boolean acceptHistory, RecordedHistory history, BoundedContext context) {
        this.settings = new EngineSettings(
                "chimes",
                "nowhere:9092",
                1,
                0,
                (short) 1,
                1,
                folder,
                new SecretKeySpec(new byte[32], "HmacSHA256"),
                Duration.ofSeconds(1),
                acceptHistory);
        this.codec = new CommandCodec(context, settings);
        this.driver = new TopologyTestDriver(
                DeciderTopology.build(
                        context, settings, new Surroundings(history, ChimesWriter::home, registry, status, () -> now)),
                StreamsSettings.properties(settings),
                NOON);
    }

    /** Even an empty log may take longer than a stretch on a busy machine; commands would wait meanwhile. */
    private void foldNothing() {
        for (int looks = 0; !status.waiting().isEmpty() && looks < 1_000; looks++) {
            passTime(Duration.ofMillis(100));
        }
    }

    /** Jinjiang has its place in another partition, and nobody knows the rest. */
    private static OptionalInt home(District district) {
        return switch (district.slug()) {
            case "wuhou" -> OptionalInt.of(0);
            case "jinjiang" -> OptionalInt.of(1);
            default -> OptionalInt.empty();
        };
    }

    Envelope strike(String commandId, String bell, String tone) {
        return strike(commandId, bell, tone, ANA);
    }

    Envelope strike(String commandId, String bell, String tone, Actor actor) {
        return codec.write(new Strike(bell, tone), asked(commandId, actor));
    }

    Envelope command(String commandId, Command command) {
        return codec.write(command, asked(commandId, ANA));
    }

    Envelope strikeIn(District district, String commandId) {
        Asked asked = Asked.byPerson(commandId, district, ANA, NOON, OptionalLong.empty(), 0);
        return codec.write(new Strike("big", "good"), asked);
    }

    Envelope probe(String commandId, Actor actor) {
        return codec.writeProbe(commandId, asked("probe-of-" + commandId, actor));
    }

    Envelope history(Envelope... past) {
        return codec.writeHistory(List.of(past), asked("history", ANA));
    }

    private Asked asked(String commandId, Actor actor) {
        return Asked.byPerson(commandId, WUHOU, actor, now, OptionalLong.empty(), 0);
    }

    /** An event as it lies in a log. */
    static Envelope struck(String bell, String tone, int version) {
        Struck event = new Struck(bell, tone, version);
        return recorded(
                "community.linli.chimes.struck.v1",
                event.subject(),
                DomainJson.mapper().writeValueAsString(event),
                version);
    }

    /** Another service's event as it lies in a log. */
    static Envelope towerClosed(String tower) {
        String type = "community.linli.towers.tower-closed.v1";
        return recorded(type, new Subject("tower", tower), "{\"tower\":\"" + tower + "\"}", 1);
    }

    private static Envelope recorded(String type, Subject subject, String data, int version) {
        return new Envelope(
                "e-" + subject.id() + "-" + version,
                "/districts/wuhou/anywhere",
                type,
                subject,
                NOON,
                DomainJson.mapper().readTree(data),
                Map.of(Envelope.DISTRICT, "wuhou", Envelope.STREAM_VERSION, version));
    }

    /** Hands a command to the writer and gives what it answered. */
    CommandReply ask(Envelope command) {
        put(settings.commandsTopic(), EnvelopeCodec.key(command), EnvelopeCodec.toBytes(command));
        return reply();
    }

    void hear(Envelope fact) {
        put("towers.events.v1", EnvelopeCodec.key(fact), EnvelopeCodec.toBytes(fact));
    }

    void put(String topic, byte @Nullable [] key, byte @Nullable [] value) {
        driver.createInputTopic(topic, new ByteArraySerializer(), new ByteArraySerializer())
                .pipeInput(key, value);
    }

    /** Lets time pass and the writer look at what is due. */
    void passTime(Duration by) {
        now = now.plus(by);
        driver.advanceWallClockTime(by);
    }

    /** Puts the clock forward, as a clock file does; for the machine no time passes. */
    void moveClock(Duration by) {
        now = now.plus(by);
    }

    CommandReply reply() {
        List<TestRecord<byte[], byte[]>> replies = taken(settings.repliesTopic());
        return CommandReply.fromBytes(replies.getLast().value());
    }

    /** The records of events since the last look. */
    List<TestRecord<byte[], byte[]>> eventRecords() {
        return taken(settings.eventsTopic());
    }

    /** The events recorded since the last look. */
    List<Struck> events() {
        return eventRecords().stream()
                .map(record -> DomainJson.mapper()
                        .treeToValue(EnvelopeCodec.fromBytes(record.value()).data(), Struck.class))
                .toList();
    }

    /** The commands that rules asked since the last look. */
    List<Strike> asks() {
        return asksAsWritten().stream()
                .map(envelope -> DomainJson.mapper().treeToValue(envelope.data(), Strike.class))
                .toList();
    }

    /** The same, in their envelopes. */
    List<Envelope> asksAsWritten() {
        return taken(settings.commandsTopic()).stream()
                .map(record -> EnvelopeCodec.fromBytes(record.value()))
                .filter(envelope -> !envelope.extensions().containsKey(Envelope.REPLY_PARTITION))
                .toList();
    }

    /** What was parked since the last look. */
    List<TestRecord<byte[], byte[]>> parked() {
        return taken(settings.parkedTopic());
    }

    static String header(TestRecord<byte[], byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private List<TestRecord<byte[], byte[]>> taken(String topic) {
        return driver.createOutputTopic(topic, new ByteArrayDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList();
    }

    @Override
    public void close() {
        driver.close();
    }
}
