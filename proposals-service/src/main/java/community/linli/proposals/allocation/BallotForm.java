package community.linli.proposals.allocation;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;

/**
 * How residents may vote, and how their choice becomes points. Every form is checked first; what passes is counted by the same rules: a project's
 * score is the sum of its points, and a voter's utility from a funded project is the points given (times its cost, in the rules by cost).
 *
 * <p>An empty choice is a blank ballot in every form without a minimum: it supports nothing and still counts as a voter.
 */
public sealed interface BallotForm {

    /** A choice that this form does not allow; it must be corrected by the voter. */
    final class NotABallot extends IllegalArgumentException {
        private static final long serialVersionUID = 1;

        NotABallot(String message) {
            super(message);
        }
    }

    /**
     * Approval: one point for each project named; with a most, k-approval.
     *
     * @param least how many projects must be named
     * @param most how many may be named
     */
    record Approval(int least, int most) implements BallotForm {

        /** One voter's ballot; a project named twice is refused. */
        public Ballot ballot(List<String> chosen) {
            noneTwice(chosen);
            if (chosen.size() < least || chosen.size() > most) {
                throw new NotABallot(
                        "A ballot names " + least + " to " + most + " projects, this one " + chosen.size() + ".");
            }
            return Ballot.approving(chosen);
        }
    }

    /**
     * Knapsack: an approval whose projects together cost no more than the budget.
     *
     * @param budget in fen
     * @param costs of every project, in fen
     */
    record Knapsack(long budget, Map<String, Long> costs) implements BallotForm {

        /** Keeps a copy. */
        public Knapsack {
            costs = Map.copyOf(costs);
        }

        /** One voter's ballot. */
        public Ballot ballot(List<String> chosen) {
            noneTwice(chosen);
            long cost = 0;
            for (String project : chosen) {
                Long one = costs.get(project);
                if (one == null) {
                    throw new NotABallot("Project " + project + " is not on the slate.");
                }
                cost = Math.addExact(cost, one);
            }
            if (cost > budget) {
                throw new NotABallot("The projects chosen cost " + cost + " fen, the budget is " + budget + ".");
            }
            return Ballot.approving(chosen);
        }
    }

    /**
     * Cumulative points: a voter deals out a number of points.
     *
     * @param mostTogether how many may be dealt
     * @param mostEach how many one project may get
     */
    record Cumulative(long mostTogether, long mostEach) implements BallotForm {

        /** One voter's ballot; projects with no points are as if they were not named. */
        public Ballot ballot(Map<String, Long> dealt) {
            TreeMap<String, Long> points = new TreeMap<>(CodePointOrder.INSTANCE);
            long together = 0;
            for (Map.Entry<String, Long> one : dealt.entrySet()) {
                if (one.getValue() < 0 || one.getValue() > mostEach) {
                    throw new NotABallot("A project gets 0 to " + mostEach + " points, " + one.getKey() + " got "
                            + one.getValue() + ".");
                }
                together = Math.addExact(together, one.getValue());
                if (one.getValue() > 0) {
                    points.put(one.getKey(), one.getValue());
                }
            }
            if (together > mostTogether) {
                throw new NotABallot(
                        "A ballot deals out at most " + mostTogether + " points, this one " + together + ".");
            }
            return new Ballot(points, 1);
        }
    }

    /**
     * Ranking: each place is worth what was published for it before the vote; places beyond the list are worth nothing.
     *
     * @param weights points of the first place, the second, and so on; none below zero
     */
    record Ranking(List<Long> weights) implements BallotForm {

        /** Refuses weights below zero. */
        public Ranking {
            weights = List.copyOf(weights);
            if (weights.stream().anyMatch(weight -> weight < 0)) {
                throw new IllegalArgumentException("A place is worth less than nothing");
            }
        }

        /** As many points as there are places for the first, one less for each after it. */
        public static Ranking falling(int places) {
            return new Ranking(LongStream.range(0, places)
                    .map(place -> places - place)
                    .boxed()
                    .toList());
        }

        /** One voter's ballot, the most wanted first. */
        public Ballot ballot(List<String> ranked) {
            noneTwice(ranked);
            TreeMap<String, Long> points = new TreeMap<>(CodePointOrder.INSTANCE);
            for (int place = 0; place < Math.min(ranked.size(), weights.size()); place++) {
                if (weights.get(place) > 0) {
                    points.put(ranked.get(place), weights.get(place));
                }
            }
            return new Ballot(points, 1);
        }
    }

    private static void noneTwice(List<String> chosen) {
        if (new HashSet<>(chosen).size() != chosen.size()) {
            LinkedHashSet<String> seen = new LinkedHashSet<>();
            String twice = chosen.stream()
                    .filter(project -> !seen.add(project))
                    .findFirst()
                    .orElseThrow();
            throw new NotABallot("Project " + twice + " is named twice.");
        }
    }
}
