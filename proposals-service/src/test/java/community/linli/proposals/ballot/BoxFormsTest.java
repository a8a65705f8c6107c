package community.linli.proposals.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import community.linli.eventsourcing.testkit.scenario.Scenario;
import community.linli.proposals.ballot.BoxCommand.TallyBallots;
import community.linli.proposals.ballot.BoxEvent.ElectionCounted;
import community.linli.proposals.ballot.BoxEvent.PollCounted;
import community.linli.proposals.ballot.Question.Election;
import community.linli.proposals.ballot.Question.RuleTerms;
import community.linli.proposals.ballot.Question.Threshold;
import community.linli.proposals.ballot.VotingMethod.Form;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Each form of voting from the paper to the result. */
class BoxFormsTest extends BallotScenarios {

    private static final VotingMethod ONE_OR_TWO = new VotingMethod(Form.APPROVAL, 1, 2, 0, 0);
    private static final VotingMethod POINTS = new VotingMethod(Form.POINTS, 0, 3, 10, 6);
    private static final VotingMethod RANKING = new VotingMethod(Form.RANKING, 0, 3, 0, 0);
    private static final VotingMethod KNAPSACK = new VotingMethod(Form.KNAPSACK, 0, 3, 0, 0);

    private static Election by(VotingMethod method, String ties, int quorumPercent) {
        Election plain = election("greedy_cost_sat", quorumPercent);
        return new Election(
                plain.budgetFen(),
                plain.slate(),
                method,
                new RuleTerms("greedy_cost_sat", 100, 1_000, ties, 0, null, null, null),
                quorumPercent);
    }

    private static Election by(VotingMethod method) {
        return by(method, "recommended", 0);
    }

    private static Choice marked(int count, Map<String, Long> marks) {
        return new Choice(marks, count);
    }

    private static String flaw(VotingMethod method, Map<String, Long> marks) {
        return BallotPaper.flaw(by(method), marks).orElse("none");
    }

    private static List<String> funded(Scenario scenario) {
        return scenario.answers().getFirst().events().stream()
                .filter(ElectionCounted.class::isInstance)
                .map(ElectionCounted.class::cast)
                .flatMap(counted -> counted.selected().stream())
                .map(BoxEvent.Selected::option)
                .toList();
    }

    private static boolean isQuorate(Scenario scenario) {
        return scenario.answers().getFirst().events().stream()
                .anyMatch(event -> (event instanceof ElectionCounted counted && counted.isQuorate())
                        || (event instanceof PollCounted polled && polled.isQuorate()));
    }

    @Test
    void approvalsOfAtLeastAndAtMostSoMany() {
        assertThat(funded(counted(by(ONE_OR_TWO), choice(2, "library"), choice(1, "lamp", "garden"))))
                .containsExactly("library");
        assertThat(flaw(ONE_OR_TWO, Map.of())).isEqualTo("This ballot marks 1 to 2 options, yours 0.");
        assertThat(flaw(ONE_OR_TWO, choice(1, "garden", "lamp", "library").marks()))
                .isEqualTo("This ballot marks 1 to 2 options, yours 3.");
        assertThat(flaw(ONE_OR_TWO, Map.of("garden", 2L))).isEqualTo("An option is chosen or not; it has no number.");
        assertThat(flaw(ONE_OR_TWO, Map.of("garden", 1L))).isEqualTo("none");
    }

    @Test
    void pointsOfOneVoterOutweighApprovalsOfTwo() {
        assertThat(funded(counted(
                        by(POINTS), marked(1, Map.of("library", 6L, "lamp", 1L)), marked(2, Map.of("garden", 2L)))))
                .containsExactly("library");
        assertThat(flaw(POINTS, Map.of("garden", 7L))).isEqualTo("A project gets 0 to 6 points, garden got 7.");
        assertThat(flaw(POINTS, Map.of("garden", 6L, "lamp", 5L)))
                .isEqualTo("A ballot deals out at most 10 points, this one 11.");
        assertThat(flaw(POINTS, Map.of("garden", 0L)))
                .isEqualTo("The number beside garden must be between 1 and 65535.");
        assertThat(flaw(POINTS, Map.of("garden", 65_536L)))
                .isEqualTo("The number beside garden must be between 1 and 65535.");
        assertThat(flaw(POINTS, Map.of("castle", 1L))).isEqualTo("There is no option castle on this ballot.");
        assertThat(flaw(POINTS, Map.of("garden", 6L, "lamp", 4L))).isEqualTo("none");
    }

    @Test
    void theFirstPlaceIsWorthTheMost() {
        assertThat(funded(counted(
                        by(RANKING),
                        marked(1, Map.of("library", 1L, "lamp", 2L)),
                        marked(1, Map.of("lamp", 1L, "garden", 2L, "library", 3L)),
                        marked(1, Map.of("garden", 1L)))))
                .as("garden 5, lamp 5, library 4; of equals the cheaper first")
                .containsExactly("garden", "lamp");
        assertThat(funded(counted(
                        by(RANKING), marked(2, Map.of("library", 1L, "lamp", 2L)), marked(1, Map.of("garden", 1L)))))
                .as("library 6, lamp 4, garden 3")
                .containsExactly("library");
        String wrong = "The places must be 1, 2, 3 and so on, each once.";
        assertThat(flaw(RANKING, Map.of("garden", 1L, "lamp", 1L))).isEqualTo(wrong);
        assertThat(flaw(RANKING, Map.of("garden", 2L))).isEqualTo(wrong);
        assertThat(flaw(RANKING, Map.of("garden", 1L, "lamp", 3L))).isEqualTo(wrong);
        assertThat(flaw(RANKING, Map.of("garden", 2L, "lamp", 1L))).isEqualTo("none");
    }

    @Test
    void whatAKnapsackHoldsFitsTheBudget() {
        assertThat(funded(counted(by(KNAPSACK), choice(1, "garden", "lamp"), choice(2, "library"))))
                .containsExactly("library");
        assertThat(flaw(KNAPSACK, choice(1, "garden", "library").marks()))
                .isEqualTo("The projects chosen cost 45000 fen, the budget is 30000.");
        assertThat(flaw(KNAPSACK, choice(1, "garden", "lamp").marks())).isEqualTo("none");
    }

    @Test
    void blankAndInvalidBallotsCountForTheQuorumAndNothingElse() {
        Election half = by(VotingMethod.approving(3), "recommended", 75);
        assertThat(isQuorate(counted(half, choice(2), choice(1, "lamp")))).isTrue();
        assertThat(isQuorate(counted(half, choice(1), choice(1, "lamp")))).isFalse();
        Scenario invalid =
                byRule(closed(half, 3)).when(new TallyBallots(BOX, List.of(choice(1, "lamp"), choice(1)), 1));
        assertThat(isQuorate(invalid)).isTrue();
        assertThat(funded(invalid))
                .as("the rule gives what is left to who has no vote, unless a minimum is asked")
                .containsExactly("garden", "lamp");
        assertThat(isQuorate(byRule(closed(half, 3)).when(new TallyBallots(BOX, List.of(), 3))))
                .isTrue();
    }

    @Test
    void aBoxIntoWhichNobodyCastIsCountedUnderEveryRule() {
        for (var rule : community.linli.proposals.allocation.Rule.values()) {
            Scenario empty = counted(election(rule.key(), 0));
            assertThat(isQuorate(empty)).as(rule.key()).isTrue();
            assertThat(funded(empty)).as(rule.key()).isSubsetOf("garden", "lamp", "library");
        }
    }

    @Test
    void theLotBreaksTiesAndNothingElse() {
        Election tied = by(VotingMethod.approving(3), "lot", 0);
        assertThat(funded(counted(tied, choice(1, "library"), choice(1, "garden"))))
                .as("the lot is lamp, garden, library")
                .containsExactly("garden", "lamp");
        assertThat(Counting.allocate(
                                tied,
                                List.of("library", "lamp", "garden"),
                                List.of(choice(1, "library"), choice(1, "garden")))
                        .selected())
                .startsWith("library");
        assertThat(funded(counted(tied, choice(2, "library"), choice(1, "garden"))))
                .containsExactly("library");
    }

    @Test
    void aPollOfSeveralOptionsPassesEachThatReachesItsShare() {
        Question poll = new Question.Referendum(
                List.of(
                        new Question.Option("bench", "A bench", true),
                        new Question.Option("tree", "A tree", true),
                        new Question.Option("none", "Neither", false)),
                new VotingMethod(Form.APPROVAL, 0, 2, 0, 0),
                0,
                new Threshold(50, Threshold.Of.VOTES, false));
        counted(poll, choice(1, "bench", "tree"), choice(1, "bench"), choice(1, "none"), choice(1))
                .thenLast(new PollCounted(
                        BOX,
                        true,
                        Map.of("bench", 2, "tree", 1, "none", 1),
                        3,
                        List.of(selected("bench", 0)),
                        CLOSES.plusSeconds(APPEAL_DAYS * 86_400L)));
    }
}
