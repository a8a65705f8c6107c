package community.linli.eventsourcing.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.FeatureMetadata;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Refuses to run on what could lose the record (ADR 0001). */
public final class StartUpGuard {

    /** First level at which a transaction cannot be left hanging by a fenced writer. */
    private static final short TRANSACTION_VERSION = 2;

    /** What Kafka 4.2 offers as its highest metadata.version; older brokers offer less. */
    private static final short METADATA_VERSION_OF_4_2 = 29;

    private static final Duration UNTIL_KNOWN = Duration.ofSeconds(10);
    private static final Duration LOOK = Duration.ofMillis(50);

    private StartUpGuard() {}

    /** The cluster could lose the record; the message says all reasons and what to set. */
    public static final class UnsafeCluster extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnsafeCluster(List<String> reasons) {
            super("Linli does not start on this cluster: " + String.join(" ", reasons));
        }
    }

    /**
     * Looks at the cluster and at the topics that must never lose a record. Blocks as long as the admin client's timeout.
     *
     * @param keptForEver the event topics, and the table of districts
     * @throws UnsafeCluster with every reason found
     */
    public static void check(Admin admin, EngineSettings settings, Collection<String> keptForEver) {
        List<String> reasons = new ArrayList<>();
        try {
            FeatureMetadata features =
                    admin.describeFeatures().featureMetadata().get();
            checkFeatures(features, reasons);
            Map<String, TopicDescription> topics = describe(admin, keptForEver);
            topics.forEach((topic, description) -> checkPartitions(settings, topic, description, reasons));
            admin.describeConfigs(keptForEver.stream()
                            .map(topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic))
                            .toList())
                    .all()
                    .get()
                    .forEach((resource, config) -> checkConfig(settings, resource.name(), config, reasons));
        } catch (ExecutionException e) {
            throw new IllegalStateException(
                    "The cluster at " + settings.bootstrapServers() + " cannot be examined", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the cluster was examined", e);
        }
        if (!reasons.isEmpty()) {
            throw new UnsafeCluster(reasons);
        }
    }

    /** A broker hears of a topic a moment after the controller has made it. */
    private static Map<String, TopicDescription> describe(Admin admin, Collection<String> topics)
            throws ExecutionException, InterruptedException {
        long deadline = System.nanoTime() + UNTIL_KNOWN.toNanos();
        while (true) {
            try {
                return admin.describeTopics(topics).allTopicNames().get();
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof UnknownTopicOrPartitionException) || System.nanoTime() > deadline) {
                    throw e;
                }
                Thread.sleep(LOOK);
            }
        }
    }

    private static void checkFeatures(FeatureMetadata features, List<String> reasons) {
        var transactions = features.finalizedFeatures().get("transaction.version");
        if (transactions == null || transactions.maxVersionLevel() < TRANSACTION_VERSION) {
            reasons.add("Its transaction.version is below 2; raise it with kafka-features.");
        }
        var metadata = features.supportedFeatures().get("metadata.version");
        if (metadata == null || metadata.maxVersion() < METADATA_VERSION_OF_4_2) {
            reasons.add("Its brokers are older than Kafka 4.2; at least 4.2.2 is needed.");
        }
    }

    private static void checkPartitions(
            EngineSettings settings, String topic, TopicDescription description, List<String> reasons) {
        int expected = topic.equals(EngineTopics.DISTRICTS) ? 1 : settings.partitions();
        int found = description.partitions().size();
        if (found != expected) {
            reasons.add(topic + " has " + found + " partitions and linli.engine.partitions says " + expected
                    + "; the number is fixed for life.");
        }
    }

    private static void checkConfig(EngineSettings settings, String topic, Config config, List<String> reasons) {
        expect(topic, config, TopicConfig.RETENTION_MS_CONFIG, "-1", reasons);
        expect(topic, config, TopicConfig.RETENTION_BYTES_CONFIG, "-1", reasons);
        expect(topic, config, TopicConfig.CLEANUP_POLICY_CONFIG, "delete", reasons);
        expect(topic, config, TopicConfig.UNCLEAN_LEADER_ELECTION_ENABLE_CONFIG, "false", reasons);
        String largest = config.get(TopicConfig.MAX_MESSAGE_BYTES_CONFIG).value();
        if (Integer.parseInt(largest) < EngineTopics.MAX_WRITTEN_BYTES) {
            reasons.add(topic + " has max.message.bytes=" + largest + "; at least " + EngineTopics.MAX_WRITTEN_BYTES
                    + " is needed, or a large command could never be decided.");
        }
        String inSync = config.get(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG).value();
        if (Integer.parseInt(inSync) < settings.minInSyncReplicas()) {
            reasons.add(topic + " has min.insync.replicas=" + inSync + "; at least " + settings.minInSyncReplicas()
                    + " is asked for by linli.engine.min-in-sync-replicas.");
        }
    }

    private static void expect(String topic, Config config, String setting, String expected, List<String> reasons) {
        String found = config.get(setting).value();
        if (!expected.equals(found)) {
            reasons.add(topic + " has " + setting + "=" + found + "; it must be " + expected + ".");
        }
    }
}
