package community.linli.eventsourcing.testkit.guard;

import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import community.linli.eventsourcing.kafka.EngineSettings;
import community.linli.eventsourcing.kafka.StartUpGuard;
import community.linli.eventsourcing.kafka.StartUpGuard.UnsafeCluster;
import community.linli.eventsourcing.testkit.broker.SharedBroker;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import javax.crypto.spec.SecretKeySpec;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A cluster that could lose the record is refused with a sentence that says what to set. */
class StartUpGuardIT {

    private static final int PARTITIONS = 3;
    private static final Map<String, String> SAFE = Map.of(
            TopicConfig.RETENTION_MS_CONFIG, "-1",
            TopicConfig.RETENTION_BYTES_CONFIG, "-1",
            TopicConfig.CLEANUP_POLICY_CONFIG, "delete",
            TopicConfig.UNCLEAN_LEADER_ELECTION_ENABLE_CONFIG, "false",
            TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, "1",
            TopicConfig.MAX_MESSAGE_BYTES_CONFIG, "5000000");

    private final String topic = "guarded-" + UUID.randomUUID() + ".events.v1";

    @Test
    void aTopicThatKeepsEverythingIsAccepted() {
        assertThatNoException().isThrownBy(() -> check(PARTITIONS, SAFE, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "retention.ms, 604800000",
        "retention.bytes, 1000000",
        "cleanup.policy, compact",
        "unclean.leader.election.enable, true"
    })
    void aTopicThatCouldLoseARecordIsRefused(String setting, String value) {
        Map<String, String> unsafe = new HashMap<>(SAFE);
        unsafe.put(setting, value);

        assertThatThrownBy(() -> check(PARTITIONS, unsafe, 1))
                .isInstanceOf(UnsafeCluster.class)
                .hasMessageContaining(topic + " has " + setting + "=" + value + "; it must be " + SAFE.get(setting));
    }

    @Test
    void aTopicThatCannotTakeTheLargestCommandIsRefused() {
        Map<String, String> narrow = new HashMap<>(SAFE);
        narrow.put(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, "1048588");

        assertThatThrownBy(() -> check(PARTITIONS, narrow, 1))
                .isInstanceOf(UnsafeCluster.class)
                .hasMessageContaining(topic + " has max.message.bytes=1048588; at least ");
    }

    @Test
    void anotherNumberOfPartitionsIsRefused() {
        assertThatThrownBy(() -> check(PARTITIONS + 1, SAFE, 1))
                .isInstanceOf(UnsafeCluster.class)
                .hasMessageContaining(topic + " has 4 partitions and linli.engine.partitions says 3");
    }

    @Test
    void everyReasonIsSaidAtOnce() {
        Map<String, String> unsafe = new HashMap<>(SAFE);
        unsafe.put(TopicConfig.RETENTION_MS_CONFIG, "1000");

        assertThatThrownBy(() -> check(PARTITIONS + 1, unsafe, 2))
                .isInstanceOf(UnsafeCluster.class)
                .hasMessageContainingAll("4 partitions", "retention.ms=1000", "min.insync.replicas=1; at least 2");
    }

    private void check(int partitions, Map<String, String> configs, int minInSync)
            throws ExecutionException, InterruptedException {
        String bootstrap = SharedBroker.bootstrapServers();
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap))) {
            admin.createTopics(List.of(new NewTopic(topic, partitions, (short) 1).configs(configs)))
                    .all()
                    .get();
            EngineSettings settings = new EngineSettings(
                    "guarded",
                    bootstrap,
                    PARTITIONS,
                    0,
                    (short) 1,
                    minInSync,
                    Path.of("target", "unused"),
                    new SecretKeySpec(new byte[32], "HmacSHA256"),
                    Duration.ofSeconds(5),
                    false);
            StartUpGuard.check(admin, settings, List.of(topic));
        }
    }
}
