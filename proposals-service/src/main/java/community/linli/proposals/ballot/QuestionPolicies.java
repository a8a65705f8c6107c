package community.linli.proposals.ballot;

import community.linli.proposals.allocation.Rule;
import community.linli.proposals.ballot.BoxCommand.PutQuestion;
import community.linli.proposals.ballot.Question.Candidate;
import community.linli.proposals.ballot.Question.Election;
import community.linli.proposals.ballot.Question.Option;
import community.linli.proposals.ballot.Question.Referendum;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What makes a question one that can be voted on and counted, each rule one statement. */
final class QuestionPolicies {

    /** No more options: a sealed ballot holds two bytes for each. */
    static final int MOST_OPTIONS = 300;

    /** No cost or budget is higher, in fen: a hundred thousand million yuan, so that no sum of them passes a long. */
    static final long MOST_FEN = 10_000_000_000_000L;

    private static final int MOST_STEPS = 100_000;
    private static final int WHOLE = 100;
    private static final int MOST_APPEAL_DAYS = 60;

    /** No sign with which one set of marks could be spelt like another one. */
    private static final Pattern OPTION = Pattern.compile("[\\p{L}\\p{N}_~:-]{1,64}");

    private QuestionPolicies() {}

    static boolean isAVote(PutQuestion put) {
        Question question = put.question();
        return put.opensAt().isBefore(put.closesAt())
                && put.appealDays() >= 0
                && put.appealDays() <= MOST_APPEAL_DAYS
                && question.quorumPercent() >= 0
                && question.quorumPercent() <= WHOLE
                && areOptions(question.optionIds())
                && isWritable(question.method())
                && canBeFilledIn(question)
                && (question instanceof Election election ? isAnElection(election) : isAPoll((Referendum) question));
    }

    private static boolean areOptions(List<String> options) {
        return !options.isEmpty()
                && options.size() <= MOST_OPTIONS
                && new HashSet<>(options).size() == options.size()
                && options.stream().allMatch(option -> OPTION.matcher(option).matches());
    }

    private static boolean isWritable(VotingMethod method) {
        boolean isDealt = method.form() == VotingMethod.Form.POINTS;
        return method.least() >= 0
                && method.least() <= method.most()
                && method.most() >= 1
                && method.most() <= BallotPaper.LARGEST_MARK
                && method.mostEach() <= BallotPaper.LARGEST_MARK
                && (!isDealt || (method.points() >= 1 && method.mostEach() >= 1));
    }

    /** Where so many options must be marked there are so many, and points or money enough for them. */
    private static boolean canBeFilledIn(Question question) {
        VotingMethod method = question.method();
        if (method.least() > question.optionIds().size()) {
            return false;
        }
        return switch (method.form()) {
            case APPROVAL, RANKING -> true;
            case POINTS -> method.least() <= method.points();
            case KNAPSACK -> question instanceof Election election && isLeastAffordable(election);
        };
    }

    private static boolean isLeastAffordable(Election election) {
        long cheapest = election.slate().stream()
                .mapToLong(Candidate::costFen)
                .filter(cost -> cost <= MOST_FEN)
                .sorted()
                .limit(election.method().least())
                .sum();
        return cheapest <= election.budgetFen();
    }

    private static boolean isAnElection(Election election) {
        Question.RuleTerms rule = election.rule();
        Integer threshold = rule.thresholdPercent();
        return isMoney(election.budgetFen())
                && Rule.of(rule.rule()).isPresent()
                && rule.incrementFen() >= 1
                && rule.stepLimit() >= 1
                && rule.stepLimit() <= MOST_STEPS
                && List.of("recommended", "lexico", "lot").contains(rule.ties())
                && rule.minimumVotes() >= 0
                && (threshold == null || (threshold >= 0 && threshold <= WHOLE))
                && isCap(rule.projectCapFen())
                && isCap(rule.communityCapFen())
                && election.slate().stream().allMatch(candidate -> isMoney(candidate.costFen()));
    }

    private static boolean isMoney(long fen) {
        return fen >= 1 && fen <= MOST_FEN;
    }

    private static boolean isCap(@Nullable Long fen) {
        return fen == null || isMoney(fen);
    }

    /** A poll counts the ballots that mark an option; points or places would be asked for and mean nothing. */
    private static boolean isAPoll(Referendum referendum) {
        int percent = referendum.threshold().percent();
        return referendum.method().form() == VotingMethod.Form.APPROVAL
                && percent >= 1
                && percent <= WHOLE
                && referendum.options().stream().anyMatch(Option::counts)
                && referendum.options().stream().allMatch(option -> isALine(option.text()));
    }

    private static boolean isALine(String text) {
        return BoxPolicies.reason(text).isPresent() && text.indexOf('\n') < 0 && text.indexOf('\r') < 0;
    }
}
