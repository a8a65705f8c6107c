package community.linli.eventsourcing.mongo;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import community.linli.eventsourcing.BoundedContext;
import community.linli.eventsourcing.http.ReadRequest;
import community.linli.eventsourcing.kafka.EngineTopics;
import community.linli.eventsourcing.readside.AwaitedPositions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.bson.Document;
import org.springframework.dao.DataAccessException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/**
 * Reads documents of the version that the projection's pointer names. Where that is a newer one than this code's, because the code went back
 * or its successor has just started beside it, documents of this code's own version, if they were complete once.
 */
public final class MongoDistrictDocuments implements DistrictDocuments {

    private final MongoTemplate mongo;
    private final AwaitedPositions positions;
    private final Map<String, Integer> versions = new HashMap<>();

    /** Waits {@code readWait} at most for positions of the services whose events the context reads. */
    public MongoDistrictDocuments(MongoTemplate mongo, BoundedContext context, Duration readWait) {
        this.mongo = mongo;
        this.positions = new AwaitedPositions(context, readWait);
        context.projections().forEach(projection -> versions.put(projection.name(), projection.version()));
    }

    @Override
    public <D> List<D> find(ReadRequest request, String projection, Class<D> type, Criteria criteria, Sort sort) {
        return all(request, projection, type, own(request, criteria).with(sort));
    }

    @Override
    public <D> List<D> find(ReadRequest request, String projection, Class<D> type, Criteria criteria, First first) {
        return all(
                request,
                projection,
                type,
                own(request, criteria).with(first.sort()).limit(first.limit()));
    }

    @Override
    public <D> long count(ReadRequest request, String projection, Class<D> type, Criteria criteria) {
        return orUnavailable(() -> {
            String collection = collection(projection);
            await(request, collection);
            return mongo.count(own(request, criteria), collection);
        });
    }

    private static Query own(ReadRequest request, Criteria criteria) {
        return new Query(new Criteria()
                .andOperator(Criteria.where("district").is(request.district().slug()), criteria));
    }

    private <D> List<D> all(ReadRequest request, String projection, Class<D> type, Query query) {
        return orUnavailable(() -> {
            String collection = collection(projection);
            await(request, collection);
            List<Document> found = mongo.find(query, Document.class, collection);
            List<D> documents = new ArrayList<>(found.size());
            found.forEach(document -> documents.add(ProjectionBatch.readDocument(document, type)));
            return documents;
        });
    }

    @Override
    public <D> Optional<D> findById(ReadRequest request, String projection, Class<D> type, String id) {
        return orUnavailable(() -> {
            String collection = collection(projection);
            await(request, collection);
            return Optional.ofNullable(database()
                            .getCollection(collection)
                            .find(Filters.eq("_id", request.district() + "/" + id))
                            .first())
                    .map(document -> ProjectionBatch.readDocument(document, type));
        });
    }

    private static <T> T orUnavailable(Supplier<T> read) {
        try {
            return read.get();
        } catch (MongoException | DataAccessException e) {
            throw AwaitedPositions.unavailable();
        }
    }

    private String collection(String projection) {
        Document pointer = database()
                .getCollection(ProjectionStore.POINTERS)
                .find(Filters.eq("_id", projection))
                .first();
        if (pointer == null) {
            throw AwaitedPositions.unavailable();
        }
        int newest = pointer.getInteger("version");
        int own = versions.getOrDefault(projection, newest);
        return ProjectionStore.collection(projection, own < newest && isComplete(projection, own) ? own : newest);
    }

    private boolean isComplete(String projection, int version) {
        Document filled = database()
                .getCollection(ProjectionStore.FILLED)
                .find(Filters.eq("_id", ProjectionStore.collection(projection, version)))
                .first();
        return filled != null && filled.getBoolean(ProjectionStore.COMPLETE, false);
    }

    private void await(ReadRequest request, String collection) {
        positions.await(request, (service, partition, command) -> {
            String id =
                    ProjectionStore.positionId(collection, EngineTopics.events(service), Integer.toString(partition));
            Document found = database()
                    .getCollection(ProjectionStore.POSITIONS)
                    .find(Filters.eq("_id", id))
                    .first();
            return found != null && found.getLong("command") >= command;
        });
    }

    private MongoDatabase database() {
        return mongo.getDb();
    }
}
