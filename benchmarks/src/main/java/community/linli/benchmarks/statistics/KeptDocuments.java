package community.linli.benchmarks.statistics;

import community.linli.eventsourcing.Projection;
import community.linli.eventsourcing.Recorded;
import community.linli.eventsourcing.envelope.DomainJson;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * One projection's documents: those touched last as the projection's records, all others as the JSON that the engine would store, so that what is
 * measured is the projection's own code and the room its documents take.
 *
 * @param <D> the document
 */
final class KeptDocuments<D> {

    private static final int WARM = 100_000;

    private final Projection<D> projection;
    private final Map<String, D> warm = new LinkedHashMap<>(WARM, 0.75f, true);
    private final Map<String, byte[]> cold = new HashMap<>();

    KeptDocuments(Projection<D> projection) {
        this.projection = projection;
    }

    String name() {
        return projection.name();
    }

    int version() {
        return projection.version();
    }

    void apply(Recorded<?> recorded) {
        for (String id : projection.documentIds(recorded)) {
            D now = projection.evolve(known(id), id, recorded);
            if (now == null) {
                warm.remove(id);
            } else {
                warm.put(id, now);
            }
        }
        if (warm.size() > WARM) {
            cool(warm.size() - WARM / 2);
        }
    }

    private @Nullable D known(String id) {
        D document = warm.get(id);
        return document != null
                ? document
                : Optional.ofNullable(cold.remove(id))
                        .map(json -> DomainJson.mapper().readValue(json, projection.documentType()))
                        .orElse(null);
    }

    /** Writes down those that were touched longest ago. */
    private void cool(int howMany) {
        Iterator<Map.Entry<String, D>> oldest = warm.entrySet().iterator();
        for (int cooled = 0; cooled < howMany; cooled++) {
            Map.Entry<String, D> one = oldest.next();
            cold.put(one.getKey(), DomainJson.mapper().writeValueAsBytes(one.getValue()));
            oldest.remove();
        }
    }

    /** Everything as it would be stored, by id. */
    void forEach(BiConsumer<String, byte[]> each) {
        cool(warm.size());
        cold.forEach(each);
    }

    int size() {
        return warm.size() + cold.size();
    }
}
