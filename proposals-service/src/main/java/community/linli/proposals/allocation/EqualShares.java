package community.linli.proposals.allocation;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * The Method of Equal Shares, one run at one share per voter.
 *
 * <p>What a project asks never falls while money is spent, so what it asked last is a bound below. Projects are looked at by that bound and the
 * look ends when the bound passes the best found; those whose bound equals it are looked at, for the tie order must choose among all that are
 * equal.
 */
final class EqualShares {

    /** A project bought, with what it asked and who stood equal. */
    record Purchase(int project, Purses.@Nullable Price price, List<Integer> tiedWith) {}

    /** A run's outcome. It ends early, with {@code isOverspent}, as soon as the budget is passed. */
    static final class Run {
        private final List<Purchase> purchases = new ArrayList<>();
        private final BitSet selected = new BitSet();
        private final Spending spending;
        private final Rational perVoter;
        private final Purses.@Nullable Price[] lacking;

        private Run(Contest contest, Rational perVoter) {
            this.spending = new Spending(contest);
            this.perVoter = perVoter;
            lacking = new Purses.@Nullable Price[contest.size()];
        }

        List<Purchase> purchases() {
            return purchases;
        }

        BitSet selected() {
            return selected;
        }

        Spending spending() {
            return spending;
        }

        Rational perVoter() {
            return perVoter;
        }

        boolean isOverspent() {
            return spending.left() < 0;
        }

        /** What its supporters lacked when the project was dropped; null if it was not dropped for that. */
        @Nullable
        Rational lacking(int project) {
            Purses.Price found = lacking[project];
            return found == null ? null : new Rational(found.remaining(), found.scale());
        }

        /** Whether some supported project was left out because its supporters held too little. */
        boolean isAnyShortOfVoterMoney() {
            for (Purses.Price found : lacking) {
                if (found != null) {
                    return true;
                }
            }
            return false;
        }

        private void buy(Purchase purchase) {
            purchases.add(purchase);
            selected.set(purchase.project);
            spending.take(purchase.project);
        }
    }

    /** A candidate with the least it can ask, as a fraction of two whole numbers, not in lowest terms. */
    private static final class Bid implements Comparable<Bid> {
        private final int project;
        private BigInteger numerator = BigInteger.ZERO;
        private BigInteger denominator = BigInteger.ONE;
        private Purses.@Nullable Price price;

        Bid(int project) {
            this.project = project;
        }

        int byBound(Bid other) {
            return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
        }

        @Override
        public int compareTo(Bid other) {
            int byBound = byBound(other);
            return byBound != 0 ? byBound : Integer.compare(project, other.project);
        }
    }

    private final Contest contest;
    private final Run run;
    private final Purses purses;
    private final PriorityQueue<Bid> bids = new PriorityQueue<>();

    private EqualShares(Contest contest, Rational perVoter) {
        this.contest = contest;
        run = new Run(contest, perVoter);
        purses = new Purses(contest, perVoter);
    }

    static Run run(Contest contest, Rational perVoter) {
        return new EqualShares(contest, perVoter).run();
    }

    private Run run() {
        for (int project = 0; project < contest.size(); project++) {
            if (contest.isFree(project)) {
                run.buy(new Purchase(project, null, List.of()));
            } else if (contest.isCandidate(project)) {
                bids.add(new Bid(project));
            }
        }
        while (!run.isOverspent()) {
            List<Bid> examined = new ArrayList<>();
            Bid best = cheapest(examined);
            if (best == null) {
                break;
            }
            List<Integer> tied = new ArrayList<>();
            for (Bid bid : examined) {
                if (bid != best) {
                    bids.add(bid);
                    if (bid.byBound(best) == 0) {
                        tied.add(bid.project);
                    }
                }
            }
            tied.sort(null);
            Purses.Price price = java.util.Objects.requireNonNull(best.price);
            run.buy(new Purchase(best.project, price, tied));
            purses.pay(best.project, price);
        }
        return run;
    }

    private @Nullable Bid cheapest(List<Bid> examined) {
        Bid best = null;
        while (true) {
            Bid next = bids.peek();
            if (next == null || (best != null && next.byBound(best) > 0)) {
                return best;
            }
            bids.remove();
            if (!run.spending.fitsCap(next.project) || !asks(next)) {
                purses.forget(next.project);
                continue;
            }
            examined.add(next);
            if (best == null || next.compareTo(best) < 0) {
                best = next;
            }
        }
    }

    /** Asks the supporters; answers false, and drops the project for good, if they hold too little. */
    private boolean asks(Bid bid) {
        Purses.Price price = purses.price(bid.project);
        if (!price.isAffordable()) {
            run.lacking[bid.project] = price;
            return false;
        }
        bid.price = price;
        bid.numerator = price.remaining();
        bid.denominator = contest.ruleset().rule().utility() == Rule.Utility.COST
                ? price.denominator().multiply(BigInteger.valueOf(contest.cost(bid.project)))
                : price.denominator();
        return true;
    }
}
