package community.linli.eventsourcing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A read model as a pure function from occurrences to documents. The engine stores documents, guards against repeats, stops on gaps and
 * keeps the position beside the data, so an empty database rebuilds itself.
 *
 * @param <D> the document: a record; the engine adds {@code _id}, {@code district} and its guard
 */
public interface Projection<D> {

    /** Stable name, lower case with hyphens; with the version it names the collection: {@code board-items-v1}. */
    String name();

    /** Raised when the shape or the function changes; the new version builds beside the old one. */
    int version();

    /** The document's record class. */
    Class<D> documentType();

    /**
     * Whether a document gathers what happened to many subjects, such as a month's figures. None of them is then its home, whose versions must
     * follow each other: of such a document repeats are known by their place in the log, and gaps by nothing.
     */
    default boolean gathers() {
        return false;
    }

    /**
     * What readers look for beside the id, a list of the document's fields each: an index is kept for every one, the district before it. At most
     * one field of each may hold a list.
     */
    default List<List<String>> indexes() {
        return List.of();
    }

    /**
     * Ids, inside the district, of the documents that this occurrence touches. A projection that names a document for a subject's first
     * event names it for all of that subject's events, unless it {@link #gathers}.
     */
    List<String> documentIds(Recorded<?> recorded);

    /** The document after the occurrence; null where it is absent or shall be gone. */
    @Nullable
    D evolve(@Nullable D document, String documentId, Recorded<?> recorded);
}
