package community.linli.eventsourcing.testkit.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What projections ask of a document store; the embedded one and the vendor's must do it alike. */
abstract class DocumentStoreKit {

    private MongoClient client;
    private MongoCollection<Document> boards;

    abstract String uri();

    @BeforeEach
    void connect() {
        client = MongoClients.create(uri());
        client.getDatabase("kit").drop();
        boards = client.getDatabase("kit").getCollection("boards-v1");
    }

    @AfterEach
    void disconnect() {
        client.close();
    }

    @Test
    void documentsAreWrittenInBulkAndFoundByTheirIds() {
        List<ReplaceOneModel<Document>> writes = new ArrayList<>();
        for (int number = 0; number < 500; number++) {
            Document document = new Document("_id", "north/" + number).append("number", number);
            writes.add(new ReplaceOneModel<>(
                    Filters.eq("_id", "north/" + number), document, new ReplaceOptions().upsert(true)));
        }
        assertThat(boards.bulkWrite(writes).getUpserts()).hasSize(500);
        assertThat(boards.bulkWrite(writes).getMatchedCount()).isEqualTo(500);
        assertThat(boards.countDocuments()).isEqualTo(500);
        assertThat(boards.find(Filters.in("_id", "north/7", "north/8", "south/7")))
                .hasSize(2);
    }

    @Test
    void aPositionMovesOnlyFromWhereItWas() {
        MongoCollection<Document> positions = client.getDatabase("kit").getCollection("positions");
        positions.insertOne(new Document("_id", "board-v1/events/0").append("offset", 7L));
        assertThat(move(positions, 7, 9)).isEqualTo(1);
        assertThat(move(positions, 7, 11)).isZero();
        client.getDatabase("kit").drop();
        assertThat(move(positions, 9, 11)).isZero();
    }

    @Test
    void documentsAreSortedAndNestedFieldsFiltered() {
        boards.createIndex(Indexes.ascending("district", "unit"), new IndexOptions().name("by-unit"));
        for (String unit : List.of("2", "1", "3")) {
            boards.insertOne(new Document("_id", unit)
                    .append("district", "north")
                    .append("unit", unit)
                    .append("_guard", new Document("v", Long.valueOf(unit))));
        }
        assertThat(boards.find(Filters.eq("district", "north"))
                        .sort(Sorts.ascending("unit"))
                        .map(document -> document.getString("unit")))
                .containsExactly("1", "2", "3");
        assertThat(boards.find(Filters.gt("_guard.v", 1L))).hasSize(2);
    }

    private static long move(MongoCollection<Document> positions, long from, long to) {
        return positions
                .replaceOne(
                        Filters.and(Filters.eq("_id", "board-v1/events/0"), Filters.eq("offset", from)),
                        new Document("_id", "board-v1/events/0").append("offset", to))
                .getMatchedCount();
    }
}
