package community.linli.eventsourcing.mongo;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import community.linli.eventsourcing.BoundedContext;
import community.linli.eventsourcing.http.ProblemException;
import community.linli.eventsourcing.http.ReadRequest;
import community.linli.eventsourcing.kafka.EngineTopics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bson.Document;
import org.springframework.dao.DataAccessException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.http.HttpStatus;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Reads documents of the version that the projection's pointer names. Where that is a newer one than this code's, because the code went back
 * or its successor has just started beside it, documents of this code's own version, if they were complete once.
 */
public final class MongoDistrictDocuments implements DistrictDocuments {

    /** On an answer that could not wait for the position it was asked to wait for. */
    public static final String STALE = "Linli-Stale";

    /** What is not of this form was never given out, and nobody waits for it. */
    private static final Pattern POSITION = Pattern.compile("([a-z0-9-]+):(\\d{1,9}):(\\d{1,18})");

    private static final Duration LOOK = Duration.ofMillis(10);

    private final MongoTemplate mongo;
    private final Duration readWait;
    private final Set<String> services = new HashSet<>();
    private final Map<String, Integer> versions = new HashMap<>();

    /** Waits {@code readWait} at most for positions of the services whose events the context reads. */
    public MongoDistrictDocuments(MongoTemplate mongo, BoundedContext context, Duration readWait) {
        this.mongo = mongo;
        this.readWait = readWait;
        services.add(context.name());
        context.projections().forEach(projection -> versions.put(projection.name(), projection.version()));
        context.factSources().forEach(source -> services.add(source.service()));
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
            throw unavailable();
        }
    }

    private String collection(String projection) {
        Document pointer = database()
                .getCollection(ProjectionStore.POINTERS)
                .find(Filters.eq("_id", projection))
                .first();
        if (pointer == null) {
            throw unavailable();
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

    private static ProblemException unavailable() {
        return new ProblemException(
                HttpStatus.SERVICE_UNAVAILABLE,
                "read-unavailable",
                "This cannot be read at the moment; it is being prepared. Try again shortly.");
    }

    private void await(ReadRequest request, String collection) {
        long deadline = System.nanoTime() + readWait.toNanos();
        for (String position : request.readAfter()) {
            Matcher parts = POSITION.matcher(position);
            if (parts.matches() && services.contains(parts.group(1)) && !passes(collection, parts, deadline)) {
                markStale();
                return;
            }
        }
    }

    private boolean passes(String collection, Matcher parts, long deadline) {
        String id = ProjectionStore.positionId(collection, EngineTopics.events(parts.group(1)), parts.group(2));
        long command = Long.parseLong(parts.group(3));
        while (true) {
            Document found = database()
                    .getCollection(ProjectionStore.POSITIONS)
                    .find(Filters.eq("_id", id))
                    .first();
            if (found != null && found.getLong("command") >= command) {
                return true;
            }
            if (System.nanoTime() - deadline > 0) {
                return false;
            }
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }

    private static void markStale() {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                && attributes.getResponse() != null) {
            attributes.getResponse().setHeader(STALE, "true");
        }
    }

    private MongoDatabase database() {
        return mongo.getDb();
    }
}
