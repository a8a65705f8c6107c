package community.linli.proposals.comment;

import community.linli.eventsourcing.Command;
import community.linli.eventsourcing.Subject;
import community.linli.proposals.proposal.ProposalId;
import org.jspecify.annotations.Nullable;

/** What can be asked of one comment. Refusals are {@link CommentRejection}. */
public sealed interface CommentCommand extends Command {

    /** The comment that is asked. */
    CommentId comment();

    /** The proposal named in the path; a comment on another one is not found there. */
    ProposalId proposal();

    @Override
    default Subject subject() {
        return comment().subject();
    }

    /**
     * A person says something about a proposal. Refused to drafts, to what is hidden or was withdrawn or merged, and to who lives in no community of
     * the round.
     *
     * @param text 1 to 2,000 characters
     * @param replyTo a comment on the same proposal
     */
    record WriteComment(
            CommentId comment,
            ProposalId proposal,
            String text,
            Stance stance,
            @Nullable CommentId replyTo) implements CommentCommand {}

    /** Its author takes it back, in whatever phase. */
    record RetractComment(CommentId comment, ProposalId proposal) implements CommentCommand {}

    /**
     * A person says that it should not be read; each once.
     *
     * @param reason 1 to 500 characters
     */
    record ReportComment(CommentId comment, ProposalId proposal, String reason) implements CommentCommand {}

    /**
     * An officer or steward hides it from everybody but its author.
     *
     * @param reason 1 to 500 characters, told to its author
     */
    record HideComment(CommentId comment, ProposalId proposal, String reason) implements CommentCommand {}

    /**
     * Its author asks somebody else to look at the hiding; once.
     *
     * @param text 1 to 500 characters
     */
    record AppealCommentHiding(CommentId comment, ProposalId proposal, String text) implements CommentCommand {}

    /**
     * An officer or steward shows it again, or puts reports of it aside.
     *
     * @param reason 1 to 500 characters
     */
    record LiftCommentHiding(CommentId comment, ProposalId proposal, String reason) implements CommentCommand {}

    /**
     * Another person than who hid it finds the appeal without ground.
     *
     * @param reason 1 to 500 characters
     */
    record UpholdCommentHiding(CommentId comment, ProposalId proposal, String reason) implements CommentCommand {}
}
