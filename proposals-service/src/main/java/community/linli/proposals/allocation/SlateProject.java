package community.linli.proposals.allocation;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What can be funded, as frozen when voting opened.
 *
 * @param id unique in the election
 * @param cost in fen, not negative
 * @param community whose cap the cost counts against; null where there is none
 * @param dimensions tags such as {@code 人} or {@code 地}; they are part of the record and of its digest, not of the rule
 */
public record SlateProject(String id, long cost, @Nullable String community, Set<String> dimensions) {

    /** Refuses an empty id and a negative cost. */
    public SlateProject {
        if (id.isEmpty()) {
            throw new IllegalArgumentException("A project needs an id");
        }
        if (cost < 0) {
            throw new IllegalArgumentException("Project " + id + " costs less than nothing");
        }
        TreeSet<String> ordered = new TreeSet<>(CodePointOrder.INSTANCE);
        ordered.addAll(dimensions);
        dimensions = java.util.Collections.unmodifiableSortedSet(ordered);
    }

    /** A project of no community and no dimension. */
    public SlateProject(String id, long cost) {
        this(id, cost, null, Set.of());
    }
}
