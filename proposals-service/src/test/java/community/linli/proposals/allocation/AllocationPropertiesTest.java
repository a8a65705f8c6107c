package community.linli.proposals.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.domains.Domain;

@Domain(Elections.class)
@Domain(net.jqwik.api.domains.DomainContext.Global.class)
class AllocationPropertiesTest {

    @Property(tries = 1000, shrinking = ShrinkingMode.BOUNDED)
    void theBudgetIsNeverBroken(@ForAll Election election, @ForAll Rule rule, @ForAll TieOrder ties) {
        Allocation found = Allocator.allocate(election, Elections.ruleset(rule, ties));
        assertThat(SlowEqualShares.cost(election, found.selected()))
                .isEqualTo(found.spent())
                .isLessThanOrEqualTo(election.budget());
        assertThat(found.selected()).doesNotHaveDuplicates();
    }

    @Property(tries = 1000)
    void capsAreNeverBroken(
            @ForAll Election election,
            @ForAll Rule rule,
            @ForAll @LongRange(min = 0, max = 25) long communityCap,
            @ForAll @LongRange(min = 0, max = 12) long projectCap) {
        Limits limits = new Limits(1, null, projectCap, communityCap, false);
        Allocation found = Allocator.allocate(
                election, Elections.ruleset(rule, TieOrder.recommended()).withLimits(limits));
        Map<String, Long> byCommunity = new TreeMap<>();
        for (String id : found.selected()) {
            SlateProject project =
                    Objects.requireNonNull(Elections.byId(election).get(id));
            assertThat(project.cost()).isLessThanOrEqualTo(projectCap);
            assertThat(Elections.supported(election)).contains(id);
            if (project.community() != null) {
                byCommunity.merge(project.community(), project.cost(), Long::sum);
            }
        }
        assertThat(byCommunity.values()).allMatch(spent -> spent <= communityCap);
        assertThat(found.spent()).isLessThanOrEqualTo(election.budget());
    }

    @Property(tries = 1000)
    void theSameElectionGivesTheSameBytesInAnyOrder(
            @ForAll Election election, @ForAll Rule rule, @ForAll TieOrder ties, @ForAll long seed) {
        List<SlateProject> projects = new ArrayList<>(election.projects());
        List<Ballot> ballots = new ArrayList<>();
        election.ballots()
                .forEach(ballot ->
                        ballots.addAll(Collections.nCopies((int) ballot.weight(), new Ballot(ballot.points(), 1))));
        Collections.shuffle(projects, new Random(seed));
        Collections.shuffle(ballots, new Random(~seed));
        Ruleset ruleset = Elections.ruleset(rule, ties);
        Election shuffled = new Election(election.budget(), projects, ballots);
        assertThat(AllocationJson.of(Allocator.allocate(shuffled, ruleset)))
                .isEqualTo(AllocationJson.of(Allocator.allocate(election, ruleset)));
    }

    @Property(tries = 1000)
    void anotherVoteIsAnotherDigest(@ForAll Election election) {
        List<Ballot> more = new ArrayList<>(election.ballots());
        more.add(Ballot.approving());
        assertThat(Canonical.digest(new Election(election.budget(), election.projects(), more)))
                .isNotEqualTo(Canonical.digest(election));
    }

    @Property(tries = 1500)
    void equalSharesAreWhatTheSlowDefinitionSays(@ForAll Election election, @ForAll Rule rule, @ForAll TieOrder ties) {
        if (!rule.isEqualShares()) {
            return;
        }
        Ruleset ruleset = Elections.ruleset(rule, ties);
        Allocation found = Allocator.allocate(election, ruleset);
        assertThat(inOrder(bought(found), election))
                .isEqualTo(inOrder(SlowEqualShares.grown(election, ruleset), election));
    }

    @Property(tries = 1000)
    void cappedEqualSharesAreWhatTheSlowDefinitionSays(
            @ForAll Election election, @ForAll TieOrder ties, @ForAll @LongRange(min = 0, max = 25) long cap) {
        for (Rule rule : List.of(Rule.MES_COST_SAT, Rule.MES_CARDINALITY_SAT)) {
            Ruleset ruleset = Elections.ruleset(rule, ties).withLimits(new Limits(0, null, null, cap, false));
            if (election.voters() > 0) {
                Rational share = Rational.of(election.budget(), election.voters());
                assertThat(inOrder(bought(Allocator.allocate(election, ruleset)), election))
                        .isEqualTo(inOrder(SlowEqualShares.at(election, ruleset, share), election));
            }
        }
    }

    /** Free projects may come in any order among themselves; all others may not. */
    private static List<String> inOrder(List<String> ids, Election election) {
        Map<String, SlateProject> slate = Elections.byId(election);
        List<String> free = ids.stream()
                .filter(id -> Objects.requireNonNull(slate.get(id)).cost() == 0)
                .sorted()
                .toList();
        List<String> rest = ids.stream()
                .filter(id -> Objects.requireNonNull(slate.get(id)).cost() > 0)
                .toList();
        List<String> all = new ArrayList<>(free);
        all.addAll(rest);
        return all;
    }

    private static List<String> bought(Allocation found) {
        return found.steps().stream()
                .filter(step -> step.stage() != Step.Stage.GREEDY)
                .map(Step::project)
                .toList();
    }

    @Property(tries = 1000)
    void votersPayTheCostExactlyAndNeverMoreThanTheyHave(@ForAll Election election, @ForAll Rule rule) {
        Allocation found = Allocator.allocate(election, Elections.ruleset(rule, TieOrder.recommended()));
        Shares shares = found.shares();
        if (shares == null) {
            return;
        }
        Map<Ballot, Rational> money = new java.util.HashMap<>();
        election.ballots().forEach(ballot -> money.put(ballot, shares.finalPerVoter()));
        for (Step step : found.steps()) {
            Step.Price price = step.price();
            if (price != null) {
                assertThat(pay(money, step.project(), price)).isEqualTo(Rational.of(step.cost()));
            }
        }
        Rational left = Rational.ZERO;
        for (Map.Entry<Ballot, Rational> purse : money.entrySet()) {
            assertThat(purse.getValue().signum()).isNotNegative();
            left = left.plus(purse.getValue().times(Rational.of(purse.getKey().weight())));
        }
        assertThat(left).isEqualTo(shares.leftoverVoterMoney());
    }

    private static Rational pay(Map<Ballot, Rational> money, String project, Step.Price price) {
        Rational sum = Rational.ZERO;
        long paidAll = 0;
        for (Map.Entry<Ballot, Rational> purse : money.entrySet()) {
            Ballot ballot = purse.getKey();
            long points = ballot.points().getOrDefault(project, 0L);
            Rational asked = price.perPoint().times(Rational.of(points));
            Rational due = purse.getValue().min(asked);
            paidAll += due.compareTo(asked) < 0 ? ballot.weight() : 0;
            sum = sum.plus(due.times(Rational.of(ballot.weight())));
            purse.setValue(purse.getValue().minus(due));
        }
        assertThat(price.paidAll()).isEqualTo(paidAll);
        return sum;
    }

    @Property(tries = 1000)
    void greedyLeavesNothingThatFits(@ForAll Election election, @ForAll Rule rule, @ForAll TieOrder ties) {
        if (rule.isEqualShares() && !rule.isCompletedGreedily()) {
            return;
        }
        Allocation found = Allocator.allocate(election, Elections.ruleset(rule, ties));
        long left = election.budget() - found.spent();
        assertThat(election.projects())
                .filteredOn(project -> !found.selected().contains(project.id()))
                .allMatch(project -> project.cost() > left);
    }

    @Property(tries = 1000)
    void votesSaidToBeLackingWouldHaveBeenEnoughAndOneLessNot(@ForAll Election election, @ForAll TieOrder ties) {
        for (Rule rule : List.of(Rule.GREEDY_COST_SAT, Rule.GREEDY_CARDINALITY_SAT)) {
            Ruleset ruleset = Elections.ruleset(rule, ties);
            for (Verdict verdict : Allocator.allocate(election, ruleset).verdicts()) {
                Long lacking = verdict.votesLacking();
                if (lacking != null) {
                    assertThat(Allocator.allocate(withVotes(election, verdict.project(), lacking), ruleset)
                                    .selected())
                            .contains(verdict.project());
                    assertThat(Allocator.allocate(withVotes(election, verdict.project(), lacking - 1), ruleset)
                                    .selected())
                            .doesNotContain(verdict.project());
                }
            }
        }
    }

    private static Election withVotes(Election election, String project, long more) {
        List<Ballot> ballots = new ArrayList<>(election.ballots());
        if (more > 0) {
            ballots.add(Ballot.approving(project).times(more));
        }
        return new Election(election.budget(), election.projects(), ballots);
    }

    @Property(tries = 500)
    void everyProjectHasAVerdictThatFitsTheSelection(@ForAll Election election, @ForAll Rule rule) {
        Allocation found = Allocator.allocate(election, Elections.ruleset(rule, TieOrder.lexico()));
        assertThat(found.verdicts()).hasSameSizeAs(election.projects());
        assertThat(found.verdicts())
                .allMatch(verdict -> (verdict.outcome() == Verdict.Outcome.FUNDED)
                        == found.selected().contains(verdict.project()));
        assertThat(new Explanation(found, Amounts.YUAN).sentences())
                .allMatch(sentence -> sentence.contains("unded") || sentence.contains("Excluded"));
    }
}
