package community.linli.eventsourcing.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;

/**
 * One projection version's collection, its positions and its pointer, in the plain operations that any MongoDB and the embedded store have
 * (ADR 0006).
 */
final class ProjectionStore {

    static final String POSITIONS = "positions";
    static final String POINTERS = "pointers";
    static final String FILLED = "filled";
    static final String COMPLETE = "complete";
    private static final String SOURCES = "sources";
    private static final String ID = "_id";
    private static final String DISTRICT = "district";

    private final MongoDatabase database;
    private final String name;
    private final int version;

    ProjectionStore(MongoDatabase database, String name, int version) {
        this.database = database;
        this.name = name;
        this.version = version;
    }

    /** How far a topic's partition has been applied: the last offset, and the last command whose events are all in. */
    record Position(long offset, long command) {}

    /** The collection's name, such as {@code board-items-v1}. */
    static String collection(String name, int version) {
        return name + "-v" + version;
    }

    /** Makes the tenant's index, and one for each list of fields that readers look for; does nothing when they are there. */
    void prepare(List<List<String>> fields) {
        documents().createIndex(Indexes.ascending(DISTRICT));
        for (List<String> looked : fields) {
            List<String> all = new ArrayList<>(List.of(DISTRICT));
            all.addAll(looked);
            documents().createIndex(Indexes.ascending(all));
        }
    }

    Map<String, Document> load(Collection<String> ids) {
        Map<String, Document> found = new HashMap<>();
        documents().find(Filters.in(ID, ids)).forEach(document -> found.put(document.getString(ID), document));
        return found;
    }

    /**
     * Writes what changed, each document from the state in which it was loaded.
     *
     * @return false if one was not in that state, because the database was dropped or another writer changed it; the others are written
     */
    boolean write(Map<String, Optional<Document>> changed, Map<String, Document> loaded) {
        List<WriteModel<Document>> writes = new ArrayList<>();
        changed.forEach((id, now) -> {
            Document before = loaded.get(id);
            if (before == null) {
                now.ifPresent(document -> writes.add(new InsertOneModel<>(document)));
            } else {
                writes.add(now.<WriteModel<Document>>map(document -> new ReplaceOneModel<>(asLoaded(before), document))
                        .orElseGet(() -> new DeleteOneModel<>(asLoaded(before))));
            }
        });
        if (writes.isEmpty()) {
            return true;
        }
        try {
            BulkWriteResult result = documents().bulkWrite(writes, new BulkWriteOptions().ordered(false));
            return result.getInsertedCount() + result.getMatchedCount() + result.getDeletedCount() == writes.size();
        } catch (MongoBulkWriteException e) {
            if (e.getWriteErrors().stream().allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY)) {
                return false;
            }
            throw e;
        }
    }

    /** Two fields on the top level, so that the index by id serves it in every store. */
    private static Document asLoaded(Document before) {
        Document guard = before.get(ProjectionBatch.GUARD, Document.class);
        return new Document(ID, before.getString(ID))
                .append(
                        ProjectionBatch.GUARD + "." + ProjectionBatch.OFFSETS,
                        guard.get(ProjectionBatch.OFFSETS, Document.class));
    }

    /** Whether anything of a partition has been applied, from any of the topics. */
    boolean hasPosition(Collection<String> topics, int partition) {
        return topics.stream().anyMatch(topic -> position(topic, partition).isPresent());
    }

    /** Removes the documents of a partition. */
    void clear(int partition) {
        documents().deleteMany(new Document(ProjectionBatch.GUARD + "." + ProjectionBatch.PARTITION, partition));
    }

    Optional<Position> position(String topic, int partition) {
        return Optional.ofNullable(positions()
                        .find(Filters.eq(ID, positionId(topic, partition)))
                        .first())
                .map(found -> new Position(found.getLong("offset"), found.getLong("command")));
    }

    /**
     * Moves a position on from where this writer believes it to be.
     *
     * @return false if it was not there, because the database was dropped or another writer moved it
     */
    boolean move(String topic, int partition, Optional<Position> from, Position to) {
        String id = positionId(topic, partition);
        Document now = new Document(ID, id).append("offset", to.offset()).append("command", to.command());
        if (from.isEmpty()) {
            try {
                positions().insertOne(now);
                return true;
            } catch (MongoWriteException e) {
                return false;
            }
        }
        return positions()
                        .replaceOne(
                                Filters.and(
                                        Filters.eq(ID, id),
                                        Filters.eq("offset", from.get().offset())),
                                now)
                        .getMatchedCount()
                == 1;
    }

    /**
     * Notes that these sources have been applied to their end once; several writers share a version's sources between them.
     *
     * @return whether that is so of all of them now
     */
    boolean fill(Collection<String> sources, int all) {
        String collection = collection(name, version);
        UpdateOptions orInsert = new UpdateOptions().upsert(true);
        filled().updateOne(Filters.eq(ID, collection), Updates.addEachToSet(SOURCES, List.copyOf(sources)), orInsert);
        Document found = filled().find(Filters.eq(ID, collection)).first();
        if (found == null || found.getList(SOURCES, String.class).size() < all) {
            return false;
        }
        filled().updateOne(Filters.eq(ID, collection), Updates.set(COMPLETE, true));
        return true;
    }

    /** Lets readers see this version, unless they see a newer one. */
    void pointHere() {
        Document pointer = pointers().find(Filters.eq(ID, name)).first();
        if (pointer == null || pointer.getInteger("version") < version) {
            pointers()
                    .replaceOne(
                            Filters.eq(ID, name),
                            new Document(ID, name).append("version", version),
                            new ReplaceOptions().upsert(true));
        }
    }

    /** Whether readers see some version. */
    boolean hasPointer() {
        return pointers().find(Filters.eq(ID, name)).first() != null;
    }

    /** The id of a position document: collection, topic and partition. */
    static String positionId(String collection, String topic, String partition) {
        return collection + "/" + topic + "/" + partition;
    }

    private String positionId(String topic, int partition) {
        return positionId(collection(name, version), topic, Integer.toString(partition));
    }

    private MongoCollection<Document> documents() {
        return database.getCollection(collection(name, version));
    }

    private MongoCollection<Document> positions() {
        return database.getCollection(POSITIONS);
    }

    private MongoCollection<Document> filled() {
        return database.getCollection(FILLED);
    }

    private MongoCollection<Document> pointers() {
        return database.getCollection(POINTERS);
    }
}
