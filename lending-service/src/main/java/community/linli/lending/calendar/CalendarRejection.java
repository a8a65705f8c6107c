package community.linli.lending.calendar;

import community.linli.eventsourcing.Rejection;

/** Why something about an item's days is refused. */
public enum CalendarRejection implements Rejection {
    /** never listed, or listed elsewhere */
    ITEM_NOT_FOUND(Kind.NOT_FOUND, "There is no such item on this community's board."),
    /** a neighbour */
    NOT_THE_OWNER(Kind.NOT_ALLOWED, "Only the household that owns the item may do this."),
    /** backwards, past, too far ahead */
    DAYS_WRONG(Kind.INVALID, "The days begin today or later, end on or after the first, and lie within two years."),
    /** somebody has them */
    DAYS_TAKEN(Kind.CONFLICT, "One of these days is promised or reserved; end that first, with a reason."),
    /** over the limit */
    TOO_MANY_BLOCKS(Kind.CONFLICT, "At most 200 stretches of days can be kept."),
    /** nobody could ever meet */
    NO_MEETING_DAY(Kind.INVALID, "Name at least one weekday on which the item can be handed over."),
    /** 0 to 30 */
    BUFFER_WRONG(Kind.INVALID, "The buffer is 0 to 30 days."),
    /** over 200 characters, or control characters */
    NOTE_WRONG(Kind.INVALID, "A note has at most 200 characters and no control characters."),
    /** nobody joined behind that door */
    HOUSEHOLD_NOT_FOUND(Kind.NOT_FOUND, "There is no such household in this community."),
    /** over the limit */
    TOO_MANY_VOUCHED(Kind.CONFLICT, "At most 2,000 households can be vouched for.");

    private final Kind kind;
    private final String meaning;

    CalendarRejection(Kind kind, String meaning) {
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
