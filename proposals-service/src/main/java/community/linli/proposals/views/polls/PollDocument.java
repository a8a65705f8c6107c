package community.linli.proposals.views.polls;

import community.linli.proposals.ballot.Question.Option;
import community.linli.proposals.facts.CommunityId;
import community.linli.proposals.facts.PersonId;
import community.linli.proposals.poll.PollId;
import community.linli.proposals.poll.PollTerms;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A poll as its page shows it.
 *
 * @param author who drafted it; never leaves the service
 * @param phase {@code drafted}, {@code opened}, {@code decided} or {@code cancelled}
 * @param version the poll's version, for If-Match
 * @param options with the ids under which they are marked; none before it is opened
 * @param opensAt inclusive; null before it is opened
 * @param closesAt exclusive
 * @param votes how many ballots mark each option; null before the count
 * @param isQuorate whether enough voted; null before it is decided
 * @param passed ids of the options that passed
 * @param reason why it was called off
 */
public record PollDocument(
        PollId poll,
        CommunityId community,
        PersonId author,
        String phase,
        long version,
        PollTerms terms,
        List<Option> options,
        @Nullable Instant opensAt,
        @Nullable Instant closesAt,
        @Nullable Map<String, Integer> votes,
        @Nullable Boolean isQuorate,
        List<String> passed,
        @Nullable String reason) {}
