package community.linli.proposals.allocation;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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
    private final int[] levelOf;
    private BigInteger scale;
    private BigInteger[] levels;

    Purses(Contest contest, Rational perVoter) {
        this.contest = contest;
        levelOf = new int[contest.groups()];
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
            BigInteger asked = remaining.multiply(BigInteger.valueOf(slice.points));
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
        BigInteger perPoint = price.remaining.divide(divisor);
        Ladder ladder = new Ladder(levels.length);
        int[] rungOf = new int[levelOf.length];
        Arrays.fill(rungOf, -1);
        int[] backers = contest.backers(project);
        long[] given = contest.points(project);
        for (int at = 0; at < backers.length; at++) {
            rungOf[backers[at]] = ladder.rung(levelOf[backers[at]], given[at]);
        }
        for (int group = 0; group < levelOf.length; group++) {
            if (rungOf[group] < 0) {
                rungOf[group] = ladder.rung(levelOf[group], 0);
            }
        }
        int[] newLevels = ladder.settle(levels, finer, perPoint);
        for (int group = 0; group < levelOf.length; group++) {
            levelOf[group] = newLevels[rungOf[group]];
        }
        scale = scale.multiply(finer);
        levels = ladder.levels();
    }

    /** Old levels with what was paid from them, each once, on the way to new levels. */
    private static final class Ladder {

        private final int[] unpaid;
        private final int[] paidOne;
        private final Map<Slice, Integer> paidMore = new HashMap<>();
        private final List<Slice> rungs = new ArrayList<>();
        private BigInteger @Nullable [] levels;

        Ladder(int oldLevels) {
            unpaid = new int[oldLevels];
            paidOne = new int[oldLevels];
            Arrays.fill(unpaid, -1);
            Arrays.fill(paidOne, -1);
        }

        int rung(int level, long points) {
            if (points > 1) {
                return paidMore.computeIfAbsent(new Slice(level, points, 0), this::add);
            }
            int[] known = points == 0 ? unpaid : paidOne;
            if (known[level] < 0) {
                known[level] = add(new Slice(level, points, 0));
            }
            return known[level];
        }

        private int add(Slice rung) {
            rungs.add(rung);
            return rungs.size() - 1;
        }

        /** The new level of each rung. */
        int[] settle(BigInteger[] old, BigInteger finer, BigInteger perPoint) {
            BigInteger[] held = new BigInteger[rungs.size()];
            for (int rung = 0; rung < held.length; rung++) {
                Slice slice = rungs.get(rung);
                held[rung] = old[slice.level]
                        .multiply(finer)
                        .subtract(perPoint.multiply(BigInteger.valueOf(slice.points)))
                        .max(BigInteger.ZERO);
            }
            BigInteger[] distinct = Arrays.stream(held).sorted().distinct().toArray(BigInteger[]::new);
            int[] places = new int[held.length];
            for (int rung = 0; rung < held.length; rung++) {
                places[rung] = Arrays.binarySearch(distinct, held[rung]);
            }
            levels = distinct;
            return places;
        }

        BigInteger[] levels() {
            return java.util.Objects.requireNonNull(levels);
        }
    }
}
