package community.linli.eventsourcing.testkit.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentStoreTest extends DocumentStoreKit {

    private static final DocumentStore STORE = DocumentStore.inMemory();

    @TempDir
    Path folder;

    @Override
    String uri() {
        return STORE.uri();
    }

    @AfterAll
    static void stop() {
        STORE.close();
    }

    @Test
    void aStoreInAFileKeepsItsDocumentsOverARestart() {
        int port = community.linli.eventsourcing.testkit.broker.FreePorts.next();
        try (DocumentStore kept = DocumentStore.inFile(folder.resolve("documents"), port);
                MongoClient client = MongoClients.create(kept.uri())) {
            client.getDatabase("kit").getCollection("kept").insertOne(new Document("_id", "one"));
            kept.restart();
            assertThat(client.getDatabase("kit").getCollection("kept").countDocuments())
                    .isEqualTo(1);
        }
    }
}
