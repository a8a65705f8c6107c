package community.linli.eventsourcing.testkit.projections;

import community.linli.eventsourcing.testkit.documents.DocumentStore;
import org.junit.jupiter.api.AfterAll;

class ProjectionIT extends ProjectionKit {

    private static final DocumentStore STORE = DocumentStore.inMemory();

    @Override
    String uri() {
        return STORE.uri();
    }

    @AfterAll
    static void stop() {
        STORE.close();
    }
}
