package community.linli.proposals.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Known ways in which counts of others went wrong, each in an election one can follow by hand. */
class AllocationTrapsTest {

    private static Election election(long budget, List<SlateProject> slate, Ballot... ballots) {
        return new Election(budget, slate, List.of(ballots));
    }

    private static SlateProject project(String id, long cost) {
        return new SlateProject(id, cost);
    }

    private static Allocation count(Election election, Rule rule) {
        return Allocator.allocate(election, Ruleset.of(rule).withIncrement(Rational.of(1)));
    }

    @Test
    void aProjectNobodyWantsDoesNotKeepSharesGrowing() {
        Election election = election(
                100,
                List.of(project("wanted", 60), project("unwanted", 40)),
                Ballot.approving("wanted"),
                Ballot.approving("wanted"));
        Allocation found = count(election, Rule.MES_COST_SAT_ADD1);
        assertThat(found.selected()).containsExactly("wanted");
        assertThat(found.shares()).isNotNull();
        assertThat(found.shares().steps()).isZero();
        assertThat(found.shares().stopped()).isEqualTo(Shares.Stopped.EXHAUSTIVE);
        assertThat(count(election, Rule.MES_COST_SAT_ADD1_NO_EXHAUSTIVE_STOP)
                        .shares()
                        .stopped())
                .isEqualTo(Shares.Stopped.NOTHING_LEFT_TO_BUY);
    }

    @Test
    void whereEverythingFitsEverythingSupportedIsFunded() {
        Election election = election(
                100,
                List.of(project("many", 60), project("one", 30)),
                Ballot.approving("many").times(9),
                Ballot.approving("one"));
        for (Rule rule : List.of(Rule.MES_COST_SAT_ADD1, Rule.MES_COST_SAT_ADD1_NO_EXHAUSTIVE_STOP)) {
            assertThat(count(election, rule).selected()).containsExactlyInAnyOrder("many", "one");
        }
        assertThat(count(election, Rule.MES_COST_SAT).selected()).containsExactly("many");
    }

    @Test
    void theStepLimitFailsTheCountInsteadOfCuttingItShort() {
        Election village = election(
                30_000_000,
                List.of(project("well", 10_000_000), project("hall", 20_000_000)),
                Ballot.approving("well"),
                Ballot.approving("hall").times(49));
        Ruleset ruleset = Ruleset.of(Rule.MES_COST_SAT_ADD1).withStepLimit(100);
        assertThatThrownBy(() -> Allocator.allocate(village, ruleset))
                .isInstanceOf(StepLimitReached.class)
                .hasMessage("After 100 steps of 100 each the shares had still to grow; there is no result."
                        + " Choose a larger increment.");
        Allocation found = Allocator.allocate(
                village, ruleset.withIncrement(Rational.of(10_000)).withStepLimit(940));
        assertThat(found.selected()).containsExactlyInAnyOrder("hall", "well");
        assertThat(found.shares()).isNotNull();
        assertThat(found.shares().steps()).isEqualTo(940);
    }

    @Test
    void theFirstOverspendingEndsTheGrowthAlthoughLaterSharesWouldFitAgain() {
        Election election = election(
                12,
                List.of(project("a", 10), project("b", 4), project("c", 8)),
                Ballot.approving("a"),
                Ballot.approving("b"),
                Ballot.approving("a", "c"),
                Ballot.approving("b", "c"));
        Ruleset ruleset = Ruleset.of(Rule.MES_COST_SAT_ADD1_NO_EXHAUSTIVE_STOP).withIncrement(Rational.of(1));
        assertThat(Allocator.allocate(election, ruleset).selected()).containsExactly("b");
        assertThat(SlowEqualShares.at(election, ruleset, Rational.of(5))).containsExactlyInAnyOrder("a", "b");
        assertThat(SlowEqualShares.at(election, ruleset, Rational.of(6))).containsExactlyInAnyOrder("b", "c");
    }

    @Test
    void whatWasBoughtFromSharesIsNotSpentAgainByTheCompletion() {
        Election election = election(
                100,
                List.of(project("bought", 60), project("fits", 40), project("doesnot", 50)),
                Ballot.approving("bought").times(6),
                Ballot.approving("doesnot").times(3),
                Ballot.approving("fits"));
        assertThat(count(election, Rule.MES_COST_SAT_UTILITARIAN).selected()).containsExactly("bought", "fits");
    }

    @Test
    void theStopConditionDecidesWhoWins() {
        Election election = election(
                9,
                List.of(project("a", 9), project("b", 9), project("c", 3)),
                Ballot.approving("b"),
                Ballot.approving("a"),
                Ballot.approving("a", "c"));
        Allocation early = count(election, Rule.MES_COST_SAT_ADD1);
        Allocation late = count(election, Rule.MES_COST_SAT_ADD1_NO_EXHAUSTIVE_STOP);
        assertThat(early.selected()).containsExactly("c");
        assertThat(late.selected()).containsExactly("a");
        assertThat(early.rulesetHash()).isNotEqualTo(late.rulesetHash());
        assertThat(early.shares()).isNotNull();
        assertThat(late.shares()).isNotNull();
        assertThat(early.shares().stopped()).isEqualTo(Shares.Stopped.EXHAUSTIVE);
        assertThat(late.shares().stopped()).isEqualTo(Shares.Stopped.NEXT_INFEASIBLE);
    }

    @Test
    void sharesStartAtTheExactQuotientNotAtWholeFen() {
        Election election = election(
                10, List.of(project("a", 10)), Ballot.approving("a"), Ballot.approving("a"), Ballot.approving("a"));
        Allocation found = count(election, Rule.MES_COST_SAT);
        assertThat(found.shares()).isNotNull();
        assertThat(found.shares().startPerVoter()).hasToString("10/3");
        assertThat(found.selected()).containsExactly("a");
        assertThat(found.shares().leftoverVoterMoney()).hasToString("0");
    }

    @Test
    void aThousandWinnersNeedNoDeepStack() {
        List<SlateProject> slate = new ArrayList<>();
        List<String> all = new ArrayList<>();
        for (int at = 0; at < 1000; at++) {
            slate.add(project("p" + at, 1 + at % 7));
            all.add("p" + at);
        }
        Election election =
                new Election(10_000, slate, List.of(Ballot.approving(all).times(3)));
        assertThat(count(election, Rule.MES_COST_SAT).selected()).hasSize(1000);
    }

    @Test
    void aVoterWhoHasExactlyThePricePaysThePriceAndIsNotShort() {
        Election election = election(
                6, List.of(project("a", 2), project("b", 4)), Ballot.approving("a", "b"), Ballot.approving("b"));
        Allocation found = count(election, Rule.MES_CARDINALITY_SAT);
        assertThat(found.selected()).containsExactly("a", "b");
        assertThat(found.steps().get(1).price()).isNotNull();
        assertThat(found.steps().get(1).price().paidAll()).isEqualTo(1);
    }

    @Test
    void amongEqualsTheLotDrawnBeforeTheCountDecidesEveryTime() {
        List<SlateProject> slate = List.of(project("a", 5), project("b", 5), project("c", 5));
        Election election = election(10, slate, Ballot.approving("a", "b", "c").times(4));
        for (Rule rule : Rule.values()) {
            Ruleset lot = Ruleset.of(rule).withTies(new TieOrder.Lot(List.of("c", "b", "a")));
            assertThat(Allocator.allocate(election, lot).selected()).containsExactly("c", "b");
            assertThat(Allocator.allocate(election, Ruleset.of(rule)).selected())
                    .containsExactly("a", "b");
        }
        Ruleset partial = Ruleset.of(Rule.GREEDY_COST_SAT).withTies(new TieOrder.Lot(List.of("c", "b")));
        assertThatThrownBy(() -> Allocator.allocate(election, partial))
                .hasMessage("The lot must name every project of the slate exactly once");
    }

    @Test
    void theRecommendedOrderIsCostThenVotesThenLot() {
        List<SlateProject> slate = List.of(project("dear", 6), project("x", 5), project("y", 5));
        Election election = election(
                20,
                slate,
                Ballot.approving("dear").times(6),
                Ballot.approving("x").times(5),
                Ballot.approving("y").times(5));
        Allocation found = Allocator.allocate(
                election,
                Ruleset.of(Rule.GREEDY_CARDINALITY_SAT).withTies(new TieOrder.Recommended(List.of("dear", "y", "x"))));
        assertThat(found.selected()).containsExactly("y", "x", "dear");
        assertThat(found.steps().getFirst().tiedWith()).containsExactly("x", "dear");
    }

    @Test
    void idsBeyondTheBasicPlaneAreOrderedByCodePoint() {
        String private1 = "\uFFFD";
        String beyond = new String(Character.toChars(0x1F333));
        assertThat(private1.compareTo(beyond)).isPositive();
        Election election =
                election(1, List.of(project(beyond, 1), project(private1, 1)), Ballot.approving(beyond, private1));
        assertThat(count(election, Rule.MES_COST_SAT).selected()).containsExactly(private1);
    }

    @Test
    void blankBallotsCountAsVoters() {
        Election election = election(10, List.of(project("a", 6)), Ballot.approving("a"), Ballot.approving());
        assertThat(count(election, Rule.MES_COST_SAT).selected()).isEmpty();
        Limits half = new Limits(0, Rational.of(2, 3), null, null, false);
        Allocation found =
                Allocator.allocate(election, Ruleset.of(Rule.GREEDY_COST_SAT).withLimits(half));
        assertThat(found.exclusions())
                .containsExactly(new Exclusion("a", Exclusion.Reason.BELOW_THRESHOLD_SHARE, 1, Rational.of(4, 3)));
    }

    @Test
    void thoseBelowAMinimumAreOutBeforeTheCountAndToldWhatTheyLacked() {
        Election election = election(
                100,
                List.of(project("few", 10), project("many", 10), project("dear", 90), project("none", 200)),
                Ballot.approving("many", "dear", "none").times(5),
                Ballot.approving("few").times(2));
        Limits limits = new Limits(4, null, 80L, null, true);
        Allocation found =
                Allocator.allocate(election, Ruleset.of(Rule.MES_COST_SAT_ADD1).withLimits(limits));
        assertThat(found.selected()).containsExactly("many");
        assertThat(found.exclusions())
                .containsExactly(
                        new Exclusion("dear", Exclusion.Reason.ABOVE_PROJECT_CAP, 90, Rational.of(80)),
                        new Exclusion("few", Exclusion.Reason.BELOW_MINIMUM_VOTES, 2, Rational.of(4)),
                        new Exclusion("none", Exclusion.Reason.ABOVE_PROJECT_CAP, 200, Rational.of(80)));
        assertThat(new Explanation(found, new Amounts(0, "fen")).sentences())
                .contains("costs 10 fen, 2 votes. Excluded: at least 4 voters must support it; it lacked 2.")
                .contains("costs 90 fen, 5 votes. Excluded: one project may cost at most 80 fen.");
    }

    @Test
    void whatCostsMoreThanTheBudgetEndsTheGrowthUnlessItIsExcludedFirst() {
        Election election = election(
                10,
                List.of(project("dear", 12), project("cheap", 8)),
                Ballot.approving("dear").times(9),
                Ballot.approving("cheap"));
        Ruleset published = Ruleset.of(Rule.MES_COST_SAT_ADD1).withIncrement(Rational.of(1));
        assertThat(Allocator.allocate(election, published).selected()).isEmpty();
        Limits within = new Limits(0, null, null, null, true);
        assertThat(Allocator.allocate(election, published.withLimits(within)).selected())
                .containsExactly("cheap");
    }

    @Test
    void aCommunityGetsNoMoreThanItsCapAndTheLoserIsToldSo() {
        List<SlateProject> slate = List.of(
                new SlateProject("n1", 30, "north", Set.of()),
                new SlateProject("n2", 30, "north", Set.of()),
                new SlateProject("s1", 30, "south", Set.of()));
        Election election = election(
                90,
                slate,
                Ballot.approving("n1", "n2").times(8),
                Ballot.approving("s1").times(4));
        Limits limits = new Limits(0, null, null, 40L, false);
        for (Rule rule : Rule.values()) {
            Allocation found = Allocator.allocate(election, Ruleset.of(rule).withLimits(limits));
            assertThat(found.selected()).containsExactly("n1", "s1");
            assertThat(found.verdicts().get(1).outcome()).isEqualTo(Verdict.Outcome.SHORT_OF_COMMUNITY_CAP);
            assertThat(found.verdicts().get(1).budgetLacking()).isEqualTo(20);
        }
    }

    @Test
    void greedyPassesOverWhatDoesNotFitAndSaysHowManyVotesItLacked() {
        Election election = election(
                100,
                List.of(project("a", 60), project("b", 50), project("c", 40)),
                Ballot.approving("a").times(9),
                Ballot.approving("b").times(7),
                Ballot.approving("c").times(2));
        Allocation found = count(election, Rule.GREEDY_COST_SAT);
        assertThat(found.selected()).containsExactly("a", "c");
        assertThat(new Explanation(found, new Amounts(0, "")).sentences().get(1))
                .isEqualTo(
                        "costs 50, 7 votes. Not funded. When its turn came by votes, the money left fell short by 10."
                                + " With 2 more its turn would have come early enough.");
    }

    @Test
    void whatCostsNothingComesLastByCostAndFirstByNumber() {
        Election election = election(
                10,
                List.of(project("free", 0), project("unwanted", 0), project("paid", 5)),
                Ballot.approving("free").times(9),
                Ballot.approving("paid"));
        assertThat(count(election, Rule.GREEDY_COST_SAT).selected()).containsExactly("paid", "free", "unwanted");
        assertThat(count(election, Rule.GREEDY_CARDINALITY_SAT).selected()).containsExactly("free", "paid", "unwanted");
        assertThat(count(election, Rule.MES_COST_SAT_ADD1).selected()).containsExactly("paid");
        assertThat(count(election, Rule.MES_CARDINALITY_SAT_ADD1).selected()).containsExactly("free", "paid");
        assertThat(new Explanation(count(election, Rule.MES_COST_SAT_ADD1), Amounts.YUAN)
                        .sentences()
                        .getFirst())
                .isEqualTo("costs 0 yuan, 9 votes. Not funded: it costs nothing, and the rule measures worth by cost.");
    }

    @Test
    void whatMeetsALimitExactlyIsNotExcluded() {
        Election election =
                election(10, List.of(project("a", 10)), Ballot.approving("a").times(2), Ballot.approving());
        Limits limits = new Limits(2, Rational.of(2, 3), 10L, 10L, true);
        Allocation found =
                Allocator.allocate(election, Ruleset.of(Rule.GREEDY_COST_SAT).withLimits(limits));
        assertThat(found.exclusions()).isEmpty();
        assertThat(found.selected()).containsExactly("a");
    }

    @Test
    void ofEqualPriceAndCostTheOneWithMoreVotesGoesFirst() {
        Election election = election(
                10,
                List.of(project("a", 4), project("b", 4), project("c", 1), project("d", 1)),
                Ballot.approving("a").times(2),
                Ballot.approving("b").times(2),
                Ballot.approving("b", "c", "d"));
        assertThat(count(election, Rule.MES_CARDINALITY_SAT).selected()).containsExactly("c", "d", "b", "a");
        Allocation lexico = Allocator.allocate(
                election, Ruleset.of(Rule.MES_CARDINALITY_SAT).withTies(TieOrder.lexico()));
        assertThat(lexico.selected()).containsExactly("c", "d", "a", "b");
        assertThat(lexico.steps().get(2).tiedWith()).containsExactly("b");
        assertThat(new Explanation(lexico, new Amounts(0, "")).sentences().get(1))
                .isEqualTo(
                        "costs 4, 3 votes. Funded as number 4: its supporters bought it at 2 (exactly 2) for each vote"
                                + " or point, 1 of them all they had left, which was less, the least by the rule; 0 of the"
                                + " budget were left.");
    }

    @Test
    void equalBallotsMayBeGivenOnceWithTheirNumber() {
        List<SlateProject> slate = List.of(project("a", 7), project("b", 5));
        Election merged = election(
                9,
                slate,
                Ballot.approving("a", "b").times(3),
                Ballot.approving("b").times(2));
        List<Ballot> single = new ArrayList<>(Collections.nCopies(2, Ballot.approving("b")));
        single.addAll(Collections.nCopies(3, Ballot.approving("b", "a")));
        assertThat(new Election(9, slate, single)).isEqualTo(merged);
    }

    @Test
    void anElectionWithoutVotersFundsNothingByShares() {
        Election election = election(10, List.of(project("a", 5)));
        for (Rule rule : Rule.values()) {
            assertThat(count(election, rule).selected())
                    .isEqualTo(rule.isEqualShares() && !rule.isCompletedGreedily() ? List.of() : List.of("a"));
        }
    }
}
