package community.linli.eventsourcing.testkit.projections;

import community.linli.eventsourcing.testkit.containers.ContainersTest;
import community.linli.eventsourcing.testkit.containers.SharedMongo;

/** Projections on the vendor's MongoDB do what they do on the embedded store. */
@ContainersTest
class ProjectionContainerIT extends ProjectionKit {

    @Override
    String uri() {
        return SharedMongo.uri();
    }
}
