package community.linli.lending.gift;

import community.linli.eventsourcing.Rejection;

/** Why something about a giving away is refused. */
public enum GiftRejection implements Rejection {
    /** nobody has wished for it, or it is elsewhere */
    GIFT_NOT_FOUND(Kind.NOT_FOUND, "Nobody in this community has wished for this."),
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
    /** one does not wish for one's own */
    OWN_ITEM(Kind.NOT_ALLOWED, "The item belongs to your own household."),
    /** off the board, or another household's by now */
    ITEM_WITHDRAWN(Kind.CONFLICT, "The item is not on the board any more."),
    /** stays on the board, for a while without being given away */
    ITEM_PAUSED(Kind.CONFLICT, "The item rests for a while."),
    /** to lend or to swap */
    ITEM_NOT_GIVEN_AWAY(Kind.CONFLICT, "The item is not given away; it is to be lent or swapped."),
    /** promised in a swap, or still with somebody */
    ITEM_NOT_AVAILABLE(Kind.CONFLICT, "The item is promised to another household or with one."),
    /** laid down by a steward */
    HOUSEHOLD_BLOCKED(
            Kind.NOT_ALLOWED, "Your household may not ask for anything at the moment; a steward can tell why."),
    /** a hundred */
    TOO_MANY_WISHES(Kind.CONFLICT, "So many households wish for this that no more can be taken down."),
    /** a wisher cannot */
    NOT_THE_GIVER(Kind.NOT_ALLOWED, "Only the household that gives it away may do this."),
    /** neither gives nor gets it */
    NOT_THE_RECIPIENT(Kind.NOT_ALLOWED, "It is promised to another household."),
    /** the household chosen does not want it, or has left */
    NO_SUCH_WISH(Kind.CONFLICT, "This household does not wish for it, or does not any more."),
    /** chance decides */
    DRAW_ANNOUNCED(Kind.CONFLICT, "A draw is announced; chance decides, and not later than then."),
    /** in the past, or too far ahead */
    DRAW_TIME_WRONG(Kind.INVALID, "A draw is held within the next 30 days."),
    /** choosing twice */
    ALREADY_PROMISED(Kind.CONFLICT, "It is promised already; take that back first."),
    /** handing over before anybody is chosen */
    NOT_PROMISED(Kind.CONFLICT, "It is promised to nobody yet."),
    /** the recipient says it has it */
    HANDOVER_HAS_BEGUN(Kind.CONFLICT, "The other household says that it has it; confirm it, or let the promise end."),
    /** given away, or called off */
    GIFT_ENDED(Kind.CONFLICT, "Nothing is given away here any more."),
    /** a promise broken owes one */
    REASON_MISSING(Kind.INVALID, "Please give the other households a reason."),
    /** over 200 characters */
    TEXT_TOO_LONG(Kind.INVALID, "At most 200 characters, please."),
    /** what no page can show */
    TEXT_UNPRINTABLE(Kind.INVALID, "Please write without control characters.");

    private final Kind kind;
    private final String meaning;

    GiftRejection(Kind kind, String meaning) {
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
