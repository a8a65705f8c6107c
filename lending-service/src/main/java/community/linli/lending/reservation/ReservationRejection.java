package community.linli.lending.reservation;

import community.linli.eventsourcing.Rejection;

/** Why something about a reservation is refused. */
public enum ReservationRejection implements Rejection {
    /** nobody's, another household's, or elsewhere */
    RESERVATION_NOT_FOUND(Kind.NOT_FOUND, "There is no such reservation of your household."),
    /** never listed, listed elsewhere, or not heard of yet */
    ITEM_NOT_FOUND(Kind.NOT_FOUND, "There is no such item on this community's board."),
    /** the person has joined no household here */
    NOT_A_MEMBER(Kind.NOT_ALLOWED, "Only a person who belongs to a household of this community may do this."),
    /** a person asked what only a timer or a reaction may */
    ONLY_BY_RULE(Kind.NOT_ALLOWED, "Only the house rules do this, when the time has come."),
    /** nothing new is begun */
    DISTRICT_CLOSED(Kind.CONFLICT, "The district is closed; nothing new begins."),
    /** nothing new is begun for now */
    COMMUNITY_PAUSED(Kind.CONFLICT, "The community pauses; nothing new begins until it goes on."),
    /** one does not reserve one's own */
    OWN_ITEM(Kind.NOT_ALLOWED, "The item belongs to your own household; block the days instead."),
    /** off the board, lost, or another household's by now */
    ITEM_WITHDRAWN(Kind.CONFLICT, "The item is not on the board any more."),
    /** stays on the board, for a while without being lent */
    ITEM_PAUSED(Kind.CONFLICT, "The item rests for a while; you can wait in line for it."),
    /** to swap or to give away */
    ITEM_NOT_FOR_LENDING(Kind.CONFLICT, "The item is not lent; it is to be swapped or given away."),
    /** laid down by a steward */
    HOUSEHOLD_BLOCKED(
            Kind.NOT_ALLOWED, "Your household may not ask for anything at the moment; a steward can tell why."),
    /** a loan beyond its due day */
    SOMETHING_OVERDUE(Kind.CONFLICT, "Something that your household borrowed is overdue; please bring it back first."),
    /** requests, turns, reservations and loans count together */
    LIMIT_REACHED(
            Kind.CONFLICT, "Your household has as many requests, turns, reservations and loans open as are allowed."),
    /** the owner shows it before lending it */
    VOUCHER_NEEDED(Kind.NOT_ALLOWED, "The owner lends this only to those who have been shown how it works."),
    /** today, in the past, too far ahead, or in the wrong order */
    DAYS_WRONG(Kind.INVALID, "Days are reserved from tomorrow on, not too far ahead, the first before the last."),
    /** more than its loan days */
    TOO_LONG(Kind.INVALID, "The item is not lent for so many days."),
    /** a weekday on which it does not change hands, or a closure, or the owner is away */
    NO_MEETING_DAY(
            Kind.CONFLICT, "On the first or the last of these days nobody can hand the item over or take it back."),
    /** those in the waitlist would have to wait even longer */
    OTHERS_WAIT(Kind.CONFLICT, "Others wait for this item; please reserve later days, or wait in the line."),
    /** promised, reserved, kept by the owner, or too near to such days */
    DAYS_TAKEN(Kind.CONFLICT, "These days are taken."),
    /** the id is another reservation's */
    ALREADY_RESERVED(Kind.CONFLICT, "This reservation exists, for other days."),
    /** the household that reserved cannot */
    NOT_THE_OWNER(Kind.NOT_ALLOWED, "Only the household that lends the item may do this."),
    /** the owner cannot */
    NOT_THE_BORROWER(Kind.NOT_ALLOWED, "Only the household that reserved the days may do this."),
    /** released, or a loan by now */
    RESERVATION_ENDED(Kind.CONFLICT, "The days are not reserved any more."),
    /** a no owes one */
    REASON_MISSING(Kind.INVALID, "Please give the other household a reason."),
    /** over 200 characters */
    TEXT_TOO_LONG(Kind.INVALID, "At most 200 characters, please."),
    /** what no page can show */
    TEXT_UNPRINTABLE(Kind.INVALID, "Please write without control characters.");

    private final Kind kind;
    private final String meaning;

    ReservationRejection(Kind kind, String meaning) {
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
