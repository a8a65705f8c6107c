package community.linli.eventsourcing.index;

import community.linli.eventsourcing.District;
import community.linli.eventsourcing.index.Found.Hit;
import community.linli.eventsourcing.index.Found.Mark;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.StringDocValuesReaderState;
import org.apache.lucene.facet.StringValueFacetCounts;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TotalHitCountCollectorManager;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/** Answers one question of a district. */
final class IndexSearch<D> {

    private static final int ALL = Integer.MAX_VALUE;

    private final IndexStore<D> store;
    private final District district;
    private final String index;

    IndexSearch(IndexStore<D> store, District district, IndexMapping<D> mapping) {
        this.store = store;
        this.district = district;
        this.index = mapping.projection().name();
    }

    Found<D> find(Asked asked) throws IOException {
        IndexSearcher searcher = store.searchers().acquire();
        try {
            return find(asked, searcher);
        } finally {
            store.searchers().release(searcher);
        }
    }

    private Found<D> find(Asked asked, IndexSearcher searcher) throws IOException {
        Query query = new BooleanQuery.Builder()
                .add(asked.query(), Occur.MUST)
                .add(new TermQuery(new Term(IndexStore.DISTRICT, district.slug())), Occur.FILTER)
                .build();
        if (asked.limit() == 0 && asked.counted().isEmpty()) {
            long total = searcher.search(query, new TotalHitCountCollectorManager(searcher.getSlices()));
            return new Found<>(List.of(), total, Map.of(), null);
        }
        Sort sort = total(asked.sort());
        String question = IndexCursor.question(district, index, asked, sort);
        @Nullable FieldDoc after = asked.cursor() == null ? null : IndexCursor.read(asked.cursor(), question, sort);
        // one more than is asked for tells whether there is a next page
        Object[] collected = searcher.search(
                query,
                new MultiCollectorManager(
                        new TopFieldCollectorManager(sort, asked.limit() + 1, after, ALL),
                        new FacetsCollectorManager()));
        TopDocs top = (TopDocs) collected[0];
        ScoreDoc[] page = Arrays.copyOf(top.scoreDocs, Math.min(top.scoreDocs.length, asked.limit()));
        boolean isLast = top.scoreDocs.length <= asked.limit() || page.length == 0;
        return new Found<>(
                hits(page, marks(asked, searcher), searcher),
                top.totalHits.value(),
                counts(asked.counted(), (FacetsCollector) collected[1], searcher),
                isLast ? null : IndexCursor.write(question, (FieldDoc) page[page.length - 1]));
    }

    /** With the key last, no two documents are alike. */
    private static Sort total(Sort sort) {
        SortField[] fields = Arrays.copyOf(sort.getSort(), sort.getSort().length + 1);
        fields[fields.length - 1] = new SortField(IndexStore.KEY, SortField.Type.STRING);
        return new Sort(fields);
    }

    private List<Hit<D>> hits(ScoreDoc[] page, Marks marks, IndexSearcher searcher) throws IOException {
        List<Hit<D>> hits = new ArrayList<>(page.length);
        for (ScoreDoc scored : page) {
            Document stored = searcher.storedFields().document(scored.doc);
            String key = IndexStore.key(stored);
            hits.add(new Hit<>(
                    key.substring(key.indexOf('/') + 1), store.read(stored).document(), marks.of(scored.doc)));
        }
        return hits;
    }

    private interface Marks {
        List<Mark> of(int document) throws IOException;
    }

    private static Marks marks(Asked asked, IndexSearcher searcher) throws IOException {
        if (asked.marked().isEmpty()) {
            return document -> List.of();
        }
        Weight weight = searcher.createWeight(searcher.rewrite(asked.query()), ScoreMode.COMPLETE, 1);
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        return document -> {
            LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
            Matches matches = weight.matches(leaf, document - leaf.docBase);
            List<Mark> found = new ArrayList<>();
            if (matches != null) {
                for (String field : asked.marked()) {
                    collect(matches.getMatches(field), found);
                }
            }
            return joined(found);
        };
    }

    private static void collect(@Nullable MatchesIterator matches, List<Mark> found) throws IOException {
        while (matches != null && matches.next()) {
            if (matches.startOffset() >= 0) {
                found.add(new Mark(matches.startOffset(), matches.endOffset()));
            }
        }
    }

    private static List<Mark> joined(List<Mark> found) {
        found.sort(Comparator.comparingInt(Mark::start));
        List<Mark> joined = new ArrayList<>();
        for (Mark mark : found) {
            if (!joined.isEmpty() && mark.start() <= joined.getLast().end()) {
                Mark before = joined.removeLast();
                joined.add(new Mark(before.start(), Math.max(before.end(), mark.end())));
            } else {
                joined.add(mark);
            }
        }
        return joined;
    }

    private static Map<String, Map<String, Long>> counts(
            List<String> counted, FacetsCollector matching, IndexSearcher searcher) throws IOException {
        Map<String, Map<String, Long>> counts = new HashMap<>();
        for (String field : counted) {
            Map<String, Long> values = new TreeMap<>();
            StringValueFacetCounts facets = new StringValueFacetCounts(
                    new StringDocValuesReaderState(searcher.getIndexReader(), field), matching);
            for (LabelAndValue value : facets.getAllChildren(field).labelValues) {
                if (value.value.longValue() > 0) {
                    values.put(value.label, value.value.longValue());
                }
            }
            counts.put(field, values);
        }
        return counts;
    }
}
