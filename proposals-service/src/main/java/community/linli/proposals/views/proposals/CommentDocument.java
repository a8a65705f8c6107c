package community.linli.proposals.views.proposals;

import community.linli.proposals.comment.CommentId;
import community.linli.proposals.comment.Stance;
import community.linli.proposals.facts.PersonId;
import community.linli.proposals.proposal.ProposalId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A comment.
 *
 * @param text empty once it was taken back
 * @param version its version for If-Match
 * @param standing {@code shown}, {@code hidden} or {@code retracted}
 * @param hiddenReason why it is hidden
 */
public record CommentDocument(
        CommentId comment,
        ProposalId proposal,
        PersonId author,
        String text,
        Stance stance,
        @Nullable CommentId replyTo,
        Instant at,
        long version,
        String standing,
        @Nullable String hiddenReason) {

    CommentDocument standing(long reached, String now, @Nullable String reason) {
        String shown = now.equals("retracted") ? "" : text;
        return new CommentDocument(comment, proposal, author, shown, stance, replyTo, at, reached, now, reason);
    }
}
