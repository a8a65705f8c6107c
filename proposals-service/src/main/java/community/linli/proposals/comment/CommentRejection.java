package community.linli.proposals.comment;

import community.linli.eventsourcing.Rejection;

/** Why a comment command is refused. */
public enum CommentRejection implements Rejection {
    /** also where it is another proposal's */
    COMMENT_NOT_FOUND(Kind.NOT_FOUND, "There is no such comment on this proposal."),
    /** unknown or a draft */
    PROPOSAL_NOT_FOUND(Kind.NOT_FOUND, "There is no such proposal in this round."),
    /** hidden, withdrawn or merged */
    PROPOSAL_NOT_OPEN(Kind.CONFLICT, "The proposal is hidden, withdrawn or merged; nothing more is said about it."),
    /** lives in no community of the round */
    NOT_A_MEMBER(Kind.NOT_ALLOWED, "Only people of the communities that take part, stewards and officers comment."),
    /** the same id for something else */
    ALREADY_WRITTEN(Kind.CONFLICT, "There is such a comment already."),
    /** a reply to nothing, or to another proposal's */
    REPLY_TO_NOTHING(Kind.INVALID, "There is no such comment on this proposal to reply to."),
    /** somebody else's */
    NOT_THE_AUTHOR(Kind.NOT_ALLOWED, "Only its author may do this."),
    /** a resident's token */
    NOT_A_MODERATOR(Kind.NOT_ALLOWED, "Only an officer or a steward may do this."),
    /** judging one's own text or one's own hiding */
    NOT_IN_OWN_CASE(Kind.NOT_ALLOWED, "Somebody else must decide this."),
    /** taken back */
    COMMENT_RETRACTED(Kind.CONFLICT, "Its author has taken it back."),
    /** nothing to appeal against or to lift */
    COMMENT_NOT_HIDDEN(Kind.CONFLICT, "It is not hidden."),
    /** one appeal for each hiding */
    APPEAL_DECIDED(Kind.CONFLICT, "The appeal against this hiding has been decided."),
    /** upheld without an appeal */
    NO_APPEAL(Kind.CONFLICT, "Its author has not appealed."),
    /** nothing said */
    TEXT_MISSING(Kind.INVALID, "Please write something."),
    /** over 2,000 characters for a comment, over 500 for a reason */
    TEXT_TOO_LONG(Kind.INVALID, "Please write less: 2,000 characters for a comment, 500 for a reason."),
    /** what no keyboard writes and no page can show */
    TEXT_UNPRINTABLE(Kind.INVALID, "Please write without control characters.");

    private final Kind kind;
    private final String meaning;

    CommentRejection(Kind kind, String meaning) {
        this.kind = kind;
        this.meaning = meaning;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
