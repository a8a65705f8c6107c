package community.linli.catalog.joinrequest;

import community.linli.eventsourcing.Rejection;

/** Why a join request's command is refused; whoever would come in hears what a household says as well. */
public enum JoinRequestRejection implements Rejection {
    /** none that is open for this household */
    JOIN_REQUEST_NOT_FOUND(Kind.NOT_FOUND, "There is no open request of this person for this household."),
    /** one at a time */
    ANOTHER_REQUEST_OPEN(Kind.CONFLICT, "The person has asked another household already; take that back first."),
    /** nobody asks or takes back for somebody else */
    NOT_THE_PERSON(Kind.NOT_ALLOWED, "Only the person may do this."),
    /** the days are not over by anybody's word */
    ONLY_BY_RULE(Kind.NOT_ALLOWED, "Only the house rules do this."),
    /** the person is told why */
    REASON_MISSING(Kind.INVALID, "A reason, please."),
    /** as long as the board's reasons are */
    REASON_TOO_LONG(Kind.INVALID, "At most 200 characters, please."),
    /** nothing that is not seen */
    REASON_UNPRINTABLE(Kind.INVALID, "Without control characters, please.");

    private final Kind kind;
    private final String meaning;

    JoinRequestRejection(Kind kind, String meaning) {
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
