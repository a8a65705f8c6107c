package community.linli.catalog.views.search;

import community.linli.catalog.views.search.SearchDocument.Rest;
import community.linli.catalog.views.search.SearchDocument.Thing;
import community.linli.eventsourcing.http.ReadRequest;
import community.linli.eventsourcing.index.Asked;
import community.linli.eventsourcing.index.DistrictIndexes;
import community.linli.eventsourcing.index.Found.Hit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Which boards of a district rest, and what that makes of availability: where a board or the thing itself rests, what is at home and kept for nobody is {@code closed} with
 * the district, or {@code paused} with the community, as on the board.
 */
record RestingQuery(boolean isClosed, Set<String> paused) {

    private static final int MAX_COMMUNITIES = 1_000;
    private static final String AVAILABLE = "available";
    private static final String PAUSED = "paused";
    private static final String CLOSED = "closed";

    static RestingQuery of(ReadRequest request, DistrictIndexes indexes, SearchIndex index) {
        Query resting = new TermQuery(new Term(SearchIndex.KIND, SearchIndex.RESTING));
        Asked asked = new Asked(resting, Sort.INDEXORDER, MAX_COMMUNITIES, null, List.of(), List.of());
        boolean isClosed = false;
        Set<String> paused = new TreeSet<>();
        for (Hit<SearchDocument> hit : indexes.find(request, index, asked).hits()) {
            Rest rest = hit.document().rest();
            @Nullable String community = rest == null ? null : rest.community();
            if (community == null) {
                isClosed = true;
            } else {
                paused.add(community);
            }
        }
        return new RestingQuery(isClosed, paused);
    }

    String availability(Thing thing, String community) {
        String where = thing.availability();
        if (!where.equals(AVAILABLE) && !where.equals(PAUSED)) {
            return where;
        }
        if (isClosed) {
            return CLOSED;
        }
        return paused.contains(community) ? PAUSED : where;
    }

    /** What is so available. */
    Query where(String availability) {
        return switch (availability) {
            case AVAILABLE -> isClosed ? nothing() : free(Occur.MUST_NOT);
            case PAUSED -> isClosed ? nothing() : either(free(Occur.FILTER), kept(PAUSED));
            case CLOSED -> isClosed ? either(kept(AVAILABLE), kept(PAUSED)) : nothing();
            default -> kept(availability);
        };
    }

    private static Query kept(String availability) {
        return new TermQuery(new Term(SearchIndex.AVAILABILITY, availability));
    }

    private static Query either(Query one, Query other) {
        return new BooleanQuery.Builder()
                .add(one, Occur.SHOULD)
                .add(other, Occur.SHOULD)
                .build();
    }

    /** Free things of communities that are paused, or that are not. */
    private Query free(Occur paused) {
        return new BooleanQuery.Builder()
                .add(kept(AVAILABLE), Occur.FILTER)
                .add(new TermInSetQuery(SearchIndex.COMMUNITY, bytes()), paused)
                .build();
    }

    private Set<BytesRef> bytes() {
        Set<BytesRef> all = new HashSet<>();
        paused.forEach(community -> all.add(new BytesRef(community)));
        return all;
    }

    private static Query nothing() {
        return new MatchNoDocsQuery("no board rests so");
    }

    /** What is counted as free, divided as the board would say it. */
    interface Counting {
        long of(Query narrower);
    }

    Map<String, Long> divided(Map<String, Long> counted, Counting counting) {
        long free = counted.getOrDefault(AVAILABLE, 0L);
        Map<String, Long> divided = new TreeMap<>(counted);
        long alone = counted.getOrDefault(PAUSED, 0L);
        if (isClosed) {
            divided.remove(AVAILABLE);
            divided.remove(PAUSED);
            divided.put(CLOSED, free + alone);
        } else if (free > 0 && !paused.isEmpty()) {
            long resting = counting.of(where(PAUSED));
            divided.put(AVAILABLE, Math.max(0, free + alone - resting));
            divided.put(PAUSED, resting);
        }
        divided.values().removeIf(count -> count == 0);
        return divided;
    }
}
