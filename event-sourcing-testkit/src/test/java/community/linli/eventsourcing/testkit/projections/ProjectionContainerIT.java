package community.linli.eventsourcing.testkit.projections;

import community.linli.eventsourcing.testkit.containers.ContainersTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.testcontainers.mongodb.MongoDBContainer;

/** Projections on the vendor's MongoDB do what they do on the embedded store. */
@ContainersTest
class ProjectionContainerIT extends ProjectionKit {

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
