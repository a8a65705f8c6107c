package community.linli.eventsourcing.index;

import community.linli.eventsourcing.Projection;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.IndexableField;

/**
 * A projection that is searched, and under what its documents are found. A service offers it as a bean; the engine keeps the index.
 *
 * <p>What matches scores the boosts of its clauses and nothing else: a document's score follows from its own words and the question, never from how
 * often a word stands elsewhere, so it stays the same from page to page and says nothing of other districts.
 *
 * @param <D> the document, kept in the index as JSON
 */
public interface IndexMapping<D> {

    /** What the documents are; raise its version also when {@link #fields} or {@link #analyzer} change. */
    Projection<D> projection();

    /** How texts among the fields are taken apart. Thread-safe. */
    Analyzer analyzer();

    /**
     * What a document is found by, counted by and ordered by; names do not begin with an underscore. Where there is nothing, it is kept, read by its
     * id, and never found.
     */
    List<IndexableField> fields(D document);
}
