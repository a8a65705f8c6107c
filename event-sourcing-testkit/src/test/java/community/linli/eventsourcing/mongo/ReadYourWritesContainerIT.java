package community.linli.eventsourcing.mongo;

import community.linli.eventsourcing.testkit.containers.ContainersTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.testcontainers.mongodb.MongoDBContainer;

/** The vendor's MongoDB does what the embedded store does. */
@ContainersTest
class ReadYourWritesContainerIT extends ReadYourWritesKit {

    private static MongoDBContainer mongo;

    @BeforeAll
    static void start() {
        mongo = new MongoDBContainer("mongo:8.0");
        mongo.start();
    }

    @AfterAll
    static void stop() {
        mongo.stop();
    }

    @Override
    String uri() {
        return mongo.getConnectionString();
    }
}
