package community.linli.eventsourcing.mongo;

import community.linli.eventsourcing.http.ReadRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;

/**
 * Reads a projection's documents of one district. Waits first, bounded by {@code linli.engine.read-wait} (2 s), until the projection has
 * passed the request's positions; if it has not, answers what there is and the response says {@code Linli-Stale: true}. While a projection
 * has no position yet or the database is away: 503 {@code read-unavailable}.
 */
public interface DistrictDocuments {

    /** All documents of the request's district that match. */
    <D> List<D> find(ReadRequest request, String projection, Class<D> type, Criteria criteria, Sort sort);

    /**
     * The first of them.
     *
     * @param sort by which they are the first
     * @param limit how many at most
     */
    record First(Sort sort, int limit) {}

    /** As many of the documents that match as are asked for. */
    default <D> List<D> find(ReadRequest request, String projection, Class<D> type, Criteria criteria, First first) {
        return find(request, projection, type, criteria, first.sort()).stream()
                .limit(first.limit())
                .toList();
    }

    /** How many documents of the request's district match. */
    default <D> long count(ReadRequest request, String projection, Class<D> type, Criteria criteria) {
        return find(request, projection, type, criteria, Sort.unsorted()).size();
    }

    /** The document with this id in the request's district. */
    <D> Optional<D> findById(ReadRequest request, String projection, Class<D> type, String id);
}
