package community.linli.proposals.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import community.linli.eventsourcing.Event;
import community.linli.eventsourcing.testkit.scenario.Scenario;
import community.linli.proposals.ballot.BoxCommand.CloseVoting;
import community.linli.proposals.ballot.BoxCommand.OpenVoting;
import community.linli.proposals.ballot.BoxCommand.TallyBallots;
import community.linli.proposals.ballot.BoxEvent.BallotsOpened;
import community.linli.proposals.ballot.BoxEvent.VotingClosed;
import community.linli.proposals.ballot.CompartmentEvent.BallotCast;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A district's roll of twenty thousand: each decision is one, and its figure is printed. */
class ManyVotersTest {

    private static final int VOTERS = 20_000;
    private static final BoxId BOX = BallotScenarios.BOX;

    private static List<String> tags() {
        Random random = new Random(20_000);
        return IntStream.range(0, VOTERS)
                .mapToObj(voter -> "%016x%016x".formatted(random.nextLong(), random.nextLong()))
                .sorted()
                .toList();
    }

    private static <T> T timed(String what, Supplier<T> work) {
        long start = System.nanoTime();
        T done = work.get();
        System.out.println(
                what + ": " + Duration.ofNanos(System.nanoTime() - start).toMillis() + " ms");
        return done;
    }

    @Test
    void twentyThousandTagsOpenAndTwentyThousandBallotsCloseInOneDecisionEach() {
        List<String> tags = tags();
        int compartments = CompartmentId.countFor(VOTERS);
        Scenario scenario = Scenario.of(BallotScenarios.context())
                .at(BallotScenarios.ROLL_DAY)
                .given(BoxLife.untilPut(VOTERS));
        OpenVoting open = new OpenVoting(BOX, tags, BallotScenarios.LOT);
        List<Event> opened = timed("20,000 tags open, two decisions and their folds", () -> {
            BallotScenarios.byRule(scenario.at(BallotScenarios.OPENS)).when(open);
            return scenario.answers().getFirst().events();
        });
        assertThat(opened).hasSizeLessThanOrEqualTo(1 + compartments);

        List<Event> cast = new ArrayList<>();
        tags.forEach(tag ->
                cast.add(new BallotCast(CompartmentId.of(BOX, tag, compartments), BOX, tag, "s".repeat(900), true)));
        scenario.given(cast);
        List<Event> closed = timed("20,000 ballots close, two decisions and their folds", () -> {
            BallotScenarios.byRule(scenario.at(BallotScenarios.CLOSES)).when(new CloseVoting(BOX));
            return scenario.answers().getFirst().events();
        });
        List<String> leaves =
                tags.stream().map(tag -> MerkleTree.leaf(tag, "s".repeat(900))).toList();
        assertThat(closed).containsExactly(new VotingClosed(BOX, VOTERS, VOTERS, MerkleTree.root(leaves)));

        List<Choice> choices = List.of(new Choice(Map.of("garden", 1L), 12_000), new Choice(Map.of("lamp", 1L), 8_000));
        timed("20,000 ballots are tallied, two decisions and their folds", () -> {
            BallotScenarios.byRule(scenario).when(new TallyBallots(BOX, choices, 0));
            return scenario.answers().getFirst().events();
        });
        assertThat(scenario.answers().getFirst().events().getFirst()).isEqualTo(new BallotsOpened(BOX, choices, 0));
    }

    @Test
    void papersOfThreeHundredOptionsAreReadInTheirTime() {
        List<Question.Candidate> slate = IntStream.range(0, 300)
                .mapToObj(number ->
                        new Question.Candidate("p" + number, 1_000, BallotScenarios.JINPING, java.util.Set.of()))
                .toList();
        Question.Election plain = BallotScenarios.election("greedy_cost_sat", 0);
        Question.Election long300 = new Question.Election(
                100_000, slate, new VotingMethod(VotingMethod.Form.RANKING, 0, 300, 0, 0), plain.rule(), 0);
        Map<String, Long> ranking = new TreeMap<>();
        slate.forEach(candidate -> ranking.put(candidate.proposal(), ranking.size() + 1L));
        long flaws = timed(
                "2,000 rankings of 300 options are read",
                () -> IntStream.range(0, 2_000)
                        .filter(ballot -> BallotPaper.flaw(long300, ranking).isPresent())
                        .count());
        assertThat(flaws).isZero();
    }

    @Test
    void equalSharesOfTwentyThousandVotersAreCountedInOneDecision() {
        Random random = new Random(7);
        List<Question.Candidate> slate = IntStream.range(0, 25)
                .mapToObj(number -> new Question.Candidate(
                        "p" + number, (1 + random.nextInt(40)) * 500_000L, BallotScenarios.JINPING, java.util.Set.of()))
                .toList();
        Question.Election election = new Question.Election(
                300_000_00L,
                slate,
                VotingMethod.approving(25),
                new Question.RuleTerms("mes_cost_sat_add1_greedy", 100, 10_000, "lot", 0, null, null, null),
                0);
        Map<Map<String, Long>, Integer> papers = new java.util.HashMap<>();
        for (int voter = 0; voter < VOTERS; voter++) {
            Map<String, Long> marks = new TreeMap<>();
            random.ints(5, 0, 25).forEach(number -> marks.put("p" + number, 1L));
            papers.merge(marks, 1, Integer::sum);
        }
        List<Choice> choices = papers.entrySet().stream()
                .map(paper -> new Choice(paper.getKey(), paper.getValue()))
                .sorted(Choice.ORDER)
                .toList();
        var allocation = timed(
                "20,000 voters' equal shares, " + choices.size() + " different papers",
                () -> Counting.allocate(election, election.optionIds(), choices));
        assertThat(allocation.spent()).isLessThanOrEqualTo(election.budgetFen());
    }
}
