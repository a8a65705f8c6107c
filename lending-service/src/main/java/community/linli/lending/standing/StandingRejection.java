package community.linli.lending.standing;

import community.linli.eventsourcing.Rejection;

/** Why something about a household's standing is refused. */
public enum StandingRejection implements Rejection {
    /** a resident, or an officer */
    STEWARD_NEEDED(Kind.NOT_ALLOWED, "Only a steward lays this down."),
    /** nobody has joined behind that door, or it is elsewhere */
    HOUSEHOLD_NOT_FOUND(Kind.NOT_FOUND, "There is no such household in this community."),
    /** in the past, or too far ahead */
    END_WRONG(Kind.INVALID, "It ends today or later, and at most 90 days ahead."),
    /** owed to the household */
    REASON_MISSING(Kind.INVALID, "Please give the household a reason."),
    /** over 200 characters */
    REASON_TOO_LONG(Kind.INVALID, "At most 200 characters, please."),
    /** what no page can show */
    REASON_UNPRINTABLE(Kind.INVALID, "Please write without control characters.");

    private final Kind kind;
    private final String meaning;

    StandingRejection(Kind kind, String meaning) {
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
