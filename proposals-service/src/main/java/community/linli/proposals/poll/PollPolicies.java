package community.linli.proposals.poll;

import community.linli.eventsourcing.PlainWords;
import community.linli.eventsourcing.Violation;
import community.linli.proposals.ballot.Question.Threshold;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** What a poll may ask, and how. */
final class PollPolicies {

    /** Longest question, in characters as a reader counts them. */
    static final int MAX_QUESTION_LENGTH = 200;

    /** Longest option. */
    static final int MAX_OPTION_LENGTH = 80;

    /** Longest reason. */
    static final int MAX_REASON_LENGTH = 500;

    /** Most options. */
    static final int MAX_OPTIONS = 20;

    private static final int LONGEST_DAYS = 90;
    private static final int LAST_YEAR = 9_000;

    private record Policy(boolean holds, String pointer, String code, String message) {}

    private PollPolicies() {}

    /** What is wrong with these terms. */
    static List<Violation> flaws(PollTerms terms, ZoneId zone) {
        List<Violation> found = new ArrayList<>();
        for (Policy policy : policies(terms, zone)) {
            if (!policy.holds()) {
                found.add(new Violation(policy.pointer(), policy.code(), policy.message()));
            }
        }
        return found;
    }

    private static List<Policy> policies(PollTerms terms, ZoneId zone) {
        return List.of(
                new Policy(
                        isALine(terms.question(), MAX_QUESTION_LENGTH),
                        "/question",
                        "question-invalid",
                        "1 to 200 printable characters on one line, please."),
                new Policy(
                        theOptionsDiffer(terms.options()),
                        "/options",
                        "options-invalid",
                        "2 to 20 different options of 1 to 80 printable characters, or none for yes, no and abstain."),
                new Policy(
                        terms.most() >= 1
                                && terms.most() <= Math.max(1, terms.options().size()),
                        "/most",
                        "most-invalid",
                        "At least one option can be chosen, and no more than there are."),
                new Policy(
                        isPercent(terms.quorumPercent(), 0),
                        "/quorumPercent",
                        "percent-out-of-range",
                        "A quorum is 0 to 100 percent."),
                new Policy(
                        canBeReached(terms.threshold()),
                        "/threshold",
                        "threshold-invalid",
                        "A threshold is 1 to 100 percent, and more than 100 cannot be reached."),
                new Policy(
                        theHoursAreInOrder(terms.opens(), terms.closes(), zone),
                        "/closes",
                        "hours-invalid",
                        "Voting closes after it opens, and within 90 days."),
                new Policy(
                        terms.appealDays() >= 0 && terms.appealDays() <= 60,
                        "/appealDays",
                        "number-out-of-range",
                        "0 to 60 days, please."));
    }

    /** Whether a reason may be published. */
    static boolean isAReason(String reason) {
        return !reason.isBlank()
                && PlainWords.length(reason) <= MAX_REASON_LENGTH
                && PlainWords.isNote(reason)
                && reason.indexOf('\r') < 0;
    }

    private static boolean theOptionsDiffer(List<String> options) {
        return options.isEmpty()
                || (options.size() >= 2
                        && options.size() <= MAX_OPTIONS
                        && options.stream().allMatch(option -> isALine(option, MAX_OPTION_LENGTH))
                        && new HashSet<>(options).size() == options.size());
    }

    private static boolean canBeReached(Threshold threshold) {
        return isPercent(threshold.percent(), 1) && !(threshold.isMoreThan() && threshold.percent() == 100);
    }

    private static boolean theHoursAreInOrder(LocalDateTime opens, LocalDateTime closes, ZoneId zone) {
        return opens.getYear() >= 1970
                && closes.getYear() <= LAST_YEAR
                && opens.atZone(zone).toInstant().isBefore(closes.atZone(zone).toInstant())
                && !closes.isAfter(opens.plusDays(LONGEST_DAYS));
    }

    private static boolean isPercent(int percent, int least) {
        return percent >= least && percent <= 100;
    }

    private static boolean isALine(String text, int longest) {
        return !text.isBlank()
                && text.strip().equals(text)
                && PlainWords.length(text) <= longest
                && PlainWords.isLine(text);
    }
}
