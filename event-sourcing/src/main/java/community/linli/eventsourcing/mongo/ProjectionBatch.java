package community.linli.eventsourcing.mongo;

import community.linli.eventsourcing.Event;
import community.linli.eventsourcing.Projection;
import community.linli.eventsourcing.Recorded;
import community.linli.eventsourcing.envelope.DomainJson;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Folds a batch of one topic partition into documents in memory. A repeat is ignored by the guard in each document; a gap in the versions of
 * a document's home subject is refused.
 *
 * @param <D> the document
 */
final class ProjectionBatch<D> {

    /** In each document: last offset by topic, partition, home subject and its last version. */
    static final String GUARD = "_guard";

    static final String OFFSETS = "offsets";
    static final String PARTITION = "partition";

    private final Projection<D> projection;
    private final String source;
    private final int partition;
    private final List<Heard> heard = new ArrayList<>();
    private final Set<String> touched = new LinkedHashSet<>();

    /** An occurrence at its place in the log. */
    private record Heard(long offset, Recorded<?> recorded, List<String> documentIds) {}

    /** A subject's version does not follow the one before; the projection stops rather than show something wrong. */
    static final class Gap extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Gap(String message) {
            super(message);
        }
    }

    ProjectionBatch(Projection<D> projection, String topic, int partition) {
        this.projection = projection;
        this.partition = partition;
        this.source = topic.replace('.', '_');
    }

    void add(long offset, Recorded<?> recorded) {
        List<String> ids = projection.documentIds(recorded);
        if (!ids.isEmpty()) {
            heard.add(new Heard(offset, recorded, ids));
            ids.forEach(id -> touched.add(key(recorded, id)));
        }
    }

    /** The documents to load. */
    Set<String> touched() {
        return touched;
    }

    /** A document in the view's own words, while a batch is folded: it is read once and written once, however often it changes. */
    private record Held<D>(D document, String district, Document guard) {}

    /** The documents afterwards; empty where one shall be gone. */
    Map<String, Optional<Document>> fold(Map<String, Document> loaded) {
        Map<String, Optional<Held<D>>> current = new HashMap<>();
        Set<String> changed = new LinkedHashSet<>();
        for (Heard one : heard) {
            for (String id : one.documentIds()) {
                String key = key(one.recorded(), id);
                @Nullable
                Held<D> before = current.computeIfAbsent(
                                key,
                                first -> Optional.ofNullable(loaded.get(first)).map(this::held))
                        .orElse(null);
                if (before != null && isRepeat(before.guard(), one)) {
                    continue;
                }
                refuseGap(before, one);
                @Nullable D now = projection.evolve(before == null ? null : before.document(), id, one.recorded());
                current.put(key, Optional.ofNullable(now).map(document -> after(document, before, one)));
                changed.add(key);
            }
        }
        Map<String, Optional<Document>> written = new LinkedHashMap<>();
        changed.forEach(key ->
                written.put(key, current.getOrDefault(key, Optional.empty()).map(held -> write(held, key))));
        return written;
    }

    private Held<D> held(Document document) {
        return new Held<>(
                readDocument(document, projection.documentType()),
                document.getString("district"),
                document.get(GUARD, Document.class));
    }

    /** A district has one partition per topic, so the topic alone tells offsets apart. */
    private boolean isRepeat(Document guard, Heard one) {
        Document offsets = guard.get(OFFSETS, Document.class);
        Long last = offsets.getLong(source);
        return last != null && one.offset() <= last;
    }

    private static <D> void refuseGap(@Nullable Held<D> before, Heard one) {
        if (before == null) {
            return;
        }
        Document guard = before.guard();
        boolean isHome = one.recorded().subject().toString().equals(guard.getString("home"));
        if (!isHome) {
            return;
        }
        long expected = guard.getLong("version") + 1;
        if (one.recorded().streamVersion() != expected) {
            throw new Gap(one.recorded().subject() + " of " + one.recorded().district() + " comes with version "
                    + one.recorded().streamVersion() + " where " + expected + " is due");
        }
    }

    /** A stored document as the view's record. */
    static <T> T readDocument(Document document, Class<T> type) {
        Document plain = new Document(document);
        plain.remove("_id");
        plain.remove(GUARD);
        return DomainJson.mapper().readValue(plain.toJson(), type);
    }

    private Held<D> after(D now, @Nullable Held<D> before, Heard one) {
        Document guard = before == null ? newGuard() : copy(before.guard());
        // facts are heard selectively, so only own events can tell a gap
        if (one.recorded().occurrence() instanceof Event && !projection.gathers()) {
            guard.putIfAbsent("home", one.recorded().subject().toString());
        }
        if (one.recorded().subject().toString().equals(guard.getString("home"))) {
            guard.put("version", one.recorded().streamVersion());
        }
        guard.get(OFFSETS, Document.class).put(source, one.offset());
        return new Held<>(now, one.recorded().district().slug(), guard);
    }

    private static <D> Document write(Held<D> held, String key) {
        Document document = TreeDocument.of(DomainJson.mapper().valueToTree(held.document()));
        document.put("_id", key);
        document.put("district", held.district());
        document.put(GUARD, held.guard());
        return document;
    }

    private Document newGuard() {
        return new Document(OFFSETS, new Document()).append(PARTITION, partition);
    }

    /** The loaded one stays as it is, since it says what a write replaces. */
    private static Document copy(Document guard) {
        Document copy = new Document(guard);
        copy.put(OFFSETS, new Document(guard.get(OFFSETS, Document.class)));
        return copy;
    }

    private static String key(Recorded<?> recorded, String id) {
        return recorded.district() + "/" + id;
    }
}
