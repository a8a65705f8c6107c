package community.linli.proposals.criteria;

import community.linli.eventsourcing.Rejection;

/** Why criteria are refused. */
public enum CriteriaRejection implements Rejection {
    /** set by officers */
    NOT_AN_OFFICER(Kind.NOT_ALLOWED, "Only an officer may do this."),
    /** nobody drafted it */
    ROUND_NOT_FOUND(Kind.NOT_FOUND, "There is no such round."),
    /** an evaluation has begun */
    CRITERIA_FROZEN(Kind.CONFLICT, "An evaluation of the round has begun; its criteria stay as they are."),
    /** not 100 together */
    WEIGHTS_WRONG(
            Kind.INVALID,
            "One to 12 criteria, each with a weight above zero, and at most 50 percent for the residents make 100 percent."),
    /** out of range */
    MARKS_WRONG(
            Kind.INVALID,
            "Marks are 1 to 100 and the excellent one at least the pass mark; evaluators 1 to 9; appeal days 1 to 60."),
    /** blank */
    TEXT_MISSING(Kind.INVALID, "Please write something."),
    /** beyond its length */
    TEXT_TOO_LONG(Kind.INVALID, "The text is too long."),
    /** what no page can show */
    TEXT_UNPRINTABLE(Kind.INVALID, "Please write without control characters.");

    private final Kind kind;
    private final String meaning;

    CriteriaRejection(Kind kind, String meaning) {
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
