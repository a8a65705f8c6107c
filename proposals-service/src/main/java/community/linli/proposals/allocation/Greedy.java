package community.linli.proposals.allocation;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Takes projects by votes, or by votes per cost, as long as money is left; what does not fit is passed over. */
final class Greedy {

    /** A project funded, with the others of equal standing whose turn came later. */
    record Pick(int project, long leftAfter, List<Integer> tiedWith) {}

    /** A project passed over. */
    record Miss(
            int project,
            long leftOfBudget,
            long leftOfCap,
            @Nullable Long votesLacking) {}

    private final Contest contest;
    private final Rule.Utility utility;
    private final Spending spending;
    private final List<Pick> picks = new ArrayList<>();
    private final List<Miss> misses = new ArrayList<>();

    private Greedy(Contest contest, Rule.Utility utility, Spending spending) {
        this.contest = contest;
        this.utility = utility;
        this.spending = spending;
    }

    /**
     * Goes through all projects not taken yet.
     *
     * @param spending what was spent before; goes on to be spent
     */
    static Greedy over(Contest contest, Rule.Utility utility, BitSet taken, Spending spending) {
        Greedy greedy = new Greedy(contest, utility, spending);
        greedy.go(IntStream.range(0, contest.size())
                .filter(project -> !taken.get(project))
                .boxed()
                .sorted(Comparator.comparing(project -> project, greedy::byDensity))
                .toList());
        return greedy;
    }

    List<Pick> picks() {
        return picks;
    }

    List<Miss> misses() {
        return misses;
    }

    private void go(List<Integer> order) {
        List<Long> leftBefore = new ArrayList<>();
        for (int turn = 0; turn < order.size(); turn++) {
            int project = order.get(turn);
            if (spending.fits(project)) {
                leftBefore.add(spending.left());
                spending.take(project);
                picks.add(new Pick(project, spending.left(), equals(order, turn)));
            } else {
                misses.add(new Miss(
                        project, spending.left(), spending.leftOfCap(project), votesLacking(project, leftBefore)));
            }
        }
    }

    private List<Integer> equals(List<Integer> order, int turn) {
        List<Integer> equals = new ArrayList<>();
        for (int later = turn + 1; later < order.size(); later++) {
            if (density(order.get(turn), order.get(later)) != 0) {
                break;
            }
            equals.add(order.get(later));
        }
        return equals;
    }

    /** Less is earlier: the denser, then by the tie order, which is the number itself. */
    private int byDensity(int one, int other) {
        int byDensity = density(one, other);
        return byDensity != 0 ? -byDensity : Integer.compare(one, other);
    }

    /** Compares votes, or votes per cost by cross-multiplying. */
    private int density(int one, int other) {
        if (utility == Rule.Utility.COST) {
            return Long.compare(votesThatCount(one), votesThatCount(other));
        }
        boolean oneIsEndless = isEndless(one);
        boolean otherIsEndless = isEndless(other);
        if (oneIsEndless || otherIsEndless) {
            return Boolean.compare(oneIsEndless, otherIsEndless);
        }
        return times(contest.score(one), Math.max(1, contest.cost(other)))
                .compareTo(times(contest.score(other), Math.max(1, contest.cost(one))));
    }

    /** What costs nothing is worth nothing by cost. */
    private long votesThatCount(int project) {
        return contest.cost(project) == 0 ? 0 : contest.score(project);
    }

    private boolean isEndless(int project) {
        return contest.cost(project) == 0 && contest.score(project) > 0;
    }

    /**
     * How many votes more would have brought its turn before the last pick that still left enough for it. Only where the budget is what was short,
     * and only when nothing was spent before, for votes would change that too.
     */
    private @Nullable Long votesLacking(int project, List<Long> leftBefore) {
        if (!spending.fitsCap(project)
                || spending.spent()
                        != picks.stream()
                                .mapToLong(pick -> contest.cost(pick.project))
                                .sum()) {
            return null;
        }
        int last = -1;
        for (int pick = 0; pick < leftBefore.size(); pick++) {
            if (leftBefore.get(pick) >= contest.cost(project)) {
                last = pick;
            }
        }
        if (last < 0) {
            return null;
        }
        int rival = picks.get(last).project;
        BigInteger needed;
        boolean isWhole = true;
        if (utility == Rule.Utility.COST) {
            needed = BigInteger.valueOf(contest.score(rival));
        } else {
            BigInteger[] parts = times(contest.score(rival), contest.cost(project))
                    .divideAndRemainder(BigInteger.valueOf(contest.cost(rival)));
            needed = parts[0];
            isWhole = parts[1].signum() == 0;
        }
        boolean winsTie =
                isWhole && contest.amongEquals().compare(contest.project(project), contest.project(rival)) < 0;
        return needed.longValueExact() - contest.score(project) + (winsTie ? 0 : 1);
    }

    private static BigInteger times(long one, long other) {
        return BigInteger.valueOf(one).multiply(BigInteger.valueOf(other));
    }
}
