package community.linli.proposals.ballot;

import community.linli.proposals.allocation.Ballot;
import community.linli.proposals.allocation.BallotForm;
import community.linli.proposals.allocation.BallotForm.NotABallot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A choice on the paper of one question: a number beside each marked option, by the option's id: 1 for an approval, the points dealt, or the place
 * given, from 1.
 */
public final class BallotPaper {

    /** No sealed ballot is longer, in characters. */
    public static final int SEALED_LENGTH = 2_000;

    /** No number beside an option is larger. */
    public static final long LARGEST_MARK = 65_535;

    private BallotPaper() {}

    /** What is wrong with a choice; empty if it is a ballot. */
    public static Optional<String> flaw(Question question, Map<String, Long> marks) {
        Set<String> options = new HashSet<>(question.optionIds());
        for (Map.Entry<String, Long> mark : marks.entrySet()) {
            if (!options.contains(mark.getKey())) {
                return Optional.of("There is no option " + mark.getKey() + " on this ballot.");
            }
            if (mark.getValue() < 1 || mark.getValue() > LARGEST_MARK) {
                return Optional.of("The number beside " + mark.getKey() + " must be between 1 and 65535.");
            }
        }
        VotingMethod method = question.method();
        if (method.form() == VotingMethod.Form.RANKING && !isAnOrder(marks)) {
            return Optional.of("The places must be 1, 2, 3 and so on, each once.");
        }
        boolean isTick = method.form() == VotingMethod.Form.APPROVAL || method.form() == VotingMethod.Form.KNAPSACK;
        if (isTick && marks.values().stream().anyMatch(mark -> mark != 1)) {
            return Optional.of("An option is chosen or not; it has no number.");
        }
        if (marks.size() < method.least() || marks.size() > method.most()) {
            return Optional.of("This ballot marks " + method.least() + " to " + method.most() + " options, yours "
                    + marks.size() + ".");
        }
        try {
            counted(question, marks);
            return Optional.empty();
        } catch (NotABallot e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /**
     * The choice as the allocation counts it.
     *
     * @throws NotABallot if it breaks the form
     */
    static Ballot counted(Question question, Map<String, Long> marks) {
        VotingMethod method = question.method();
        List<String> chosen = inOrder(marks);
        return switch (method.form()) {
            case APPROVAL -> new BallotForm.Approval(method.least(), method.most()).ballot(chosen);
            case POINTS -> new BallotForm.Cumulative(method.points(), method.mostEach()).ballot(marks);
            case RANKING -> BallotForm.Ranking.falling(method.most()).ballot(chosen);
            case KNAPSACK -> knapsack(question).ballot(chosen);
        };
    }

    private static BallotForm.Knapsack knapsack(Question question) {
        Map<String, Long> costs = new TreeMap<>();
        long budget = 0;
        if (question instanceof Question.Election election) {
            budget = election.budgetFen();
            election.slate().forEach(candidate -> costs.put(candidate.proposal(), candidate.costFen()));
        }
        return new BallotForm.Knapsack(budget, costs);
    }

    private static List<String> inOrder(Map<String, Long> marks) {
        return marks.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean isAnOrder(Map<String, Long> marks) {
        List<Long> places = new ArrayList<>(marks.values());
        places.sort(Comparator.naturalOrder());
        for (int at = 0; at < places.size(); at++) {
            if (places.get(at) != at + 1) {
                return false;
            }
        }
        return true;
    }
}
