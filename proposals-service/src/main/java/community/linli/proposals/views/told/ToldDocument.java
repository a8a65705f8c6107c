package community.linli.proposals.views.told;

import community.linli.proposals.facts.HouseholdId;
import community.linli.proposals.facts.PersonId;
import community.linli.proposals.proposal.ProposalId;
import community.linli.proposals.round.RoundId;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who stands behind a proposal, and what became of it; never leaves the service as it is, since it names households.
 *
 * @param isHidden whether its title and reasons are kept from who endorsed it
 * @param endorsers with the event after which each is told
 * @param news in order
 */
public record ToldDocument(
        ProposalId proposal, RoundId round, String title, boolean isHidden, List<Endorser> endorsers, List<News> news) {

    /**
     * Who is told.
     *
     * @param since the proposal's version when the household endorsed it
     */
    public record Endorser(HouseholdId household, PersonId person, long since) {}

    /**
     * What happened.
     *
     * @param version the proposal's version with it
     * @param what {@code amended}, {@code took-in}, {@code merged}, {@code withdrawn}, {@code returned}, {@code admitted}, {@code rejected}, {@code funded} or {@code not-funded}
     * @param textVersion which version an amendment made
     * @param reason why, in the authors' words
     * @param other the other proposal of a merger
     */
    public record News(
            long version,
            Instant at,
            String what,
            @Nullable Integer textVersion,
            @Nullable String reason,
            @Nullable ProposalId other) {}

    /** What one person is told of this proposal. */
    public record Tidings(ProposalId proposal, RoundId round, String title, List<News> news) {}

    ToldDocument saying(String now) {
        return new ToldDocument(proposal, round, now, isHidden, endorsers, news);
    }

    ToldDocument hidden(boolean now) {
        return new ToldDocument(proposal, round, title, now, endorsers, news);
    }

    ToldDocument endorsedBy(List<Endorser> more) {
        return new ToldDocument(
                proposal,
                round,
                title,
                isHidden,
                Stream.concat(endorsers.stream(), more.stream()).toList(),
                news);
    }

    ToldDocument without(HouseholdId household) {
        return new ToldDocument(
                proposal,
                round,
                title,
                isHidden,
                endorsers.stream()
                        .filter(one -> !one.household().equals(household))
                        .toList(),
                news);
    }

    ToldDocument with(News one) {
        return new ToldDocument(
                proposal,
                round,
                title,
                isHidden,
                endorsers,
                Stream.concat(news.stream(), Stream.of(one)).toList());
    }

    /** What happened since this person's household endorsed it. */
    Tidings to(String person) {
        long since = endorsers.stream()
                .filter(one -> one.person().value().equals(person))
                .mapToLong(Endorser::since)
                .min()
                .orElse(Long.MAX_VALUE);
        return new Tidings(
                proposal,
                round,
                title,
                news.stream().filter(one -> one.version() > since).toList());
    }
}
