package community.linli.eventsourcing.testkit.scenario;

import community.linli.eventsourcing.District;
import community.linli.eventsourcing.envelope.Envelope;
import community.linli.eventsourcing.envelope.EnvelopeCodec;
import community.linli.eventsourcing.kafka.DeciderTopology;
import community.linli.eventsourcing.kafka.EngineSettings;
import community.linli.eventsourcing.kafka.StreamsSettings;
import community.linli.eventsourcing.kafka.Surroundings;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;

/** The service's topology, driven record by record in one thread. Knows no transactions and no rebalances. */
final class TopologyEngine extends LogEngine {

    /** How often the engine looks at what is due. */
    private static final Duration LOOK = Duration.ofMillis(100);

    private final LogSetting setting;
    private final EngineSettings settings;
    private final TopologyTestDriver driver;
    private final Map<String, List<byte[]>> log = new HashMap<>();
    private Instant clock;
    private int rounds;

    TopologyEngine(LogSetting setting, District district, Instant now) {
        this(setting, setting.engine("nowhere:9092"), district, now);
    }

    private TopologyEngine(LogSetting setting, EngineSettings settings, District district, Instant now) {
        super(setting, settings, district);
        this.setting = setting;
        this.settings = settings;
        this.clock = now;
        this.driver = new TopologyTestDriver(
                DeciderTopology.build(
                        setting.context(),
                        settings,
                        Surroundings.withoutBroker(settings.service(), new SimpleMeterRegistry(), () -> clock)),
                StreamsSettings.properties(settings),
                now);
    }

    @Override
    void put(String topic, Envelope envelope, boolean isReplied) {
        driver.createInputTopic(topic, new ByteArraySerializer(), new ByteArraySerializer())
                .pipeInput(new TestRecord<>(
                        EnvelopeCodec.key(envelope), EnvelopeCodec.toBytes(envelope), EnvelopeCodec.headers(envelope)));
        rounds = 0;
    }

    @Override
    List<byte[]> take(String topic) {
        List<byte[]> values = driver.createOutputTopic(topic, new ByteArrayDeserializer(), new ByteArrayDeserializer())
                .readValuesToList();
        if (topic.equals(settings.eventsTopic())) {
            written(topic).addAll(values);
        }
        return values;
    }

    @Override
    void given(String topic, Envelope fact) {
        written(topic).add(EnvelopeCodec.toBytes(fact));
    }

    private List<byte[]> written(String topic) {
        return log.computeIfAbsent(topic, name -> new ArrayList<>());
    }

    @Override
    boolean awaitMore(long startedNanos) {
        advance(LOOK);
        return ++rounds < 100;
    }

    @Override
    void moveClock(Instant time) {
        rounds = 0;
        if (time.isAfter(clock)) {
            advance(Duration.between(clock, time));
        }
    }

    private void advance(Duration by) {
        clock = clock.plus(by);
        driver.advanceWallClockTime(by);
    }

    @Override
    public void close() {
        take(settings.eventsTopic());
        Map<String, byte[]> held = RefoldLaw.held(driver, setting.context().name());
        driver.close();
        setting.removeFolder();
        try {
            RefoldLaw.check(setting.context(), settings, log, held, clock);
        } finally {
            setting.removeFolder();
        }
    }
}
