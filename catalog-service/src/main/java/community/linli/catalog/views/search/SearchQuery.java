package community.linli.catalog.views.search;

import community.linli.catalog.views.search.SearchAnswer.Facets;
import community.linli.catalog.views.search.SearchAnswer.Hit;
import community.linli.catalog.views.search.SearchAnswer.Mark;
import community.linli.catalog.views.search.SearchAnswer.Value;
import community.linli.catalog.views.search.SearchDocument.Door;
import community.linli.catalog.views.search.SearchDocument.Listing;
import community.linli.catalog.views.search.SearchDocument.Thing;
import community.linli.catalog.views.search.TextAnalysis.Word;
import community.linli.eventsourcing.http.ReadRequest;
import community.linli.eventsourcing.index.Asked;
import community.linli.eventsourcing.index.DistrictIndexes;
import community.linli.eventsourcing.index.Found;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds what hangs on the boards of a district. */
@Component
public class SearchQuery {

    private static final int MAX_VALUES = 100;
    private static final Comparator<Value> MOST_FIRST =
            Comparator.comparingLong(Value::count).reversed().thenComparing(Value::value);
    private static final List<String> COUNTED =
            List.of(SearchIndex.CATEGORY, SearchIndex.MODE, SearchIndex.AVAILABILITY, SearchIndex.COMMUNITY);
    private static final List<String> MARKED = List.of(
            SearchIndex.NAME,
            SearchIndex.PINYIN,
            SearchIndex.ANY_PINYIN,
            SearchIndex.INITIALS,
            SearchIndex.ANY_INITIALS);
    private static final SortField LAST_LISTED = new SortField(SearchIndex.LISTED_AT, SortField.Type.LONG, true);
    private static final Sort NEWEST = new Sort(LAST_LISTED);
    private static final Sort BEST =
            new Sort(SortField.FIELD_SCORE, new SortField(SearchIndex.LENGTH, SortField.Type.LONG), LAST_LISTED);

    private final DistrictIndexes indexes;
    private final SearchIndex index;

    /** Searches this index. */
    public SearchQuery(DistrictIndexes indexes, SearchIndex index) {
        this.indexes = indexes;
        this.index = index;
    }

    /** What is found in the request's district. */
    public SearchAnswer search(ReadRequest request, Question question) {
        RestingQuery resting = RestingQuery.of(request, indexes, index);
        // what follows need not wait for the same positions once more
        ReadRequest again = new ReadRequest(request.district(), request.actor(), List.of());
        return new Search(again, question, resting).answer();
    }

    private final class Search {
        private final ReadRequest request;
        private final Question question;
        private final RestingQuery resting;

        Search(ReadRequest request, Question question, RestingQuery resting) {
            this.request = request;
            this.question = question;
            this.resting = resting;
        }

        SearchAnswer answer() {
            if (question.words().isBlank()) {
                Query all = narrowed(new TermQuery(new Term(SearchIndex.KIND, SearchIndex.THING)));
                return answer(find(all, NEWEST), all);
            }
            List<Word> words = TextAnalysis.words(question.words());
            Query strict = narrowed(WantedQuery.all(words));
            if (question.cursor() == null) {
                Found<SearchDocument> found = find(strict, BEST);
                if (found.total() > 0) {
                    return answer(found, strict);
                }
            } else if (count(strict) > 0) {
                return answer(find(strict, BEST), strict);
            }
            Query relaxed = narrowed(WantedQuery.some(words));
            return answer(find(relaxed, BEST), relaxed);
        }

        private Query narrowed(Query wanted) {
            BooleanQuery.Builder query = new BooleanQuery.Builder().add(wanted, Occur.MUST);
            narrow(SearchIndex.KIND, SearchIndex.THING, query);
            narrow(SearchIndex.COMMUNITY, question.community(), query);
            narrow(SearchIndex.CATEGORY, question.category(), query);
            narrow(SearchIndex.MODE, question.mode(), query);
            String availability = question.availability();
            if (availability != null) {
                query.add(resting.where(availability), Occur.FILTER);
            }
            return query.build();
        }

        private Found<SearchDocument> find(Query query, Sort sort) {
            return indexes.find(
                    request, index, new Asked(query, sort, question.limit(), question.cursor(), COUNTED, MARKED));
        }

        private long count(Query query) {
            return indexes.find(request, index, Asked.howMany(query)).total();
        }

        private SearchAnswer answer(Found<SearchDocument> found, Query query) {
            List<Thing> things = found.hits().stream()
                    .map(hit -> Objects.requireNonNull(hit.document().thing()))
                    .toList();
            Map<String, SearchDocument> doors = indexes.byIds(
                    request,
                    index,
                    things.stream()
                            .map(thing -> Door.idOf(listing(thing).household()))
                            .distinct()
                            .toList());
            List<Hit> hits = new ArrayList<>();
            for (int at = 0; at < things.size(); at++) {
                Thing thing = things.get(at);
                SearchDocument home = doors.get(Door.idOf(listing(thing).household()));
                List<Mark> marks = found.hits().get(at).marks().stream()
                        .map(mark -> new Mark(mark.start(), mark.end()))
                        .toList();
                hits.add(hit(thing, home == null ? null : home.door(), marks));
            }
            return new SearchAnswer(hits, found.total(), facets(found, query), found.next());
        }

        private Facets facets(Found<SearchDocument> found, Query query) {
            Map<String, Map<String, Long>> counts = found.counts();
            Map<String, Long> availability =
                    resting.divided(counts(counts, SearchIndex.AVAILABILITY), narrower -> count(and(query, narrower)));
            return new Facets(
                    values(counts(counts, SearchIndex.CATEGORY)),
                    values(counts(counts, SearchIndex.MODE)),
                    values(availability),
                    values(counts(counts, SearchIndex.COMMUNITY)));
        }

        private Hit hit(Thing thing, @Nullable Door door, List<Mark> marks) {
            Listing listing = listing(thing);
            return new Hit(
                    listing.item(),
                    listing.community(),
                    listing.household(),
                    door == null ? null : door.unit(),
                    door == null ? null : door.floor(),
                    door == null ? null : door.door(),
                    listing.name(),
                    marks,
                    listing.category(),
                    listing.mode(),
                    resting.availability(thing, listing.community()),
                    listing.copies(),
                    thing.free());
        }
    }

    private static Listing listing(Thing thing) {
        return Objects.requireNonNull(thing.listing());
    }

    private static void narrow(String field, @Nullable String value, BooleanQuery.Builder query) {
        if (value != null) {
            query.add(new TermQuery(new Term(field, value)), Occur.FILTER);
        }
    }

    private static Query and(Query query, Query narrower) {
        return new BooleanQuery.Builder()
                .add(query, Occur.FILTER)
                .add(narrower, Occur.FILTER)
                .build();
    }

    private static Map<String, Long> counts(Map<String, Map<String, Long>> counts, String field) {
        return counts.getOrDefault(field, Map.of());
    }

    private static List<Value> values(Map<String, Long> counted) {
        return counted.entrySet().stream()
                .map(one -> new Value(one.getKey(), one.getValue()))
                .sorted(MOST_FIRST)
                .limit(MAX_VALUES)
                .toList();
    }
}
