package community.linli.proposals.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import community.linli.proposals.ballot.BoxCommand.PutQuestion;
import community.linli.proposals.ballot.Question.Candidate;
import community.linli.proposals.ballot.Question.Election;
import community.linli.proposals.ballot.Question.Option;
import community.linli.proposals.ballot.Question.Referendum;
import community.linli.proposals.ballot.Question.RuleTerms;
import community.linli.proposals.ballot.Question.Threshold;
import community.linli.proposals.ballot.VotingMethod.Form;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A question is put only if it can be voted on, counted within the bounds of the numbers, and read in one way. */
class QuestionPoliciesTest {

    private static final Election PLAIN = BallotScenarios.election("greedy_cost_sat", 0);
    private static final Threshold MAJORITY = new Threshold(50, Threshold.Of.VOTES, true);
    private static final Option YES = new Option("yes", "Yes", true);

    private static boolean isAVote(Question question) {
        return QuestionPolicies.isAVote(BallotScenarios.put(question));
    }

    private static Election by(VotingMethod method) {
        return new Election(PLAIN.budgetFen(), PLAIN.slate(), method, PLAIN.rule(), 0);
    }

    private static Election by(RuleTerms rule) {
        return new Election(PLAIN.budgetFen(), PLAIN.slate(), PLAIN.method(), rule, 0);
    }

    private static Election over(long budgetFen, Candidate... slate) {
        return new Election(budgetFen, List.of(slate), PLAIN.method(), PLAIN.rule(), 0);
    }

    private static Candidate candidate(String id, long costFen) {
        return new Candidate(id, costFen, BallotScenarios.JINPING, Set.of());
    }

    private static Referendum poll(Form form, Option... options) {
        return new Referendum(List.of(options), new VotingMethod(form, 1, 1, 5, 5), 0, MAJORITY);
    }

    @Test
    void plainQuestionsAreVotes() {
        assertThat(isAVote(PLAIN)).isTrue();
        assertThat(isAVote(poll(Form.APPROVAL, YES))).isTrue();
        assertThat(isAVote(by(new VotingMethod(Form.POINTS, 3, 3, 3, 1)))).isTrue();
        assertThat(isAVote(by(new VotingMethod(Form.KNAPSACK, 2, 3, 0, 0)))).isTrue();
        assertThat(isAVote(by(new VotingMethod(Form.RANKING, 3, 3, 0, 0)))).isTrue();
    }

    @Test
    void itsHoursHaveALengthAndItsDaysOfObjectionABound() {
        assertThat(QuestionPolicies.isAVote(
                        new PutQuestion(BallotScenarios.BOX, PLAIN, BallotScenarios.OPENS, BallotScenarios.OPENS, 7)))
                .isFalse();
        for (int days : List.of(-1, 61)) {
            assertThat(QuestionPolicies.isAVote(new PutQuestion(
                            BallotScenarios.BOX, PLAIN, BallotScenarios.OPENS, BallotScenarios.CLOSES, days)))
                    .isFalse();
        }
    }

    @Test
    void whatMustBeMarkedCanBeMarked() {
        assertThat(isAVote(by(new VotingMethod(Form.APPROVAL, 4, 4, 0, 0)))).isFalse();
        assertThat(isAVote(by(new VotingMethod(Form.APPROVAL, 2, 1, 0, 0)))).isFalse();
        assertThat(isAVote(by(new VotingMethod(Form.APPROVAL, -1, 1, 0, 0)))).isFalse();
        assertThat(isAVote(by(new VotingMethod(Form.APPROVAL, 0, 0, 0, 0)))).isFalse();
        assertThat(isAVote(by(new VotingMethod(Form.POINTS, 3, 3, 2, 1)))).isFalse();
        assertThat(isAVote(by(new VotingMethod(Form.POINTS, 0, 3, 0, 1)))).isFalse();
        assertThat(isAVote(by(new VotingMethod(Form.POINTS, 0, 3, 70_000, 65_536))))
                .isFalse();
        assertThat(isAVote(by(new VotingMethod(Form.KNAPSACK, 3, 3, 0, 0)))).isFalse();
    }

    @Test
    void optionsAreDifferentFewEnoughAndSpeltInOneWay() {
        assertThat(isAVote(over(100))).isFalse();
        assertThat(isAVote(over(100, candidate("a", 1), candidate("a", 2)))).isFalse();
        for (String id : List.of("", "a=1, b", "a,b", "a b", "{a}", "a\nb", "a/b", "a.b", "$a", "x".repeat(65))) {
            assertThat(isAVote(over(100, candidate(id, 1)))).as(id).isFalse();
        }
        for (String id : List.of("a", "3f0c-1", "电梯", "x".repeat(64))) {
            assertThat(isAVote(over(100, candidate(id, 1)))).as(id).isTrue();
        }
        Candidate[] many = IntStream.range(0, 301)
                .mapToObj(number -> candidate("p" + number, 1))
                .toArray(Candidate[]::new);
        assertThat(isAVote(over(100, many))).isFalse();
        assertThat(isAVote(over(100, java.util.Arrays.copyOf(many, 300)))).isTrue();
    }

    @Test
    void moneyIsWithinWhatCanBeSummedUp() {
        long most = QuestionPolicies.MOST_FEN;
        assertThat(isAVote(over(most, candidate("a", most), candidate("b", most))))
                .isTrue();
        assertThat(isAVote(over(most + 1, candidate("a", 1)))).isFalse();
        assertThat(isAVote(over(1, candidate("a", Long.MAX_VALUE), candidate("b", Long.MAX_VALUE))))
                .isFalse();
        assertThat(isAVote(over(1, candidate("a", 0)))).isFalse();
        assertThat(isAVote(over(0, candidate("a", 1)))).isFalse();
        assertThat(isAVote(by(new RuleTerms("greedy_cost_sat", 1, 1, "lot", 0, null, 0L, null))))
                .isFalse();
        assertThat(isAVote(by(new RuleTerms("greedy_cost_sat", 1, 1, "lot", 0, null, null, -1L))))
                .isFalse();
    }

    @Test
    void theRuleIsOneOfTheAllocationsAndItsTermsHaveBounds() {
        assertThat(isAVote(by(new RuleTerms("by_acclamation", 1, 1, "lot", 0, null, null, null))))
                .isFalse();
        assertThat(isAVote(by(new RuleTerms("mes_cost_sat", 0, 1, "lot", 0, null, null, null))))
                .isFalse();
        assertThat(isAVote(by(new RuleTerms("mes_cost_sat", 1, 0, "lot", 0, null, null, null))))
                .isFalse();
        assertThat(isAVote(by(new RuleTerms("mes_cost_sat", 1, 100_001, "lot", 0, null, null, null))))
                .isFalse();
        assertThat(isAVote(by(new RuleTerms("mes_cost_sat", 1, 1, "age", 0, null, null, null))))
                .isFalse();
        assertThat(isAVote(by(new RuleTerms("mes_cost_sat", 1, 1, "lot", -1, null, null, null))))
                .isFalse();
        assertThat(isAVote(by(new RuleTerms("mes_cost_sat", 1, 1, "lot", 0, 101, null, null))))
                .isFalse();
        assertThat(isAVote(by(new RuleTerms("mes_cost_sat", 1, 1, "lot", 0, 100, 1L, 1L))))
                .isTrue();
    }

    @Test
    void aPollAsksForMarksThatAreCounted() {
        for (Form form : List.of(Form.POINTS, Form.RANKING, Form.KNAPSACK)) {
            assertThat(isAVote(poll(form, YES))).as(form.toString()).isFalse();
        }
        assertThat(isAVote(poll(Form.APPROVAL, new Option("no", "No", false)))).isFalse();
        assertThat(isAVote(poll(Form.APPROVAL, new Option("yes", " ", true)))).isFalse();
        assertThat(isAVote(poll(Form.APPROVAL, new Option("yes", "Yes\noption no: No", true))))
                .isFalse();
        for (int percent : List.of(0, 101)) {
            assertThat(isAVote(new Referendum(
                            List.of(YES),
                            new VotingMethod(Form.APPROVAL, 0, 1, 0, 0),
                            0,
                            new Threshold(percent, Threshold.Of.VOTES, false))))
                    .isFalse();
        }
    }

    @Test
    void aQuorumIsAShare() {
        assertThat(isAVote(BallotScenarios.election("greedy_cost_sat", 101))).isFalse();
        assertThat(isAVote(BallotScenarios.election("greedy_cost_sat", -1))).isFalse();
        assertThat(isAVote(BallotScenarios.election("greedy_cost_sat", 100))).isTrue();
    }
}
