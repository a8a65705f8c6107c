package community.linli.proposals.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BallotFormTest {

    @Test
    void kApprovalNamesAtMostKProjectsEachOnce() {
        BallotForm.Approval form = new BallotForm.Approval(1, 2);
        assertThat(form.ballot(List.of("b", "a"))).isEqualTo(Ballot.approving("a", "b"));
        assertThatThrownBy(() -> form.ballot(List.of("a", "b", "c")))
                .isInstanceOf(BallotForm.NotABallot.class)
                .hasMessage("A ballot names 1 to 2 projects, this one 3.");
        assertThatThrownBy(() -> form.ballot(List.of())).isInstanceOf(BallotForm.NotABallot.class);
        assertThatThrownBy(() -> form.ballot(List.of("a", "a"))).hasMessage("Project a is named twice.");
    }

    @Test
    void aKnapsackFitsInTheBudget() {
        BallotForm.Knapsack form = new BallotForm.Knapsack(100, Map.of("a", 60L, "b", 40L, "c", 1L));
        assertThat(form.ballot(List.of("a", "b"))).isEqualTo(Ballot.approving("a", "b"));
        assertThatThrownBy(() -> form.ballot(List.of("a", "b", "c")))
                .hasMessage("The projects chosen cost 101 fen, the budget is 100.");
        assertThatThrownBy(() -> form.ballot(List.of("d"))).hasMessage("Project d is not on the slate.");
    }

    @Test
    void pointsAreDealtOutUpToALimitTogetherAndEach() {
        BallotForm.Cumulative form = new BallotForm.Cumulative(10, 6);
        assertThat(form.ballot(Map.of("a", 6L, "b", 4L, "c", 0L)).points()).isEqualTo(Map.of("a", 6L, "b", 4L));
        assertThatThrownBy(() -> form.ballot(Map.of("a", 7L))).hasMessage("A project gets 0 to 6 points, a got 7.");
        assertThatThrownBy(() -> form.ballot(Map.of("a", -1L))).isInstanceOf(BallotForm.NotABallot.class);
        assertThatThrownBy(() -> form.ballot(Map.of("a", 6L, "b", 5L)))
                .hasMessage("A ballot deals out at most 10 points, this one 11.");
    }

    @Test
    void aPlaceIsWorthWhatWasPublishedForIt() {
        BallotForm.Ranking form = new BallotForm.Ranking(List.of(5L, 3L, 0L));
        assertThat(form.ballot(List.of("c", "a", "b", "d")).points()).isEqualTo(Map.of("c", 5L, "a", 3L));
        assertThat(BallotForm.Ranking.falling(3).weights()).containsExactly(3L, 2L, 1L);
        assertThatThrownBy(() -> form.ballot(List.of("a", "a"))).isInstanceOf(BallotForm.NotABallot.class);
    }

    @Test
    void pointsAreUtilitiesAndWhoGaveMorePaysMore() {
        Election election = new Election(
                12,
                List.of(new SlateProject("a", 6), new SlateProject("b", 6)),
                List.of(
                        new BallotForm.Cumulative(3, 3).ballot(Map.of("a", 2L, "b", 1L)),
                        new BallotForm.Cumulative(3, 3).ballot(Map.of("a", 1L))));
        Allocation found = Allocator.allocate(election, Ruleset.of(Rule.MES_CARDINALITY_SAT));
        assertThat(found.selected()).containsExactly("a");
        assertThat(found.steps().getFirst().price())
                .isEqualTo(new Step.Price(Rational.of(2), Rational.of(2), Rational.of(3), 0));
        Shares shares = found.shares();
        assertThat(shares).isNotNull();
        assertThat(shares.leftoverVoterMoney()).isEqualTo(Rational.of(6));
        assertThat(Allocator.allocate(election, Ruleset.of(Rule.GREEDY_COST_SAT))
                        .steps()
                        .getFirst()
                        .score())
                .isEqualTo(3);
    }
}
