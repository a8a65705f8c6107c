package community.linli.proposals.allocation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The Method of Equal Shares as it is defined, voter by voter, round by round, every project asked anew, nothing remembered and nothing shared. Written
 * against the definition, not against the engine.
 */
final class SlowEqualShares {

    /** One voter with the points given and the money left. */
    private static final class Voter {
        private final Map<String, Long> points;
        private Rational money;

        Voter(Map<String, Long> points, Rational money) {
            this.points = points;
            this.money = money;
        }

        Rational pointsFor(String project) {
            return Rational.of(points.getOrDefault(project, 0L));
        }
    }

    private final Election election;
    private final Ruleset ruleset;
    private final List<SlateProject> order;
    private final List<Voter> voters = new ArrayList<>();
    private final Map<String, Rational> paid = new LinkedHashMap<>();

    private SlowEqualShares(Election election, Ruleset ruleset, Rational perVoter) {
        this.election = election;
        this.ruleset = ruleset;
        Map<String, Long> scores = new HashMap<>();
        for (Ballot ballot : election.ballots()) {
            for (long voter = 0; voter < ballot.weight(); voter++) {
                voters.add(new Voter(ballot.points(), perVoter));
                ballot.points().forEach((project, points) -> scores.merge(project, points, Long::sum));
            }
        }
        order = election.projects().stream()
                .sorted(ruleset.ties().over(election, scores))
                .toList();
    }

    /** The ids bought, in order, at this share per voter; the engine's caps apply, its exclusions do not. */
    static List<String> at(Election election, Ruleset ruleset, Rational perVoter) {
        SlowEqualShares slow = new SlowEqualShares(election, ruleset, perVoter);
        slow.run();
        return List.copyOf(slow.paid.keySet());
    }

    /** The whole rule with growing shares, without greedy completion. */
    static List<String> grown(Election election, Ruleset ruleset) {
        Rational perVoter = election.voters() == 0 ? Rational.ZERO : Rational.of(election.budget(), election.voters());
        List<String> found = at(election, ruleset, perVoter);
        while (ruleset.rule().grows()) {
            if (ruleset.rule().stop() == Rule.Stop.EXHAUSTIVE_OVER_SUPPORTED
                    && isExhaustive(election, ruleset, found)) {
                return found;
            }
            if (ruleset.rule().stop() == Rule.Stop.NONE && found.containsAll(supported(election, ruleset))) {
                return found;
            }
            perVoter = perVoter.plus(ruleset.increment());
            List<String> next = at(election, ruleset, perVoter);
            if (cost(election, next) > election.budget()) {
                return found;
            }
            found = next;
        }
        return found;
    }

    private static boolean isExhaustive(Election election, Ruleset ruleset, List<String> found) {
        long left = election.budget() - cost(election, found);
        return election.projects().stream()
                .filter(project -> supported(election, ruleset).contains(project.id()))
                .noneMatch(project -> !found.contains(project.id()) && project.cost() <= left);
    }

    private static Set<String> supported(Election election, Ruleset ruleset) {
        TreeSet<String> supported = new TreeSet<>();
        election.ballots().forEach(ballot -> supported.addAll(ballot.points().keySet()));
        if (ruleset.rule().utility() == Rule.Utility.COST) {
            election.projects().stream()
                    .filter(project -> project.cost() == 0)
                    .forEach(project -> supported.remove(project.id()));
        }
        return supported;
    }

    static long cost(Election election, List<String> ids) {
        return election.projects().stream()
                .filter(project -> ids.contains(project.id()))
                .mapToLong(SlateProject::cost)
                .sum();
    }

    private void run() {
        while (true) {
            SlateProject best = null;
            Rational bestRho = null;
            Rational bestPrice = null;
            for (SlateProject project : order) {
                Rational price = paid.containsKey(project.id()) || passesCap(project) ? null : price(project);
                if (price == null) {
                    continue;
                }
                boolean isByCost = ruleset.rule().utility() == Rule.Utility.COST;
                if (isByCost && project.cost() == 0) {
                    continue;
                }
                Rational rho = isByCost ? price.over(Rational.of(project.cost())) : price;
                if (bestRho == null || rho.compareTo(bestRho) < 0) {
                    best = project;
                    bestRho = rho;
                    bestPrice = price;
                }
            }
            if (best == null || bestPrice == null) {
                return;
            }
            pay(best, bestPrice);
        }
    }

    private boolean passesCap(SlateProject project) {
        Long cap = ruleset.limits().communityCap();
        if (cap == null || project.community() == null) {
            return false;
        }
        long got = election.projects().stream()
                .filter(other ->
                        paid.containsKey(other.id()) && project.community().equals(other.community()))
                .mapToLong(SlateProject::cost)
                .sum();
        return got + project.cost() > cap;
    }

    /** The least price t with the sum of min(money, t * points) equal to the cost, found by trying every breakpoint; null if there is none. */
    private @Nullable Rational price(SlateProject project) {
        Rational cost = Rational.of(project.cost());
        List<Voter> backers = voters.stream()
                .filter(voter -> voter.points.containsKey(project.id()))
                .toList();
        if (backers.isEmpty() || raised(backers, project.id(), null).compareTo(cost) < 0) {
            return null;
        }
        TreeSet<Rational> breaks = new TreeSet<>();
        backers.forEach(voter -> breaks.add(voter.money.over(voter.pointsFor(project.id()))));
        Rational below = Rational.ZERO;
        for (Rational at : breaks) {
            if (raised(backers, project.id(), at).compareTo(cost) >= 0) {
                Rational from = raised(backers, project.id(), below);
                Rational slope = raised(backers, project.id(), at).minus(from);
                return slope.signum() == 0
                        ? below
                        : below.plus(at.minus(below).times(cost.minus(from)).over(slope));
            }
            below = at;
        }
        return below;
    }

    private static Rational raised(List<Voter> backers, String project, @Nullable Rational price) {
        Rational sum = Rational.ZERO;
        for (Voter voter : backers) {
            sum = sum.plus(price == null ? voter.money : voter.money.min(price.times(voter.pointsFor(project))));
        }
        return sum;
    }

    private void pay(SlateProject project, Rational price) {
        for (Voter voter : voters) {
            Rational due = voter.money.min(price.times(voter.pointsFor(project.id())));
            voter.money = voter.money.minus(due);
        }
        paid.put(project.id(), price);
    }
}
