package community.linli.eventsourcing.testkit.documents;

import community.linli.eventsourcing.testkit.containers.ContainersTest;
import community.linli.eventsourcing.testkit.containers.SharedMongo;

/** The vendor's MongoDB does what the embedded store does. */
@ContainersTest
class MongoContainerIT extends DocumentStoreKit {

    @Override
    String uri() {
        return SharedMongo.uri();
    }
}
