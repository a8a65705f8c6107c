package community.linli.eventsourcing.index;

import java.util.List;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.jspecify.annotations.Nullable;

/**
 * A question to an index.
 *
 * @param query what must match; the engine adds the district
 * @param sort what comes first; where it does not tell two documents apart, their ids do
 * @param limit how many at most, from 0
 * @param cursor where the page before ended; null for the first page
 * @param counted fields with one value per document, whose values are counted over all that matches
 * @param marked fields of which the parts that matched are told, as offsets
 */
public record Asked(
        Query query, Sort sort, int limit, @Nullable String cursor, List<String> counted, List<String> marked) {
    public Asked {
        counted = List.copyOf(counted);
        marked = List.copyOf(marked);
    }

    /** How many match, and nothing more. */
    public static Asked howMany(Query query) {
        return new Asked(query, Sort.RELEVANCE, 0, null, List.of(), List.of());
    }
}
