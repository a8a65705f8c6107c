package community.linli.proposals.views.polls;

import community.linli.proposals.ballot.Electorate;
import community.linli.proposals.ballot.Question.Option;
import community.linli.proposals.ballot.Question.Threshold;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A poll for its readers; without what people wrote for those who count only.
 *
 * @param question null for an analyst
 * @param isOpen whether ballots are taken by the clock: from {@code opensAt} on, before {@code closesAt}
 * @param votes null before the count
 */
public record PollPage(
        String poll,
        String community,
        String phase,
        @Nullable String question,
        List<Option> options,
        int most,
        Electorate electorate,
        int quorumPercent,
        Threshold threshold,
        LocalDateTime opens,
        LocalDateTime closes,
        @Nullable Instant opensAt,
        @Nullable Instant closesAt,
        boolean isOpen,
        @Nullable Map<String, Integer> votes,
        @Nullable Boolean isQuorate,
        List<String> passed,
        @Nullable String reason) {

    /** The page at a moment, with what people wrote or without. */
    static PollPage of(PollDocument poll, Instant now, boolean withTexts) {
        return new PollPage(
                poll.poll().value(),
                poll.community().value(),
                poll.phase(),
                withTexts ? poll.terms().question() : null,
                withTexts
                        ? poll.options()
                        : poll.options().stream()
                                .map(option -> new Option(option.id(), option.id(), option.counts()))
                                .toList(),
                poll.terms().most(),
                poll.terms().electorate(),
                poll.terms().quorumPercent(),
                poll.terms().threshold(),
                poll.terms().opens(),
                poll.terms().closes(),
                poll.opensAt(),
                poll.closesAt(),
                isOpen(poll, now),
                poll.votes(),
                poll.isQuorate(),
                poll.passed(),
                withTexts ? poll.reason() : null);
    }

    private static boolean isOpen(PollDocument poll, Instant now) {
        Instant from = poll.opensAt();
        Instant until = poll.closesAt();
        return poll.phase().equals("opened")
                && from != null
                && until != null
                && !now.isBefore(from)
                && now.isBefore(until);
    }
}
