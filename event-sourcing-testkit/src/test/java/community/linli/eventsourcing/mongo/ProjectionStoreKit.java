package community.linli.eventsourcing.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import community.linli.eventsourcing.mongo.ProjectionStore.Position;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two writers on one projection: what one has written is never lost to what the other has loaded before. */
abstract class ProjectionStoreKit {

    private static final String TOPIC = "lamps.events.v1";
    private static final String SOURCE = "lamps_events_v1";
    private static final String ID = "north/elm";

    private MongoClient client;
    private MongoDatabase database;
    private ProjectionStore store;

    abstract String uri();

    @BeforeEach
    void connect() {
        client = MongoClients.create(uri());
        database = client.getDatabase("kit-" + UUID.randomUUID());
        store = new ProjectionStore(database, "streets", 1);
    }

    @AfterEach
    void disconnect() {
        database.drop();
        client.close();
    }

    private static Document document(String id, int partition, long offset) {
        return new Document("_id", id)
                .append("district", "north")
                .append("times", offset)
                .append(
                        ProjectionBatch.GUARD,
                        new Document(ProjectionBatch.OFFSETS, new Document(SOURCE, offset))
                                .append(ProjectionBatch.PARTITION, partition));
    }

    private boolean write(Map<String, Document> loaded, long offset) {
        return store.write(Map.of(ID, Optional.of(document(ID, 0, offset))), loaded);
    }

    private Object times() {
        return store.load(List.of(ID)).get(ID).get("times");
    }

    @Test
    void aDocumentIsWrittenFromTheStateInWhichItWasLoaded() {
        assertThat(write(Map.of(), 1)).isTrue();
        Map<String, Document> loaded = store.load(List.of(ID));

        assertThat(write(loaded, 2)).isTrue();
        assertThat(times()).isEqualTo(2L);
    }

    @Test
    void aWriterThatLoadedBeforeAnotherWroteDoesNotOverwriteIt() {
        write(Map.of(), 1);
        Map<String, Document> loaded = store.load(List.of(ID));
        assertThat(write(loaded, 9)).isTrue();

        assertThat(write(loaded, 2)).isFalse();
        assertThat(times()).isEqualTo(9L);
    }

    @Test
    void aDocumentThatAnotherWriterMadeMeanwhileIsNotMadeAgain() {
        assertThat(write(Map.of(), 9)).isTrue();

        assertThat(write(Map.of(), 1)).isFalse();
        assertThat(times()).isEqualTo(9L);
    }

    @Test
    void aDocumentThatAnotherWriterChangedIsNotRemoved() {
        write(Map.of(), 1);
        Map<String, Document> loaded = store.load(List.of(ID));
        write(loaded, 9);

        assertThat(store.write(Map.of(ID, Optional.empty()), loaded)).isFalse();
        assertThat(times()).isEqualTo(9L);
        assertThat(store.write(Map.of(ID, Optional.empty()), store.load(List.of(ID))))
                .isTrue();
        assertThat(store.load(List.of(ID))).isEmpty();
    }

    @Test
    void aDocumentThatAnotherTopicChangedMeanwhileIsNotOverwritten() {
        write(Map.of(), 1);
        Map<String, Document> loaded = store.load(List.of(ID));
        Document other = document(ID, 0, 1);
        other.get(ProjectionBatch.GUARD, Document.class)
                .get(ProjectionBatch.OFFSETS, Document.class)
                .append("houses_events_v1", 7L);
        assertThat(store.write(Map.of(ID, Optional.of(other)), loaded)).isTrue();

        assertThat(write(loaded, 2)).isFalse();
        assertThat(times()).isEqualTo(1L);
        assertThat(write(store.load(List.of(ID)), 2)).isTrue();
    }

    @Test
    void aDatabaseDroppedSinceTheLoadingIsNoticed() {
        write(Map.of(), 1);
        Map<String, Document> loaded = store.load(List.of(ID));
        database.drop();

        assertThat(write(loaded, 2)).isFalse();
        assertThat(store.load(List.of(ID))).isEmpty();
    }

    @Test
    void ofTwoWritersOneMovesThePosition() {
        Optional<Position> none = Optional.empty();
        assertThat(store.move(TOPIC, 0, none, new Position(7, 3))).isTrue();
        assertThat(store.move(TOPIC, 0, none, new Position(5, 2))).isFalse();
        Optional<Position> seven = store.position(TOPIC, 0);

        assertThat(store.move(TOPIC, 0, seven, new Position(9, 4))).isTrue();
        assertThat(store.move(TOPIC, 0, seven, new Position(8, 4))).isFalse();
        assertThat(store.position(TOPIC, 0)).contains(new Position(9, 4));
        assertThat(store.position(TOPIC, 1)).isEmpty();
        assertThat(new ProjectionStore(database, "streets", 2).position(TOPIC, 0))
                .isEmpty();
    }

    @Test
    void aPartitionIsClearedAndNoOther() {
        store.write(
                Map.of(
                        "north/elm", Optional.of(document("north/elm", 0, 1)),
                        "south/oak", Optional.of(document("south/oak", 1, 1))),
                Map.of());

        store.clear(0);

        assertThat(store.load(List.of("north/elm", "south/oak"))).containsOnlyKeys("south/oak");
    }

    @Test
    void aVersionIsFilledWhenAllSourcesAreWhoeverFillsThem() {
        assertThat(store.fill(List.of("t/0", "t/1"), 3)).isFalse();
        assertThat(store.fill(List.of("t/0"), 3)).isFalse();
        assertThat(isComplete()).isFalse();

        assertThat(new ProjectionStore(database, "streets", 1).fill(List.of("t/2"), 3))
                .isTrue();
        assertThat(isComplete()).isTrue();
    }

    private boolean isComplete() {
        Document filled = database.getCollection(ProjectionStore.FILLED)
                .find(Filters.eq("_id", "streets-v1"))
                .first();
        return filled != null && filled.getBoolean(ProjectionStore.COMPLETE, false);
    }

    @Test
    void thePointerMovesToNewerVersionsAlone() {
        assertThat(store.hasPointer()).isFalse();
        new ProjectionStore(database, "streets", 2).pointHere();
        store.pointHere();

        assertThat(database.getCollection(ProjectionStore.POINTERS).find())
                .containsExactly(new Document("_id", "streets").append("version", 2));
        new ProjectionStore(database, "streets", 3).pointHere();
        assertThat(database.getCollection(ProjectionStore.POINTERS).find())
                .containsExactly(new Document("_id", "streets").append("version", 3));
    }
}
