package community.linli.proposals.allocation;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Levels of money on the way to new ones: each old level once as it was, and once for each number of points it paid for. */
final class Ladder {

    private record Paid(int level, long points) {}

    private record Rung(int number, BigInteger held) {}

    private final BigInteger[] old;
    private final BigInteger finer;
    private final BigInteger perPoint;
    private final boolean[] isUnpaid;
    private final boolean[] isPaidOnce;
    private final Map<Paid, Integer> paidMore = new HashMap<>();
    private final List<BigInteger> settled = new ArrayList<>();

    /**
     * A ladder over old levels.
     *
     * @param finer how many new units of money an old one is
     * @param perPoint the price, in new units
     */
    Ladder(BigInteger[] old, BigInteger finer, BigInteger perPoint) {
        this.old = old;
        this.finer = finer;
        this.perPoint = perPoint;
        isUnpaid = new boolean[old.length];
        isPaidOnce = new boolean[old.length];
    }

    /** The rung of those who stay at a level. */
    int unpaid(int level) {
        isUnpaid[level] = true;
        return level;
    }

    /** The rung of those who pay from a level, as far as they can. */
    int paid(int level, long points) {
        if (points > 1) {
            return paidMore.computeIfAbsent(new Paid(level, points), ignored -> 2 * old.length + paidMore.size());
        }
        isPaidOnce[level] = true;
        return old.length + level;
    }

    /** The new level of each rung; levels rise and are all different. */
    int[] settle() {
        List<Rung> unpaid = new ArrayList<>();
        List<Rung> paid = new ArrayList<>();
        for (int level = 0; level < old.length; level++) {
            BigInteger held = old[level].multiply(finer);
            if (isUnpaid[level]) {
                unpaid.add(new Rung(level, held));
            }
            if (isPaidOnce[level]) {
                paid.add(new Rung(old.length + level, held.subtract(perPoint).max(BigInteger.ZERO)));
            }
        }
        if (!paidMore.isEmpty()) {
            paidMore.forEach((payer, number) -> paid.add(new Rung(
                    number,
                    old[payer.level]
                            .multiply(finer)
                            .subtract(perPoint.multiply(BigInteger.valueOf(payer.points)))
                            .max(BigInteger.ZERO))));
            paid.sort(Comparator.comparing(Rung::held));
        }
        int[] places = new int[2 * old.length + paidMore.size()];
        Arrays.fill(places, -1);
        int left = 0;
        int right = 0;
        while (left < unpaid.size() || right < paid.size()) {
            boolean isLeft = right == paid.size()
                    || (left < unpaid.size() && unpaid.get(left).held.compareTo(paid.get(right).held) <= 0);
            Rung next = isLeft ? unpaid.get(left++) : paid.get(right++);
            if (settled.isEmpty() || !settled.getLast().equals(next.held)) {
                settled.add(next.held);
            }
            places[next.number] = settled.size() - 1;
        }
        return places;
    }

    /** The new levels. */
    BigInteger[] settled() {
        return settled.toArray(BigInteger[]::new);
    }
}
