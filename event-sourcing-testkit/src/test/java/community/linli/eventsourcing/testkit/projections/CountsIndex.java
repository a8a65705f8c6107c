package community.linli.eventsourcing.testkit.projections;

import community.linli.eventsourcing.Projection;
import community.linli.eventsourcing.index.IndexMapping;
import community.linli.eventsourcing.testkit.projections.InvoiceCounts.Count;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.util.BytesRef;

/** Counts, found, counted and ordered by how often something has happened; what has happened a hundred times is kept and not found. */
record CountsIndex(Projection<Count> projection) implements IndexMapping<Count> {

    static final String TIMES = "times";
    private static final int TOO_OFTEN = 100;

    @Override
    public Analyzer analyzer() {
        return new StandardAnalyzer();
    }

    @Override
    public List<IndexableField> fields(Count document) {
        if (document.times() == TOO_OFTEN) {
            return List.of();
        }
        String times = Integer.toString(document.times());
        return List.of(
                new StringField(TIMES, times, Field.Store.NO),
                new SortedDocValuesField(TIMES, new BytesRef(times)),
                new NumericDocValuesField("often", document.times()));
    }
}
