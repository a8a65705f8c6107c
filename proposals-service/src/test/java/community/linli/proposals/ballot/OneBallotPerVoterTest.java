package community.linli.proposals.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import community.linli.eventsourcing.Event;
import community.linli.eventsourcing.testkit.scenario.Answer;
import community.linli.eventsourcing.testkit.scenario.Scenario;
import community.linli.proposals.ballot.BoxCommand.CloseVoting;
import community.linli.proposals.ballot.BoxCommand.ExtendVoting;
import community.linli.proposals.ballot.BoxCommand.TallyBallots;
import community.linli.proposals.ballot.BoxEvent.ElectionCounted;
import community.linli.proposals.ballot.BoxEvent.VotingClosed;
import community.linli.proposals.ballot.BoxEvent.VotingExtended;
import community.linli.proposals.ballot.CompartmentCommand.CastBallot;
import community.linli.proposals.ballot.CompartmentEvent.BallotCast;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Whoever casts when, as often as they like, around a closing that may be moved: what was acknowledged counts, once per voter, and nothing else. */
class OneBallotPerVoterTest {

    private static final int VOTERS = 40;
    private static final BoxId BOX = BallotScenarios.BOX;
    private static final List<String> TAGS = java.util.stream.IntStream.range(0, VOTERS)
            .mapToObj(voter -> "%03x".formatted(voter * 4096 / VOTERS) + "0".repeat(29))
            .toList();
    private static final int COMPARTMENTS = CompartmentId.countFor(VOTERS);

    private enum Deed {
        CAST,
        EXTEND,
        CLOSE
    }

    /** The minutes are counted from half an hour before the first end of voting; they need not rise from step to step. */
    record Step(Deed deed, int voter, int choice, int minute) {
        Instant at() {
            return BallotScenarios.CLOSES.plusSeconds((minute - 30) * 60L);
        }
    }

    @Provide
    Arbitrary<List<Step>> histories() {
        Arbitrary<Deed> deeds =
                Arbitraries.frequency(Tuple.of(20, Deed.CAST), Tuple.of(1, Deed.EXTEND), Tuple.of(2, Deed.CLOSE));
        return Combinators.combine(
                        deeds,
                        Arbitraries.integers().between(0, VOTERS - 1),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, 70))
                .as(Step::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(60);
    }

    /** The simplest box that could be right: the last ballot of each tag while it is open. */
    private static final class Book {
        private final Map<String, String> last = new TreeMap<>();
        private Instant closesAt = BallotScenarios.CLOSES;
        private boolean isClosed;

        List<String> leaves() {
            return last.entrySet().stream()
                    .map(ballot -> MerkleTree.leaf(ballot.getKey(), ballot.getValue()))
                    .toList();
        }
    }

    static CastBallot cast(int voter, int choice) {
        String tag = TAGS.get(voter);
        return new CastBallot(CompartmentId.of(BOX, tag, COMPARTMENTS), BOX, tag, "choice-" + choice);
    }

    private static Scenario open() {
        List<community.linli.eventsourcing.Occurrence> history = new ArrayList<>(BoxLife.untilPut(VOTERS));
        history.addAll(BoxLife.opening(TAGS));
        return Scenario.of(BallotScenarios.context()).at(BallotScenarios.OPENS).given(history);
    }

    private static List<Event> events(Scenario scenario) {
        return scenario.answers().stream()
                .map(Answer::events)
                .flatMap(List::stream)
                .toList();
    }

    @Property(tries = 150)
    void whatWasAcknowledgedBeforeTheClosingIsInTheBoxAndNothingElse(@ForAll("histories") List<Step> steps) {
        Book book = new Book();
        try (Scenario scenario = open()) {
            for (Step step : steps) {
                play(scenario, step, book);
            }
            BallotScenarios.byRule(scenario.at(BallotScenarios.CLOSES.plusSeconds(86_400)))
                    .when(new CloseVoting(BOX));
            events(scenario).forEach(event -> check((VotingClosed) event, book));
            assertThat(book.isClosed).isTrue();
        }
    }

    private static void play(Scenario scenario, Step step, Book book) {
        scenario.at(step.at());
        boolean isInTime = !book.isClosed && step.at().isBefore(book.closesAt);
        switch (step.deed()) {
            case CAST -> {
                CastBallot cast = cast(step.voter(), step.choice());
                boolean isSame = cast.sealed().equals(book.last.get(cast.tag()));
                List<Event> events = events(scenario.by(cast.tag(), "voter").when(cast));
                assertThat(!events.isEmpty()).as("%s in %s", step, book.last).isEqualTo(isInTime && !isSame);
                events.stream().map(BallotCast.class::cast).forEach(ballot -> {
                    assertThat(ballot.isFirst()).isEqualTo(!book.last.containsKey(ballot.tag()));
                    book.last.put(ballot.tag(), ballot.sealed());
                });
            }
            case EXTEND -> {
                Instant later = step.at().plusSeconds(1_200);
                List<Event> events = events(
                        BallotScenarios.byRule(scenario).when(new ExtendVoting(BOX, later, "The lift was broken.")));
                assertThat(!events.isEmpty()).isEqualTo(isInTime && later.isAfter(book.closesAt));
                events.stream().map(VotingExtended.class::cast).forEach(longer -> book.closesAt = longer.closesAt());
            }
            case CLOSE -> {
                List<Event> events = events(BallotScenarios.byRule(scenario).when(new CloseVoting(BOX)));
                assertThat(!events.isEmpty()).isEqualTo(!book.isClosed && !isInTime);
                events.forEach(event -> check((VotingClosed) event, book));
            }
        }
    }

    private static void check(VotingClosed closed, Book book) {
        assertThat(book.isClosed).as("closed once").isFalse();
        assertThat(closed).isEqualTo(new VotingClosed(BOX, book.last.size(), VOTERS, MerkleTree.root(book.leaves())));
        book.isClosed = true;
    }

    @Property(tries = 40)
    void inWhicheverOrderVotersCastRootAndResultAreTheSame(
            @ForAll("histories") List<Step> steps, @ForAll Random random) {
        Map<Integer, Integer> wishes = new TreeMap<>();
        steps.forEach(step -> wishes.put(step.voter(), step.choice()));
        List<Integer> inOrder = List.copyOf(wishes.keySet());
        List<Integer> shuffled = new ArrayList<>(inOrder);
        Collections.shuffle(shuffled, random);
        assertThat(outcome(inOrder, wishes)).isEqualTo(outcome(shuffled, wishes));
    }

    private record Outcome(VotingClosed closed, ElectionCounted counted) {}

    private static Outcome outcome(List<Integer> voters, Map<Integer, Integer> wishes) {
        try (Scenario scenario = open()) {
            scenario.at(BallotScenarios.NOON);
            for (int voter : voters) {
                scenario.by("voter", "voter").when(cast(voter, (wishes.getOrDefault(voter, 0) + 1) % 4));
                scenario.when(cast(voter, wishes.getOrDefault(voter, 0)));
            }
            VotingClosed closed = (VotingClosed)
                    events(scenario.whenItIs(BallotScenarios.CLOSES)).getFirst();
            BallotScenarios.byRule(scenario).when(new TallyBallots(BOX, choices(wishes), 0));
            return new Outcome(closed, (ElectionCounted) events(scenario).getLast());
        }
    }

    private static List<Choice> choices(Map<Integer, Integer> wishes) {
        List<Choice> papers = List.of(
                BallotScenarios.choice(1),
                BallotScenarios.choice(1, "garden"),
                BallotScenarios.choice(1, "lamp", "library"),
                BallotScenarios.choice(1, "garden", "lamp"));
        Map<Integer, Integer> counts = new TreeMap<>();
        wishes.values().forEach(wish -> counts.merge(wish, 1, Integer::sum));
        return counts.entrySet().stream()
                .map(entry -> new Choice(papers.get(entry.getKey()).marks(), entry.getValue()))
                .sorted(Choice.ORDER)
                .toList();
    }

    @Property(tries = 60)
    void theCountIsTheSameInWhicheverOrderChoicesAreGiven(
            @ForAll("histories") List<Step> steps, @ForAll Random random) {
        Map<Integer, Integer> wishes = new TreeMap<>();
        steps.forEach(step -> wishes.put(step.voter(), step.choice()));
        List<Choice> shuffled = new ArrayList<>(choices(wishes));
        Collections.shuffle(shuffled, random);
        for (String rule : List.of("greedy_cost_sat", "mes_cost_sat_add1_greedy", "mes_cardinality_sat_utilitarian")) {
            var election = BallotScenarios.election(rule, 0);
            assertThat(Counting.allocate(election, BallotScenarios.LOT, shuffled))
                    .isEqualTo(Counting.allocate(election, BallotScenarios.LOT, choices(wishes)));
        }
    }
}
