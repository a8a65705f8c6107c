package community.linli.proposals.allocation;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What voters hold, exactly. All amounts are whole numbers of one small unit, one {@code scale}-th of a fen, which is made smaller when a price
 * needs it. Voters who hold the same share one level, so that only a few amounts are computed with, however many voters there are.
 */
final class Purses {

    /**
     * What a project asks: {@code remaining / (points * scale)} fen for each point. When its supporters do not hold enough, {@code points} is zero
     * and {@code remaining} is what they lack, in {@code scale}-ths of a fen.
     *
     * @param paidAll how many voters give all they have because it is less than asked
     */
    record Price(BigInteger remaining, long points, BigInteger scale, long paidAll) {

        boolean isAffordable() {
            return points > 0;
        }

        BigInteger denominator() {
            return scale.multiply(BigInteger.valueOf(points));
        }
    }

    /** Voters of one level who gave the same points. */
    private record Slice(int level, long points, long weight) {}

    private final Contest contest;
    /** -1 once nothing is left that the group could still pay for. */
    private final int[] levelOf;

    private final int[] stillWanted;
    private BigInteger scale;
    private BigInteger[] levels;

    Purses(Contest contest, Rational perVoter) {
        this.contest = contest;
        levelOf = new int[contest.groups()];
        stillWanted = contest.candidatesOfGroups();
        scale = perVoter.denominator();
        levels = new BigInteger[] {perVoter.numerator()};
    }

    /** What the project asks of its supporters. */
    Price price(int project) {
        BigInteger remaining = BigInteger.valueOf(contest.cost(project)).multiply(scale);
        List<Slice> slices = slices(project);
        long points = 0;
        for (Slice slice : slices) {
            points = Math.addExact(points, Math.multiplyExact(slice.points, slice.weight));
        }
        long paidAll = 0;
        for (Slice slice : slices) {
            BigInteger level = levels[slice.level];
            // equality included: who has exactly the price pays the price
            BigInteger asked = slice.points == 1 ? remaining : remaining.multiply(BigInteger.valueOf(slice.points));
            if (asked.compareTo(level.multiply(BigInteger.valueOf(points))) <= 0) {
                return new Price(remaining, points, scale, paidAll);
            }
            remaining = remaining.subtract(level.multiply(BigInteger.valueOf(slice.weight)));
            points -= slice.points * slice.weight;
            paidAll += slice.weight;
        }
        return new Price(remaining, 0, scale, paidAll);
    }

    /** The project's supporters, by what they hold for each point given, least first. */
    private List<Slice> slices(int project) {
        int[] backers = contest.backers(project);
        long[] points = contest.points(project);
        long[] weights = new long[levels.length];
        Map<Slice, Long> others = new HashMap<>();
        for (int at = 0; at < backers.length; at++) {
            int level = levelOf[backers[at]];
            if (points[at] == 1) {
                weights[level] += contest.weight(backers[at]);
            } else {
                others.merge(new Slice(level, points[at], 0), contest.weight(backers[at]), Math::addExact);
            }
        }
        List<Slice> slices = new ArrayList<>();
        for (int level = 0; level < weights.length; level++) {
            if (weights[level] > 0) {
                slices.add(new Slice(level, 1, weights[level]));
            }
        }
        if (!others.isEmpty()) {
            others.forEach((slice, weight) -> slices.add(new Slice(slice.level, slice.points, weight)));
            slices.sort(Comparator.comparing(slice -> slice, this::byMoneyPerPoint));
        }
        return slices;
    }

    private int byMoneyPerPoint(Slice one, Slice other) {
        return levels[one.level]
                .multiply(BigInteger.valueOf(other.points))
                .compareTo(levels[other.level].multiply(BigInteger.valueOf(one.points)));
    }

    /** Takes the price, which must have been asked in the state the purses are in. */
    void pay(int project, Price price) {
        BigInteger points = BigInteger.valueOf(price.points);
        BigInteger divisor = price.remaining.gcd(points);
        BigInteger finer = points.divide(divisor);
        Ladder ladder = new Ladder(levels, finer, price.remaining.divide(divisor));
        int[] backers = contest.backers(project);
        long[] given = contest.points(project);
        int[] rungs = new int[levelOf.length];
        Arrays.fill(rungs, -1);
        for (int at = 0; at < backers.length; at++) {
            rungs[backers[at]] = ladder.paid(levelOf[backers[at]], given[at]);
        }
        forget(project);
        for (int group = 0; group < levelOf.length; group++) {
            if (levelOf[group] >= 0 && rungs[group] < 0) {
                rungs[group] = ladder.unpaid(levelOf[group]);
            }
        }
        int[] places = ladder.settle();
        for (int group = 0; group < levelOf.length; group++) {
            if (levelOf[group] >= 0) {
                levelOf[group] = places[rungs[group]];
            }
        }
        scale = scale.multiply(finer);
        levels = ladder.settled();
    }

    /** The project will not be bought any more; who wants nothing else has no use for money. */
    void forget(int project) {
        for (int group : contest.backers(project)) {
            stillWanted[group]--;
            if (stillWanted[group] == 0) {
                levelOf[group] = -1;
            }
        }
    }
}
