package community.linli.eventsourcing.index;

import community.linli.eventsourcing.Recorded;
import community.linli.eventsourcing.http.ReadRequest;
import community.linli.eventsourcing.index.IndexStore.Position;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * An index without a log, filled by hand: for tests, and for measurements of the index alone. It folds, stores and answers as one that follows a log;
 * nobody waits for a position. One thread fills it, any may read.
 *
 * @param <I> the document
 */
public final class StandaloneIndex<I> implements DistrictIndexes, AutoCloseable {

    private static final Map<String, Position> BY_HAND = Map.of("by-hand/0", new Position(0, 0));

    private final IndexMapping<I> mapping;
    private final IndexStore<I> store;

    /** Opens the index in this folder, empty where there is none. */
    public StandaloneIndex(IndexMapping<I> mapping, Path folder) throws IOException {
        this.mapping = mapping;
        this.store = new IndexStore<>(folder, mapping);
    }

    /** Folds what has happened; readers see it afterwards. */
    public void apply(List<? extends Recorded<?>> happened) throws IOException {
        IndexBatch<I> batch = new IndexBatch<>(mapping.projection());
        happened.forEach(batch::add);
        store.write(batch.fold(store.load(batch.touched())), BY_HAND);
    }

    /** Puts on disk what was folded. */
    public void commit() throws IOException {
        store.commit();
    }

    @Override
    public <D> Found<D> find(ReadRequest request, IndexMapping<D> index, Asked asked) {
        try {
            return new IndexSearch<>(kept(index), request.district(), index).find(asked);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public <D> Map<String, D> byIds(ReadRequest request, IndexMapping<D> index, Collection<String> ids) {
        try {
            return kept(index).documents(request.district(), ids);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked") // it has one mapping, and the store is that one's
    private <D> IndexStore<D> kept(IndexMapping<D> index) {
        if (!index.equals(mapping)) {
            throw new IllegalArgumentException(index.projection().name() + " is not this index");
        }
        return (IndexStore<D>) store;
    }

    @Override
    public void close() {
        store.close();
    }
}
