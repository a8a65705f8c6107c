package community.linli.proposals.allocation;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * Who goes first among equals. It is total, fixed before the count, and the same in every round of it, so that a result never depends on where or
 * in which order it is computed.
 */
public sealed interface TieOrder {

    /** Lower cost, then more votes, then the lot; without a lot, the smaller id. */
    static TieOrder recommended() {
        return new Recommended(List.of());
    }

    /** The smaller id alone. */
    static TieOrder lexico() {
        return new Lexico();
    }

    /** What it is called in rulesets and on the command line. */
    String key();

    /** The lot that was drawn, first drawn first; empty where none was. */
    List<String> lot();

    /**
     * Lower cost, then more votes (points, where ballots carry points), then the lot.
     *
     * @param lot all ids in the order drawn, or empty for the smaller id
     */
    record Recommended(List<String> lot) implements TieOrder {
        /** Keeps a copy. */
        public Recommended {
            lot = List.copyOf(lot);
        }

        @Override
        public String key() {
            return "recommended";
        }
    }

    /** The smaller id, by code points. */
    record Lexico() implements TieOrder {
        @Override
        public String key() {
            return "lexico";
        }

        @Override
        public List<String> lot() {
            return List.of();
        }
    }

    /**
     * The lot alone.
     *
     * @param lot all ids in the order drawn
     */
    record Lot(List<String> lot) implements TieOrder {
        /** Keeps a copy. */
        public Lot {
            lot = List.copyOf(lot);
        }

        @Override
        public String key() {
            return "lot";
        }
    }

    /**
     * The order over one election's projects.
     *
     * @param scores votes or points of each project, by id
     * @throws IllegalArgumentException if the lot does not name every project exactly once
     */
    default Comparator<SlateProject> over(Election election, Map<String, Long> scores) {
        Comparator<SlateProject> last = byLotOrId(election);
        return switch (this) {
            case Recommended ignored ->
                Comparator.comparingLong(SlateProject::cost)
                        .thenComparing(
                                project -> scores.getOrDefault(project.id(), 0L), Comparator.<Long>reverseOrder())
                        .thenComparing(last);
            case Lexico ignored -> last;
            case Lot ignored -> last;
        };
    }

    private Comparator<SlateProject> byLotOrId(Election election) {
        boolean isById = this instanceof Lexico || (this instanceof Recommended && lot().isEmpty());
        if (isById) {
            return Comparator.comparing(SlateProject::id, CodePointOrder.INSTANCE);
        }
        Map<String, Integer> places = new HashMap<>();
        lot().forEach(id -> places.putIfAbsent(id, places.size()));
        List<String> slate = election.projects().stream().map(SlateProject::id).toList();
        if (lot().size() != slate.size() || !places.keySet().equals(new HashSet<>(slate))) {
            throw new IllegalArgumentException("The lot must name every project of the slate exactly once");
        }
        return Comparator.comparingInt(project -> places.getOrDefault(project.id(), Integer.MAX_VALUE));
    }
}
