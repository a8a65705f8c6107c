package community.linli.eventsourcing.index;

import community.linli.eventsourcing.http.ReadRequest;
import java.util.Collection;
import java.util.Map;

/**
 * Reads the indexes, each question within the district of its request: a document of another one is neither found, counted nor read, whatever is
 * asked. Waits first, bounded by {@code linli.engine.read-wait} (2 s), until the index has passed the request's positions; if it has not, answers
 * what there is and the response says {@code Linli-Stale: true}. While an index is built: 503 {@code read-unavailable}.
 */
public interface DistrictIndexes {

    /**
     * What matches, a page of it.
     *
     * @throws community.linli.eventsourcing.http.ProblemException 400 {@code unknown-cursor} if the cursor was not given out for this question
     */
    <D> Found<D> find(ReadRequest request, IndexMapping<D> index, Asked asked);

    /** The documents with these ids, by id, as far as there are any. */
    <D> Map<String, D> byIds(ReadRequest request, IndexMapping<D> index, Collection<String> ids);
}
