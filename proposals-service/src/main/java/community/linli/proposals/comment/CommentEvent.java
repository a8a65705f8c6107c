package community.linli.proposals.comment;

import community.linli.eventsourcing.Event;
import community.linli.eventsourcing.Subject;
import community.linli.proposals.facts.PersonId;
import community.linli.proposals.proposal.ProposalId;
import community.linli.proposals.round.RoundId;
import org.jspecify.annotations.Nullable;

/** What can have happened to a comment. People are pseudonyms; texts by people are bounded as the commands say. */
public sealed interface CommentEvent extends Event {

    /** The comment to which it happened. */
    CommentId comment();

    /** The proposal spoken of. */
    ProposalId proposal();

    @Override
    default Subject subject() {
        return comment().subject();
    }

    /** Somebody said something about a proposal. */
    record CommentWritten(
            CommentId comment,
            ProposalId proposal,
            RoundId round,
            PersonId author,
            String text,
            Stance stance,
            @Nullable CommentId replyTo)
            implements CommentEvent {}

    /** Its author took it back. */
    record CommentRetracted(CommentId comment, ProposalId proposal) implements CommentEvent {}

    /** Somebody said that it should not be read. */
    record CommentReported(CommentId comment, ProposalId proposal, PersonId by, String reason)
            implements CommentEvent {}

    /**
     * It is shown to its author alone.
     *
     * @param by who hid it; null where reports did
     */
    record CommentHidden(
            CommentId comment,
            ProposalId proposal,
            @Nullable PersonId by,
            String reason) implements CommentEvent {}

    /** Its author asked somebody else to look at the hiding. */
    record CommentHidingAppealed(CommentId comment, ProposalId proposal, PersonId by, String text)
            implements CommentEvent {}

    /** Somebody else looked, and it stays hidden. */
    record CommentHidingUpheld(CommentId comment, ProposalId proposal, PersonId by, String reason)
            implements CommentEvent {}

    /** It is shown again. */
    record CommentHidingLifted(CommentId comment, ProposalId proposal, PersonId by, String reason)
            implements CommentEvent {}
}
