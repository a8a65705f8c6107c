package community.linli.proposals.views.moderation;

import community.linli.proposals.facts.PersonId;
import community.linli.proposals.proposal.ProposalId;
import community.linli.proposals.round.RoundId;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A text and what was said of its being read.
 *
 * @param kind {@code proposal} or {@code comment}
 * @param id the proposal's or the comment's
 * @param text the proposal's title or the comment's text
 * @param reports the reasons of those who reported it since somebody last looked
 * @param isHidden whether it is shown to its authors alone
 * @param hiddenBy who hid it; null where reports did
 * @param hiddenReason why
 * @param appeal what its author says against the hiding, until it is decided
 * @param isOpen whether somebody should look
 */
public record ModerationDocument(
        String kind,
        String id,
        ProposalId proposal,
        RoundId round,
        String text,
        List<String> reports,
        boolean isHidden,
        @Nullable PersonId hiddenBy,
        @Nullable String hiddenReason,
        @Nullable String appeal,
        boolean isOpen,
        Instant changedAt) {

    static ModerationDocument of(String kind, String id, ProposalId proposal, RoundId round, String text, Instant at) {
        return new ModerationDocument(kind, id, proposal, round, text, List.of(), false, null, null, null, false, at);
    }

    ModerationDocument saying(String now) {
        return new ModerationDocument(
                kind, id, proposal, round, now, reports, isHidden, hiddenBy, hiddenReason, appeal, isOpen, changedAt);
    }

    ModerationDocument reported(String reason, Instant at) {
        List<String> all = Stream.concat(reports.stream(), Stream.of(reason)).toList();
        return with(all, isHidden, hiddenBy, hiddenReason, appeal, true, at);
    }

    /** What reports have hidden waits for somebody; what a person hid does not. */
    ModerationDocument hidden(@Nullable PersonId by, String reason, Instant at) {
        return with(reports, true, by, reason, appeal, by == null || appeal != null, at);
    }

    ModerationDocument appealed(String said, Instant at) {
        return with(reports, isHidden, hiddenBy, hiddenReason, said, true, at);
    }

    ModerationDocument upheld(String reason, Instant at) {
        return with(reports, isHidden, hiddenBy, reason, null, false, at);
    }

    ModerationDocument settled(Instant at) {
        return with(List.of(), false, null, null, null, false, at);
    }

    private ModerationDocument with(
            List<String> all,
            boolean nowHidden,
            @Nullable PersonId by,
            @Nullable String reason,
            @Nullable String said,
            boolean nowOpen,
            Instant at) {
        return new ModerationDocument(kind, id, proposal, round, text, all, nowHidden, by, reason, said, nowOpen, at);
    }
}
