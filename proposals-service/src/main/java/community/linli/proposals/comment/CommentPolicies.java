package community.linli.proposals.comment;

import community.linli.eventsourcing.CommandContext;
import community.linli.eventsourcing.Decision;
import community.linli.eventsourcing.Wording;
import community.linli.proposals.comment.CommentCommand.WriteComment;
import community.linli.proposals.facts.KnownMember;
import community.linli.proposals.proposal.ProposalId;
import community.linli.proposals.proposal.ProposalState;
import community.linli.proposals.proposal.ProposalState.Stage;
import community.linli.proposals.round.RoundId;
import community.linli.proposals.round.RoundState;
import java.util.Optional;

/** The rules of comments, one function each. */
final class CommentPolicies {

    /** Longest comment, in characters as a reader counts them. */
    static final int MAX_COMMENT_LENGTH = 2_000;

    /** Longest reason. */
    static final int MAX_REASON_LENGTH = 500;

    private static final Wording.Refusals TEXTS = new Wording.Refusals(
            CommentRejection.TEXT_MISSING, CommentRejection.TEXT_TOO_LONG, CommentRejection.TEXT_UNPRINTABLE);

    private CommentPolicies() {}

    /** The proposal, once it was handed in. */
    static Optional<ProposalState.Known> proposal(CommandContext context, ProposalId proposal) {
        return context.lookup()
                .find(ProposalState.class, proposal.value())
                .filter(ProposalState.Known.class::isInstance)
                .map(ProposalState.Known.class::cast)
                .filter(known -> known.version() > 0);
    }

    /** Why this person may not say this about the proposal. */
    static Optional<Decision> againstWriting(
            WriteComment command, ProposalState.Known proposal, CommandContext context) {
        boolean isOpen =
                !proposal.mayNotBeRead() && proposal.stage() != Stage.WITHDRAWN && proposal.stage() != Stage.MERGED;
        if (!isOpen) {
            return Optional.of(Decision.rejected(CommentRejection.PROPOSAL_NOT_OPEN));
        }
        if (!isOfficial(context) && !takesPart(context, proposal.round())) {
            return Optional.of(Decision.rejected(CommentRejection.NOT_A_MEMBER));
        }
        CommentId replyTo = command.replyTo();
        if (replyTo != null && !isOn(context, replyTo, command.proposal())) {
            return Optional.of(Decision.rejectedAt("/replyTo", CommentRejection.REPLY_TO_NOTHING));
        }
        return againstText(command.text(), "/text", MAX_COMMENT_LENGTH);
    }

    /** Why this is no reason. */
    static Optional<Decision> againstReason(String reason) {
        return againstText(reason, "/reason", MAX_REASON_LENGTH);
    }

    static boolean isOfficial(CommandContext context) {
        return context.actor().is("officer") || context.actor().is("steward");
    }

    private static boolean takesPart(CommandContext context, RoundId round) {
        Optional<KnownMember.Home> home = context.lookup()
                .find(KnownMember.class, context.actor().id())
                .flatMap(member -> Optional.ofNullable(member.home()));
        return home.isPresent()
                && context.lookup()
                        .find(RoundState.class, round.value())
                        .filter(RoundState.Known.class::isInstance)
                        .map(RoundState.Known.class::cast)
                        .filter(known -> known.terms().isFor(home.get().community()))
                        .isPresent();
    }

    private static boolean isOn(CommandContext context, CommentId comment, ProposalId proposal) {
        return context.lookup()
                .find(CommentState.class, comment.value())
                .filter(CommentState.Known.class::isInstance)
                .map(CommentState.Known.class::cast)
                .filter(known -> known.proposal().equals(proposal))
                .isPresent();
    }

    private static Optional<Decision> againstText(String text, String pointer, int longest) {
        return new Wording(pointer, text.strip(), longest).wrong(TEXTS);
    }
}
