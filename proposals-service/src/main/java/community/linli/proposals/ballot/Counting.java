package community.linli.proposals.ballot;

import community.linli.proposals.allocation.Allocation;
import community.linli.proposals.allocation.Allocator;
import community.linli.proposals.allocation.Ballot;
import community.linli.proposals.allocation.SlateProject;
import community.linli.proposals.ballot.BoxEvent.Selected;
import community.linli.proposals.ballot.Question.Election;
import community.linli.proposals.ballot.Question.Option;
import community.linli.proposals.ballot.Question.Referendum;
import community.linli.proposals.ballot.Question.Threshold;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Counts opened choices: a function of the question, the lot and the choices, whatever their order. */
public final class Counting {

    /** The option that is cast and is no vote either way. */
    static final String ABSTAIN = "abstain";

    /**
     * No count takes more steps of growth times marks on different ballots, about a second of a processor. A decision has ten seconds before its transaction is called off, and every other
     * one of the district waits behind it; a count that would take longer fails as one beyond its step limit does.
     */
    static final int MOST_WORK = 1_000_000;

    private static final int WHOLE = 100;

    private Counting() {}

    /** Whether enough voted; blank and invalid ballots are votes cast. */
    static boolean isQuorate(Question question, int ballots, int voters) {
        return (long) ballots * WHOLE >= (long) question.quorumPercent() * voters;
    }

    /**
     * How the money goes.
     *
     * @throws community.linli.proposals.allocation.StepLimitReached beyond the step limit or {@link #MOST_WORK}
     */
    public static Allocation allocate(Election election, List<String> lot, List<Choice> choices) {
        var counted = input(election, choices);
        int marks = counted.ballots().stream()
                .mapToInt(ballot -> ballot.points().size())
                .sum();
        int mostSteps = Math.max(1, MOST_WORK / Math.max(1, marks));
        return Allocator.allocate(counted, Rulebook.ruleset(election, lot), mostSteps);
    }

    /** What is counted, as the allocation takes it. */
    public static community.linli.proposals.allocation.Election input(Election election, List<Choice> choices) {
        List<SlateProject> slate = election.slate().stream()
                .map(candidate -> new SlateProject(
                        candidate.proposal(),
                        candidate.costFen(),
                        candidate.community().value(),
                        candidate.dimensions()))
                .toList();
        List<Ballot> ballots = choices.stream()
                .map(choice -> BallotPaper.counted(election, choice.marks()).times(choice.count()))
                .toList();
        return new community.linli.proposals.allocation.Election(election.budgetFen(), slate, ballots);
    }

    /** What was selected, in the order of the slate. */
    public static List<Selected> selected(Election election, List<String> ids) {
        Set<String> chosen = new HashSet<>(ids);
        return election.slate().stream()
                .filter(candidate -> chosen.contains(candidate.proposal()))
                .map(candidate -> new Selected(candidate.proposal(), candidate.costFen()))
                .toList();
    }

    /** Votes by option, in the order of the question. */
    static Map<String, Integer> votes(Referendum referendum, List<Choice> choices) {
        Map<String, Integer> votes = new LinkedHashMap<>();
        referendum.optionIds().forEach(option -> votes.put(option, 0));
        choices.forEach(choice ->
                choice.marks().keySet().forEach(option -> votes.merge(option, choice.count(), Math::addExact)));
        return votes;
    }

    /** How many ballots mark anything but an abstention. */
    static int marking(List<Choice> choices) {
        return choices.stream()
                .filter(choice -> choice.marks().keySet().stream().anyMatch(option -> !option.equals(ABSTAIN)))
                .mapToInt(Choice::count)
                .sum();
    }

    /** The options that passed. */
    static List<Selected> passed(Referendum referendum, Map<String, Integer> votes, int marking, int voters) {
        Threshold threshold = referendum.threshold();
        long whole = threshold.of() == Threshold.Of.VOTES ? marking : voters;
        List<Selected> passed = new ArrayList<>();
        for (Option option : referendum.options()) {
            long part = (long) votes.getOrDefault(option.id(), 0) * WHOLE;
            long asked = whole * threshold.percent();
            boolean isEnough = threshold.isMoreThan() ? part > asked : part >= asked;
            if (option.counts() && part > 0 && isEnough) {
                passed.add(new Selected(option.id(), 0));
            }
        }
        return passed;
    }
}
