package community.linli.eventsourcing.testkit.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaBrokerTest {

    @TempDir
    Path folder;

    @Test
    void keepsItsTopicsWhenKilledAndRestarted() throws Exception {
        try (KafkaBroker broker = KafkaBroker.start(BrokerSettings.in(folder))) {
            try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
                admin.createTopics(List.of(new NewTopic("kept", 4, (short) 1)))
                        .all()
                        .get(30, TimeUnit.SECONDS);
            }
            long first = broker.pid();
            broker.kill();
            assertThat(broker.isAlive()).isFalse();
            assertThat(ProcessHandle.of(first)).isEmpty();
            broker.restart();
            assertThat(broker.pid()).isNotEqualTo(first);
            try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
                assertThat(admin.listTopics().names().get(30, TimeUnit.SECONDS)).contains("kept");
                assertThat(admin.describeFeatures()
                                .featureMetadata()
                                .get(30, TimeUnit.SECONDS)
                                .finalizedFeatures()
                                .get("transaction.version")
                                .maxVersionLevel())
                        .isEqualTo((short) 2);
            }
        }
    }

    @Test
    void saysWhyItDidNotStart() throws Exception {
        try (ServerSocket taken = new ServerSocket(0)) {
            BrokerSettings settings = BrokerSettings.in(folder).onPorts(taken.getLocalPort(), FreePorts.next());
            assertThatThrownBy(() -> KafkaBroker.start(settings))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("in use");
        }
    }
}
