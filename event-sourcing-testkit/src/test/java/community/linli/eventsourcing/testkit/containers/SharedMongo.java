package community.linli.eventsourcing.testkit.containers;

import org.testcontainers.mongodb.MongoDBContainer;

/** The vendor's MongoDB, one for all tests of a JVM; it ends with the JVM. */
public final class SharedMongo {

    private static final MongoDBContainer MONGO = new MongoDBContainer("mongo:8.0");

    private SharedMongo() {}

    /** Where it is; starts it first where nobody has. */
    public static synchronized String uri() {
        if (!MONGO.isRunning()) {
            MONGO.start();
        }
        return MONGO.getConnectionString();
    }
}
