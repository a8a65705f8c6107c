package community.linli.eventsourcing.index;

import community.linli.eventsourcing.Event;
import community.linli.eventsourcing.Projection;
import community.linli.eventsourcing.Recorded;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Folds what was heard of one or several partitions into documents. Offsets lie in the index itself, so a record comes once; what the log holds twice
 * is known by its version and ignored, and a gap in the versions of a document's home subject is refused.
 *
 * @param <D> the document
 */
final class IndexBatch<D> {

    private final Projection<D> projection;
    private final List<Heard> heard = new ArrayList<>();
    private final Set<String> touched = new LinkedHashSet<>();

    private record Heard(Recorded<?> recorded, List<String> documentIds) {}

    /**
     * A document in the index.
     *
     * @param home the subject whose versions must follow each other; null where the document has none
     * @param version the last one
     */
    record Kept<D>(D document, String district, @Nullable String home, long version) {}

    /** A subject's version does not follow the one before; the index stops rather than show something wrong. */
    static final class Gap extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Gap(String message) {
            super(message);
        }
    }

    IndexBatch(Projection<D> projection) {
        this.projection = projection;
    }

    void add(Recorded<?> recorded) {
        List<String> ids = projection.documentIds(recorded);
        if (!ids.isEmpty()) {
            heard.add(new Heard(recorded, ids));
            ids.forEach(id -> touched.add(key(recorded, id)));
        }
    }

    /** The keys of the documents to load. */
    Set<String> touched() {
        return touched;
    }

    /** The documents afterwards, by key; empty where one shall be gone. */
    Map<String, Optional<Kept<D>>> fold(Map<String, Kept<D>> loaded) {
        Map<String, Optional<Kept<D>>> changed = new HashMap<>();
        for (Heard one : heard) {
            for (String id : one.documentIds()) {
                String key = key(one.recorded(), id);
                @Nullable
                Kept<D> before = changed.getOrDefault(key, Optional.ofNullable(loaded.get(key)))
                        .orElse(null);
                if (!isRepeat(before, one.recorded())) {
                    @Nullable D now = projection.evolve(before == null ? null : before.document(), id, one.recorded());
                    changed.put(key, Optional.ofNullable(now).map(document -> after(document, before, one.recorded())));
                }
            }
        }
        return changed;
    }

    private static boolean isRepeat(@Nullable Kept<?> before, Recorded<?> recorded) {
        if (before == null || !recorded.subject().toString().equals(before.home())) {
            return false;
        }
        if (recorded.streamVersion() > before.version() + 1) {
            throw new Gap(recorded.subject() + " of " + recorded.district() + " comes with version "
                    + recorded.streamVersion() + " where " + (before.version() + 1) + " is due");
        }
        return recorded.streamVersion() <= before.version();
    }

    private Kept<D> after(D now, @Nullable Kept<D> before, Recorded<?> recorded) {
        String subject = recorded.subject().toString();
        @Nullable String home = before == null ? null : before.home();
        // facts are heard selectively, so only own events can tell a gap
        if (home == null && recorded.occurrence() instanceof Event && !projection.gathers()) {
            home = subject;
        }
        long known = before == null ? 0 : before.version();
        return new Kept<>(
                now, recorded.district().slug(), home, subject.equals(home) ? recorded.streamVersion() : known);
    }

    private static String key(Recorded<?> recorded, String id) {
        return recorded.district() + "/" + id;
    }
}
