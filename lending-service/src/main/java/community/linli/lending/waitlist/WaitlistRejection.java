package community.linli.lending.waitlist;

import community.linli.eventsourcing.Rejection;

/** Why something about a waitlist is refused. */
public enum WaitlistRejection implements Rejection {
    /** the person has joined no household here */
    NOT_A_MEMBER(Kind.NOT_ALLOWED, "Only a person who belongs to a household of this community may do this."),
    /** never listed, or listed elsewhere */
    ITEM_NOT_FOUND(Kind.NOT_FOUND, "There is no such item on this community's board."),
    /** one does not wait for one's own */
    OWN_ITEM(Kind.NOT_ALLOWED, "The item belongs to your own household."),
    /** off the board, another household's, or not for lending */
    ITEM_NOT_LENT(Kind.CONFLICT, "The item is not lent at the moment."),
    /** nothing to wait for */
    ITEM_AVAILABLE(Kind.CONFLICT, "A copy is there and nobody waits for it; ask for it."),
    /** a request or a loan of it is open */
    ALREADY_ASKED(Kind.CONFLICT, "Your household has an open request or loan of this item."),
    /** laid down by a steward */
    HOUSEHOLD_BLOCKED(
            Kind.CONFLICT,
            "A steward has blocked this for your household; your household's page says why and until when."),
    /** a due day is over */
    SOMETHING_OVERDUE(Kind.CONFLICT, "Your household has something overdue; once it is back you may wait for more."),
    /** requests, turns, reservations and loans count together */
    LIMIT_REACHED(Kind.CONFLICT, "Your household has as many requests and loans open as are allowed."),
    /** the district is closed, or lending rests in the community */
    LENDING_RESTS(Kind.CONFLICT, "Nothing new is lent here at the moment."),
    /** in the past */
    DAY_WRONG(Kind.INVALID, "The last day on which it would help lies ahead."),
    /** the household does not wait */
    NO_TURN(Kind.CONFLICT, "Your household does not wait for this item."),
    /** once per turn */
    STEPPED_ASIDE_BEFORE(Kind.CONFLICT, "A turn can be let pass once."),
    /** nobody would have it instead */
    NOBODY_BEHIND(Kind.CONFLICT, "Nobody else waits whose turn would come instead."),
    /** a resident */
    STEWARD_NEEDED(Kind.NOT_ALLOWED, "Only a steward may do this."),
    /** not in this line */
    TURN_NOT_FOUND(Kind.NOT_FOUND, "There is no such turn on this waitlist."),
    /** owed to those who wait */
    REASON_MISSING(Kind.INVALID, "Please give those who wait a reason."),
    /** over 200 characters */
    REASON_TOO_LONG(Kind.INVALID, "At most 200 characters, please."),
    /** what no page can show */
    REASON_UNPRINTABLE(Kind.INVALID, "Please write without control characters."),
    /** a person asked what only a timer or a reaction may */
    ONLY_BY_RULE(Kind.NOT_ALLOWED, "Only the house rules do this, when the time has come.");

    private final Kind kind;
    private final String meaning;

    WaitlistRejection(Kind kind, String meaning) {
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
