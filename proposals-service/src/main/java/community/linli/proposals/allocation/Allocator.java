package community.linli.proposals.allocation;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts: the one way from an election and a ruleset to an allocation. A pure function, exact, safe to call from any thread. */
public final class Allocator {

    private final Contest contest;
    private final Rule rule;
    private final int mostSteps;
    private final List<Step> steps = new ArrayList<>();
    private final List<Shares.Change> changes = new ArrayList<>();
    private @Nullable Shares shares;

    private Allocator(Contest contest, int mostSteps) {
        this.contest = contest;
        this.mostSteps = mostSteps;
        this.rule = contest.ruleset().rule();
    }

    /**
     * Counts an election.
     *
     * @throws StepLimitReached if shares had to grow more often than the ruleset allows
     * @throws IllegalArgumentException if a lot does not name the slate
     * @throws ArithmeticException if sums of costs or votes pass 2^63 - 1
     */
    public static Allocation allocate(Election election, Ruleset ruleset) {
        return allocate(election, ruleset, ruleset.stepLimit());
    }

    /**
     * Counts an election, and gives up earlier than the ruleset does. What comes out in time is what the ruleset alone gives, byte for byte.
     *
     * @param mostSteps how many steps of growth whoever counts can wait for, at least one
     * @throws StepLimitReached if shares had to grow more often than this, or than the ruleset allows; otherwise as above
     */
    public static Allocation allocate(Election election, Ruleset ruleset, int mostSteps) {
        return new Allocator(new Contest(election, ruleset), Math.min(mostSteps, ruleset.stepLimit())).allocate();
    }

    private Allocation allocate() {
        EqualShares.Run run = null;
        Greedy greedy = null;
        if (rule.isEqualShares()) {
            run = equalShares();
            tell(run);
            if (rule.isCompletedGreedily()) {
                greedy = Greedy.over(contest, Rule.Utility.COST, run.selected(), run.spending());
            }
        } else {
            greedy = Greedy.over(contest, rule.utility(), new BitSet(), new Spending(contest));
        }
        if (greedy != null) {
            tell(greedy);
        }
        List<String> selected = steps.stream().map(Step::project).toList();
        Election election = contest.election();
        return new Allocation(
                Canonical.digest(election),
                Canonical.hash(contest.ruleset()),
                Allocation.ENGINE_VERSION,
                election.budget(),
                contest.voters(),
                selected,
                steps.stream().mapToLong(Step::cost).sum(),
                List.copyOf(steps),
                shares,
                contest.exclusions(),
                new Verdicts(contest, selected, run, greedy).all());
    }

    private EqualShares.Run equalShares() {
        Rational start = contest.voters() == 0 ? Rational.ZERO : Rational.of(contest.budget(), contest.voters());
        EqualShares.Run run = EqualShares.run(contest, start);
        note(0, run);
        int growths = 0;
        Shares.Stopped stopped = rule.grows() ? stops(run) : Shares.Stopped.NO_GROWTH;
        while (stopped == null) {
            if (growths == mostSteps) {
                throw new StepLimitReached(growths, contest.ruleset().increment());
            }
            EqualShares.Run next = EqualShares.run(
                    contest, run.perVoter().plus(contest.ruleset().increment()));
            if (!next.selected().equals(run.selected())) {
                note(growths + 1, next);
            }
            if (next.isOverspent()) {
                stopped = Shares.Stopped.NEXT_INFEASIBLE;
            } else {
                run = next;
                growths++;
                stopped = stops(run);
            }
        }
        Rational held = run.perVoter().times(Rational.of(contest.voters()));
        shares = new Shares(
                start,
                run.perVoter(),
                growths,
                stopped,
                held.minus(Rational.of(run.spending().spent())),
                List.copyOf(changes));
        return run;
    }

    /** Why shares grow no further after this run; null if they do. Only supported projects count, or one nobody wants would never let it end. */
    private Shares.@Nullable Stopped stops(EqualShares.Run run) {
        if (rule.stop() == Rule.Stop.EXHAUSTIVE_OVER_SUPPORTED) {
            for (int project = 0; project < contest.size(); project++) {
                boolean isLeftOut =
                        contest.isCandidate(project) && !run.selected().get(project);
                if (isLeftOut && run.spending().fits(project)) {
                    return null;
                }
            }
            return Shares.Stopped.EXHAUSTIVE;
        }
        return run.isAnyShortOfVoterMoney() ? null : Shares.Stopped.NOTHING_LEFT_TO_BUY;
    }

    private void note(int growths, EqualShares.Run run) {
        changes.add(new Shares.Change(
                growths,
                run.perVoter(),
                run.spending().spent(),
                run.purchases().stream()
                        .map(purchase -> contest.id(purchase.project()))
                        .toList()));
    }

    private void tell(EqualShares.Run run) {
        long left = contest.budget();
        for (EqualShares.Purchase purchase : run.purchases()) {
            left -= contest.cost(purchase.project());
            Purses.Price price = purchase.price();
            steps.add(step(
                    price == null ? Step.Stage.FREE : Step.Stage.EQUAL_SHARES,
                    purchase.project(),
                    left,
                    price == null ? null : told(price, contest.cost(purchase.project())),
                    purchase.tiedWith()));
        }
    }

    private Step.Price told(Purses.Price price, long cost) {
        Rational perPoint = new Rational(price.remaining(), price.denominator());
        Rational whole = new Rational(BigInteger.valueOf(cost), BigInteger.ONE);
        Rational rho = rule.utility() == Rule.Utility.COST ? perPoint.over(whole) : perPoint;
        return new Step.Price(perPoint, rho, whole.over(perPoint), price.paidAll());
    }

    private void tell(Greedy greedy) {
        greedy.picks()
                .forEach(pick ->
                        steps.add(step(Step.Stage.GREEDY, pick.project(), pick.leftAfter(), null, pick.tiedWith())));
    }

    private Step step(Step.Stage stage, int project, long left, Step.@Nullable Price price, List<Integer> tiedWith) {
        return new Step(
                stage,
                contest.id(project),
                contest.cost(project),
                contest.score(project),
                left,
                price,
                tiedWith.stream().map(contest::id).toList());
    }
}
