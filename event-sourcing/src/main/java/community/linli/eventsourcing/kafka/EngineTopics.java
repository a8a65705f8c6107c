package community.linli.eventsourcing.kafka;

import community.linli.eventsourcing.BoundedContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;

/** The topics of a service and how long each keeps its records. */
public final class EngineTopics {

    /** How many instances of one service may wait for replies. */
    public static final int REPLY_PARTITIONS = 4;

    /** The table from district to partition. */
    public static final String DISTRICTS = "platform.districts.v1";

    /** Largest command, event or reply: an import of a whole compound is one command. */
    public static final int MAX_RECORD_BYTES = 4 * 1024 * 1024;

    /** What a topic takes and a writer sends: a record with headers of the engine's own around it. */
    static final int MAX_WRITTEN_BYTES = MAX_RECORD_BYTES + 64 * 1024;

    private static final String FOR_EVER = "-1";
    private static final Duration COMMANDS_KEPT = Duration.ofDays(3);
    private static final Duration REPLIES_KEPT = Duration.ofMinutes(15);
    private static final int SEGMENTS = 12;

    private EngineTopics() {}

    /** {@code <service>.commands.v1}. */
    public static String commands(String service) {
        return service + ".commands.v1";
    }

    /** {@code <service>.events.v1}. */
    public static String events(String service) {
        return service + ".events.v1";
    }

    /** {@code <service>.replies.v1}. */
    public static String replies(String service) {
        return service + ".replies.v1";
    }

    /** {@code <service>.parked.v1}. */
    public static String parked(String service) {
        return service + ".parked.v1";
    }

    /**
     * What must exist before a service starts: its own topics, the district table, and the event topics of the services whose facts it
     * reads, so that services may start in any order.
     */
    public static List<NewTopic> of(BoundedContext context, EngineSettings settings) {
        List<NewTopic> topics = new ArrayList<>();
        int partitions = settings.partitions();
        topics.add(rolled(topic(settings, settings.commandsTopic(), partitions, millis(COMMANDS_KEPT)), COMMANDS_KEPT));
        topics.add(topic(settings, settings.eventsTopic(), partitions, FOR_EVER));
        topics.add(
                rolled(topic(settings, settings.repliesTopic(), REPLY_PARTITIONS, millis(REPLIES_KEPT)), REPLIES_KEPT));
        topics.add(topic(settings, settings.parkedTopic(), partitions, millis(Duration.ofDays(30))));
        topics.add(topic(settings, DISTRICTS, 1, FOR_EVER));
        context.factSources()
                .forEach(source -> topics.add(topic(settings, events(source.service()), partitions, FOR_EVER)));
        return topics;
    }

    private static NewTopic topic(EngineSettings settings, String name, int partitions, String retentionMillis) {
        return new NewTopic(name, partitions, settings.replicationFactor())
                .configs(Map.of(
                        TopicConfig.CLEANUP_POLICY_CONFIG,
                        TopicConfig.CLEANUP_POLICY_DELETE,
                        TopicConfig.RETENTION_MS_CONFIG,
                        retentionMillis,
                        TopicConfig.RETENTION_BYTES_CONFIG,
                        FOR_EVER,
                        TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG,
                        Integer.toString(settings.minInSyncReplicas()),
                        TopicConfig.UNCLEAN_LEADER_ELECTION_ENABLE_CONFIG,
                        "false",
                        TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
                        Integer.toString(MAX_WRITTEN_BYTES)));
    }

    /** A record goes with its whole segment; a segment of the default week would keep it that much longer. */
    private static NewTopic rolled(NewTopic topic, Duration kept) {
        Map<String, String> configs = new HashMap<>(topic.configs());
        configs.put(TopicConfig.SEGMENT_MS_CONFIG, millis(kept.dividedBy(SEGMENTS)));
        return topic.configs(configs);
    }

    private static String millis(Duration duration) {
        return Long.toString(duration.toMillis());
    }
}
