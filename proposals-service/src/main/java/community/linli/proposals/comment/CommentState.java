package community.linli.proposals.comment;

import community.linli.proposals.facts.PersonId;
import community.linli.proposals.proposal.ProposalId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a comment stands. */
public sealed interface CommentState {

    /** Before it was written. */
    record Unwritten() implements CommentState {}

    /** What is said of its being read. */
    enum Standing {
        SHOWN,
        HIDDEN,
        APPEALED,
        UPHELD,
        RETRACTED
    }

    /**
     * A comment that is there; its text is in its event alone.
     *
     * @param reporters who said that it should not be read; at most {@link CommentDecider#MAX_REPORTS}
     * @param hiddenBy who hid it; null where reports did, or nobody
     * @param isCleared whether somebody has looked and shown it again
     */
    record Known(
            CommentId comment,
            ProposalId proposal,
            PersonId author,
            Standing standing,
            List<PersonId> reporters,
            @Nullable PersonId hiddenBy,
            boolean isCleared)
            implements CommentState {
        public Known {
            reporters = List.copyOf(reporters);
        }

        Known standing(Standing now) {
            return new Known(comment, proposal, author, now, reporters, hiddenBy, isCleared);
        }

        boolean hidden() {
            return standing == Standing.HIDDEN || standing == Standing.APPEALED || standing == Standing.UPHELD;
        }
    }
}
