package community.linli.lending.settlement;

import community.linli.eventsourcing.Rejection;

/** Why something about a case is refused. */
public enum CaseRejection implements Rejection {
    /** also for a household that is no party */
    CASE_NOT_FOUND(Kind.NOT_FOUND, "There is no such case in this community."),
    /** the person has joined no household here */
    NOT_A_MEMBER(Kind.NOT_ALLOWED, "Only a person who belongs to a household of this community may do this."),
    /** a resident asked what only a steward may */
    STEWARD_NEEDED(Kind.NOT_ALLOWED, "Only a steward may do this."),
    /** nobody judges in their own matter */
    STEWARD_IS_A_PARTY(Kind.NOT_ALLOWED, "You live in one of the two households; another steward has to help."),
    /** a person asked what only a timer may */
    ONLY_BY_RULE(Kind.NOT_ALLOWED, "Only the house rules do this, when the time has come."),
    /** the borrower cannot forgive itself */
    NOT_THE_OWNER(Kind.NOT_ALLOWED, "Only the household that owns the item may do this."),
    /** settled, or nothing is owed */
    CASE_CLOSED(Kind.CONFLICT, "The case is closed."),
    /** nothing to agree to, or it has changed */
    NO_SUCH_OFFER(Kind.CONFLICT, "The other household has not offered this, or offers something else by now."),
    /** the two come first */
    TOO_EARLY(
            Kind.CONFLICT,
            "The two households come first; a steward decides once one of them has asked for help, or time has passed."),
    /** with PAY only */
    AMOUNT_WRONG(Kind.INVALID, "An amount of 1 to 10,000,000 fen belongs to a payment, and to nothing else."),
    /** a decision owes one */
    REASON_MISSING(Kind.INVALID, "Please give the two households a reason."),
    /** over 200 characters */
    TEXT_TOO_LONG(Kind.INVALID, "At most 200 characters, please."),
    /** what no page can show */
    TEXT_UNPRINTABLE(Kind.INVALID, "Please write without control characters.");

    private final Kind kind;
    private final String meaning;

    CaseRejection(Kind kind, String meaning) {
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
