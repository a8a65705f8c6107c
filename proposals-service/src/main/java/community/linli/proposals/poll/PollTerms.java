package community.linli.proposals.poll;

import community.linli.proposals.ballot.Electorate;
import community.linli.proposals.ballot.Question.Threshold;
import java.time.LocalDateTime;
import java.util.List;

/**
 * What a poll asks and how it is decided, as it is drafted.
 *
 * @param question as residents read it
 * @param options what can be chosen, 2 to 20; empty for yes, no or abstain
 * @param most how many of them may be chosen; 1 for yes, no or abstain
 * @param electorate whose ballot counts once
 * @param quorumPercent the least turnout for a result to stand
 * @param threshold what an option needs to pass
 * @param opens the first moment of voting, by the district's clock
 * @param closes exclusive
 * @param appealDays how many days after the count it can be objected to
 */
public record PollTerms(
        String question,
        List<String> options,
        int most,
        Electorate electorate,
        int quorumPercent,
        Threshold threshold,
        LocalDateTime opens,
        LocalDateTime closes,
        int appealDays) {
    public PollTerms {
        options = List.copyOf(options);
    }
}
