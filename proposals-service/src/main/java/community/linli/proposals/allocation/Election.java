package community.linli.proposals.allocation;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/**
 * What is counted: the money, the slate and the ballots. However it is given, it is kept in one order, projects by id and equal ballots merged, so
 * that equal elections are equal values.
 *
 * @param budget in fen, not negative
 * @param projects by id in code-point order
 * @param ballots no two alike, in the order of their choices
 */
public record Election(long budget, List<SlateProject> projects, List<Ballot> ballots) {

    private static final Comparator<Ballot> BY_CHOICE =
            Comparator.comparing(ballot -> Canonical.choice(ballot.points()), CodePointOrder.INSTANCE);

    /**
     * Orders and merges.
     *
     * @throws IllegalArgumentException if an id is given twice or a ballot names a project that is not on the slate
     */
    public Election {
        if (budget < 0) {
            throw new IllegalArgumentException("The budget is less than nothing");
        }
        projects = projects.stream()
                .sorted(Comparator.comparing(SlateProject::id, CodePointOrder.INSTANCE))
                .toList();
        Set<String> ids = new HashSet<>();
        for (SlateProject project : projects) {
            if (!ids.add(project.id())) {
                throw new IllegalArgumentException("Project " + project.id() + " is on the slate twice");
            }
        }
        ballots = merged(ballots, ids);
    }

    /** How many voters cast a ballot, blank ones included. */
    public long voters() {
        return ballots.stream().mapToLong(Ballot::weight).reduce(0, Math::addExact);
    }

    private static List<Ballot> merged(Collection<Ballot> ballots, Set<String> ids) {
        Map<SortedMap<String, Long>, Long> weights = new HashMap<>();
        for (Ballot ballot : ballots) {
            for (String project : ballot.points().keySet()) {
                if (!ids.contains(project)) {
                    throw new IllegalArgumentException("A ballot names " + project + ", which is not on the slate");
                }
            }
            weights.merge(ballot.points(), ballot.weight(), Math::addExact);
        }
        return weights.entrySet().stream()
                .map(entry -> new Ballot(entry.getKey(), entry.getValue()))
                .sorted(BY_CHOICE)
                .toList();
    }
}
