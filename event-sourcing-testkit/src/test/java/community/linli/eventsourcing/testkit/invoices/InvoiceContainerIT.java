package community.linli.eventsourcing.testkit.invoices;

import community.linli.eventsourcing.testkit.broker.SharedBroker;
import community.linli.eventsourcing.testkit.containers.ContainersTest;
import community.linli.eventsourcing.testkit.scenario.EngineKind;
import community.linli.eventsourcing.testkit.scenario.OnEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.testcontainers.kafka.KafkaContainer;

/** The vendor's image of Kafka decides as the broker from the artifacts does. */
@ContainersTest
@OnEngine(EngineKind.BROKER)
class InvoiceContainerIT extends InvoiceDeciderTest {

    private static KafkaContainer kafka;

    @BeforeAll
    static void start() {
        kafka = new KafkaContainer("apache/kafka:4.2.2");
        kafka.start();
        System.setProperty(SharedBroker.ELSEWHERE, kafka.getBootstrapServers());
    }

    @AfterAll
    static void stop() {
        System.clearProperty(SharedBroker.ELSEWHERE);
        kafka.stop();
    }
}
