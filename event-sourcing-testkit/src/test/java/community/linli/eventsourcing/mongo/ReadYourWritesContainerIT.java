package community.linli.eventsourcing.mongo;

import community.linli.eventsourcing.testkit.containers.ContainersTest;
import community.linli.eventsourcing.testkit.containers.SharedMongo;

/** The vendor's MongoDB does what the embedded store does. */
@ContainersTest
class ReadYourWritesContainerIT extends ReadYourWritesKit {

    @Override
    String uri() {
        return SharedMongo.uri();
    }
}
