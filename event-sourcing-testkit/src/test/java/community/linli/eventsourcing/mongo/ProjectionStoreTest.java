package community.linli.eventsourcing.mongo;

import community.linli.eventsourcing.testkit.documents.DocumentStore;
import org.junit.jupiter.api.AfterAll;

class ProjectionStoreTest extends ProjectionStoreKit {

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
