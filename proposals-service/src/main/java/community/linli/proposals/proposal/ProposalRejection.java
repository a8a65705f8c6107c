package community.linli.proposals.proposal;

import community.linli.eventsourcing.Rejection;

/** Why a proposal command is refused. */
public enum ProposalRejection implements Rejection {
    /** also for somebody else's draft */
    PROPOSAL_NOT_FOUND(Kind.NOT_FOUND, "There is no such proposal in this round."),
    /** unknown, or not announced yet */
    ROUND_NOT_FOUND(Kind.NOT_FOUND, "There is no such round."),
    /** the person lives elsewhere, or nowhere */
    NOT_A_MEMBER(Kind.NOT_ALLOWED, "Only a person who belongs to a household of this community may do this."),
    /** the round is for others */
    COMMUNITY_NOT_IN_ROUND(Kind.CONFLICT, "Your community takes no part in this round."),
    /** the same id for something else */
    ALREADY_DRAFTED(Kind.CONFLICT, "There is such a proposal already."),
    /** a rule's command from a person */
    ONLY_BY_RULE(Kind.NOT_ALLOWED, "Only the house rules do this, when the time has come."),

    /** before its first day or after its last */
    SUBMISSION_NOT_OPEN(Kind.CONFLICT, "The round does not take proposals at this time."),
    /** before or after it */
    REVIEW_NOT_OPEN(Kind.CONFLICT, "Proposals are reviewed in the round's review phase only."),
    /** voting has begun, or the round is over or called off */
    SLATE_FROZEN(Kind.CONFLICT, "Voting has begun, or the round is over; what stands on the slate stays as it is."),

    /** not one of those who write it */
    NOT_AN_AUTHOR(Kind.NOT_ALLOWED, "Only its authors may do this."),
    /** nobody asked this person */
    NOT_INVITED(Kind.NOT_ALLOWED, "Nobody has invited you to be an author."),
    /** an invitation out of the community */
    NOT_A_NEIGHBOUR(Kind.INVALID, "A co-author lives in the same community."),
    /** the last one withdraws the proposal instead */
    LAST_AUTHOR(Kind.CONFLICT, "You are its only author; withdraw the proposal instead."),
    /** authors and invited together */
    TOO_MANY_AUTHORS(Kind.CONFLICT, "It would have more authors than a proposal can have."),

    /** revised after it was handed in */
    PROPOSAL_SUBMITTED(Kind.CONFLICT, "It was handed in; amend it instead, so that who endorsed it is told."),
    /** what needs a proposal that was handed in */
    PROPOSAL_NOT_SUBMITTED(Kind.CONFLICT, "It was not handed in yet."),
    /** changed under the reviewer's eyes */
    PROPOSAL_UNDER_REVIEW(Kind.CONFLICT, "It is under review; ask the reviewer to return it first."),
    /** a verdict without a review */
    PROPOSAL_NOT_UNDER_REVIEW(Kind.CONFLICT, "Nobody has taken on its review."),
    /** admitted, and asked to be handed in or reviewed once more */
    PROPOSAL_ADMITTED(Kind.CONFLICT, "It is admitted already."),
    /** rejected, withdrawn, merged, funded or not */
    PROPOSAL_ENDED(Kind.CONFLICT, "It was rejected, withdrawn, merged into another, or voted on."),
    /** what needs a text that everybody may read */
    PROPOSAL_HIDDEN(Kind.CONFLICT, "Its text is hidden; this can be done when the hiding has been lifted."),

    /** another community than in the first draft */
    COMMUNITY_FIXED(Kind.INVALID, "A proposal stays with the community for which it was begun."),
    /** the violations say which and how */
    CONTENT_INVALID(Kind.INVALID, "Some parts are too long, too many, out of range or not printable."),
    /** the violations say what */
    PROPOSAL_INCOMPLETE(Kind.CONFLICT, "Something is missing or outside the round's terms."),
    /** costlier, or something else than was reviewed */
    BEYOND_ITS_REVIEW(
            Kind.CONFLICT, "After admission the cost may fall and not rise, and dimensions and parties stay."),
    /** amended too often */
    TOO_MANY_VERSIONS(Kind.CONFLICT, "It was changed as often as a proposal can be."),
    /** a change that changes nothing still owes one */
    REASON_MISSING(Kind.INVALID, "Please say why."),
    /** over 500 characters */
    TEXT_TOO_LONG(Kind.INVALID, "At most 500 characters, please."),
    /** what no keyboard writes and no page can show */
    TEXT_UNPRINTABLE(Kind.INVALID, "Please write without control characters."),

    /** fewer households than the round asks for */
    ENDORSEMENTS_MISSING(Kind.CONFLICT, "Fewer households stand behind it than the round asks for."),
    /** as many households as it can hold */
    TOO_MANY_ENDORSEMENTS(Kind.CONFLICT, "More households cannot be written down for one proposal."),

    /** a resident's token */
    NOT_A_REVIEWER(Kind.NOT_ALLOWED, "Only an officer or a steward may review."),
    /** an author, invited, its social worker, or one who speaks for its organisation */
    CONFLICT_OF_INTEREST(Kind.NOT_ALLOWED, "Nobody reviews what they wrote or are linked to."),
    /** somebody else took it on */
    REVIEWED_BY_ANOTHER(Kind.CONFLICT, "Somebody else reviews it; take it over first."),
    /** not every item once, or without its reason */
    REVIEW_INCOMPLETE(
            Kind.INVALID, "Every item of the checklist is answered once, and with a reason where it does not hold."),
    /** admitted with an item that is not met, or refused with none */
    REVIEW_CONTRADICTS(Kind.INVALID, "What is admitted meets every item; what is returned or rejected fails one."),

    /** with itself, out of round or community, or with what has ended */
    MERGER_IMPOSSIBLE(
            Kind.CONFLICT, "Two proposals of one community and round can merge while both are handed in and open."),
    /** accepted without an offer */
    MERGER_NOT_OFFERED(Kind.CONFLICT, "Its authors have not offered that merger."),

    /** a resident's token */
    NOT_A_MODERATOR(Kind.NOT_ALLOWED, "Only an officer or a steward may do this."),
    /** judging one's own text or one's own hiding */
    NOT_IN_OWN_CASE(Kind.NOT_ALLOWED, "Somebody else must decide this."),
    /** nothing to appeal against or to lift */
    PROPOSAL_NOT_HIDDEN(Kind.CONFLICT, "Its text is not hidden."),
    /** one appeal for each hiding */
    APPEAL_DECIDED(Kind.CONFLICT, "The appeal against this hiding has been decided."),
    /** upheld without an appeal */
    NO_APPEAL(Kind.CONFLICT, "No author has appealed.");

    private final Kind kind;
    private final String meaning;

    ProposalRejection(Kind kind, String meaning) {
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
