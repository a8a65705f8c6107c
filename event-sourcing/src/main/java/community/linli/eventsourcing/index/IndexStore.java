package community.linli.eventsourcing.index;

import community.linli.eventsourcing.District;
import community.linli.eventsourcing.envelope.DomainJson;
import community.linli.eventsourcing.index.IndexBatch.Kept;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.similarities.BooleanSimilarity;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An index in its folder. Documents and the positions up to which they were applied are committed together, so that whatever a crash leaves fits
 * together. One thread writes; any may search.
 *
 * @param <D> the document
 */
final class IndexStore<D> implements AutoCloseable {

    static final String KEY = "_key";
    static final String DISTRICT = "_district";

    private static final Logger LOG = LoggerFactory.getLogger(IndexStore.class);
    private static final String DOCUMENT = "_document";
    private static final String HOME = "_home";
    private static final String VERSION = "_version";
    private static final String COMPLETE = "complete";
    private static final String LOG_ID = "log";
    private static final double BUFFER_MEGABYTES = 16;

    private final IndexMapping<D> mapping;
    private final FSDirectory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final Map<String, Position> positions = new ConcurrentHashMap<>();
    private volatile boolean isComplete;
    private @Nullable String logId;
    private boolean isCommitted = true;

    /** How far a source, {@code topic/partition}, has been applied: the last offset, and the last command whose events are all in. */
    record Position(long offset, long command) {}

    /** Opens what is there, after a look at every file's checksum, or begins an empty index. */
    @SuppressWarnings("NullAway") // Lucene says nothing of null; its config's setters give the config
    IndexStore(Path folder, IndexMapping<D> mapping) throws IOException {
        this.mapping = mapping;
        this.directory = FSDirectory.open(folder);
        IndexWriter opened = null;
        try {
            examine(directory);
            opened = new IndexWriter(
                    directory,
                    new IndexWriterConfig(mapping.analyzer())
                            .setSimilarity(new BooleanSimilarity())
                            .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                            .setCommitOnClose(false));
            this.writer = opened;
            this.searchers = new SearcherManager(writer, new ByBoostsAlone());
            recall();
        } catch (IOException | RuntimeException e) {
            // an open writer would keep the folder locked for as long as the process lives
            IOUtils.closeWhileHandlingException(opened, directory);
            throw e;
        }
    }

    private static final class ByBoostsAlone extends SearcherFactory {
        @Override
        public IndexSearcher newSearcher(
                org.apache.lucene.index.IndexReader reader, org.apache.lucene.index.@Nullable IndexReader previous) {
            IndexSearcher searcher = new IndexSearcher(reader);
            searcher.setSimilarity(new BooleanSimilarity());
            return searcher;
        }
    }

    /** Whether this says that the files are not what was written, and not that the disk is away. */
    static boolean isDamage(@Nullable Throwable failure) {
        return failure instanceof CorruptIndexException
                || failure instanceof IndexFormatTooOldException
                || failure instanceof IndexFormatTooNewException
                || failure instanceof IndexNotFoundException
                || failure instanceof EOFException
                || failure instanceof FileNotFoundException
                || failure instanceof NoSuchFileException;
    }

    private static void examine(FSDirectory directory) throws IOException {
        if (!DirectoryReader.indexExists(directory)) {
            return;
        }
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            for (LeafReaderContext leaf : reader.leaves()) {
                if (leaf.reader() instanceof CodecReader files) {
                    files.checkIntegrity();
                }
            }
        } catch (IllegalArgumentException unknownCodec) {
            throw new CorruptIndexException("no code reads this", directory.toString(), unknownCodec);
        }
    }

    private void recall() {
        Iterable<Map.Entry<String, String>> committed = writer.getLiveCommitData();
        if (committed == null) {
            return;
        }
        for (Map.Entry<String, String> entry : committed) {
            if (entry.getKey().equals(COMPLETE)) {
                isComplete = true;
            } else if (entry.getKey().equals(LOG_ID)) {
                logId = entry.getValue();
            } else {
                String[] reached = entry.getValue().split(":", 2);
                positions.put(entry.getKey(), new Position(Long.parseLong(reached[0]), Long.parseLong(reached[1])));
            }
        }
    }

    Optional<Position> position(String source) {
        return Optional.ofNullable(positions.get(source));
    }

    /** Whether what it holds comes from this log; an index that holds nothing yet follows it from now on. */
    boolean follows(String log) {
        if (logId == null) {
            logId = log;
        }
        return log.equals(logId);
    }

    /** Whether it has held all of the log once. */
    boolean isComplete() {
        return isComplete;
    }

    void complete() throws IOException {
        if (!isComplete) {
            isComplete = true;
            isCommitted = false;
            commit();
        }
    }

    /** The documents that readers see under these keys. */
    Map<String, Kept<D>> load(Collection<String> keys) throws IOException {
        IndexSearcher searcher = searchers.acquire();
        try {
            Map<String, Kept<D>> found = new HashMap<>();
            List<BytesRef> sorted = keys.stream().map(BytesRef::new).sorted().toList();
            for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
                load(leaf, sorted, found);
            }
            return found;
        } finally {
            searchers.release(searcher);
        }
    }

    /** A district's documents with these ids, by id. */
    Map<String, D> documents(District district, Collection<String> ids) throws IOException {
        String prefix = district + "/";
        Map<String, D> found = new HashMap<>();
        load(ids.stream().map(id -> prefix + id).toList())
                .forEach((key, kept) -> found.put(key.substring(prefix.length()), kept.document()));
        return found;
    }

    private void load(LeafReaderContext leaf, List<BytesRef> keys, Map<String, Kept<D>> found) throws IOException {
        Terms terms = leaf.reader().terms(KEY);
        if (terms == null) {
            return;
        }
        TermsEnum term = terms.iterator();
        StoredFields stored = leaf.reader().storedFields();
        Bits live = leaf.reader().getLiveDocs();
        for (BytesRef key : keys) {
            if (term.seekExact(key)) {
                PostingsEnum documents = term.postings(null, PostingsEnum.NONE);
                for (int at = documents.nextDoc(); at != DocIdSetIterator.NO_MORE_DOCS; at = documents.nextDoc()) {
                    if (live == null || live.get(at)) {
                        found.put(key.utf8ToString(), read(stored.document(at)));
                    }
                }
            }
        }
    }

    /** A stored document in its own words. */
    Kept<D> read(Document stored) {
        byte[] json = stored.getBinaryValue(DOCUMENT).bytes;
        String key = key(stored);
        return new Kept<>(
                DomainJson.mapper().readValue(json, mapping.projection().documentType()),
                key.substring(0, key.indexOf('/')),
                stored.get(HOME),
                stored.getField(VERSION).numericValue().longValue());
    }

    static String key(Document stored) {
        return stored.get(KEY);
    }

    /** Writes what changed and how far that is, and shows both to readers; on disk it is with the next {@link #commit}. */
    void write(Map<String, Optional<Kept<D>>> changed, Map<String, Position> reached) throws IOException {
        for (Map.Entry<String, Optional<Kept<D>>> one : changed.entrySet()) {
            Term key = new Term(KEY, one.getKey());
            if (one.getValue().isPresent()) {
                writer.updateDocument(key, written(one.getKey(), one.getValue().get()));
            } else {
                writer.deleteDocuments(key);
            }
        }
        if (!changed.isEmpty()) {
            searchers.maybeRefreshBlocking();
        }
        positions.putAll(reached);
        isCommitted &= reached.isEmpty();
    }

    private Document written(String key, Kept<D> kept) {
        Document document = new Document();
        document.add(new StringField(KEY, key, Field.Store.YES));
        document.add(new SortedDocValuesField(KEY, new BytesRef(key)));
        document.add(new StoredField(DOCUMENT, DomainJson.mapper().writeValueAsBytes(kept.document())));
        document.add(new StoredField(VERSION, kept.version()));
        if (kept.home() != null) {
            document.add(new StoredField(HOME, kept.home()));
        }
        List<IndexableField> fields = mapping.fields(kept.document());
        for (IndexableField field : fields) {
            if (field.name().startsWith("_")) {
                throw new IllegalArgumentException("The field " + field.name() + " is the engine's own");
            }
            document.add(field);
        }
        if (!fields.isEmpty()) {
            // every question asks for the district, so what has none is never found
            document.add(new StringField(DISTRICT, kept.district(), Field.Store.NO));
        }
        return document;
    }

    /** Puts what was written on disk, positions and documents in one step. */
    void commit() throws IOException {
        if (isCommitted) {
            return;
        }
        Map<String, String> entries = new HashMap<>();
        positions.forEach((source, reached) -> entries.put(source, reached.offset() + ":" + reached.command()));
        if (logId != null) {
            entries.put(LOG_ID, logId);
        }
        if (isComplete) {
            entries.put(COMPLETE, "true");
        }
        writer.setLiveCommitData(entries.entrySet());
        writer.commit();
        isCommitted = true;
    }

    /** Whether the writer has ended itself over damage. */
    boolean isBroken() {
        return isDamage(writer.getTragicException());
    }

    SearcherManager searchers() {
        return searchers;
    }

    /** Closes it as it is on disk; what was not committed is heard again. */
    @Override
    public void close() {
        try (directory;
                writer;
                searchers) {
            LOG.debug("Closing {}", directory);
        } catch (IOException | RuntimeException e) {
            LOG.warn("An index could not be closed cleanly: {}", e.toString());
        }
    }
}
