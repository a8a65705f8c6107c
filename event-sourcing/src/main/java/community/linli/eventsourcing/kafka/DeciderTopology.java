package community.linli.eventsourcing.kafka;

import community.linli.eventsourcing.BoundedContext;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.state.Stores;

/**
 * The write side of one service as a Kafka Streams topology: commands and facts in; events, replies, further commands and parked records out;
 * one sub-topology, every part named, so that a change of it shows in {@code describe()}.
 */
public final class DeciderTopology {

    static final String EVENTS = "events-out";
    static final String REPLIES = "replies-out";
    static final String COMMANDS = "commands-out";
    static final String PARKED = "parked-out";
    /** What was overwritten or deleted in the store is gone from its changelog within a day. */
    private static final String FORGOTTEN_WITHIN =
            Long.toString(Duration.ofDays(1).toMillis());

    private static final String DECIDER = "decider";
    private static final String SOURCE = "commands-and-facts-in";

    private DeciderTopology() {}

    /**
     * Builds it.
     *
     * @throws IllegalStateException if an event has no schema
     * @throws IllegalArgumentException if the context declares something twice
     */
    public static Topology build(BoundedContext context, EngineSettings settings, Surroundings surroundings) {
        Engine engine = Engine.of(context, settings, surroundings);
        String service = context.name();
        Topology topology = new Topology();
        topology.addSource(
                SOURCE,
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer(),
                engine.sources().toArray(String[]::new));
        topology.addProcessor(DECIDER, () -> new DeciderProcessor(engine), SOURCE);
        topology.addStateStore(
                Stores.keyValueStoreBuilder(
                                Stores.persistentKeyValueStore(store(service)), Serdes.String(), Serdes.ByteArray())
                        .withCachingDisabled()
                        .withLoggingEnabled(Map.of(TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG, FORGOTTEN_WITHIN)),
                DECIDER);
        Map.of(
                        EVENTS, settings.eventsTopic(),
                        REPLIES, settings.repliesTopic(),
                        COMMANDS, settings.commandsTopic(),
                        PARKED, settings.parkedTopic())
                .forEach((name, topic) -> topology.addSink(
                        name,
                        topic,
                        new ByteArraySerializer(),
                        Outgoing.serializer(),
                        Outgoing.partitioner(),
                        DECIDER));
        return topology;
    }

    /** Name of the one store: states, timers, outcomes and positions, each in a {@link Section}. */
    static String store(String service) {
        return service + "-writer";
    }
}
