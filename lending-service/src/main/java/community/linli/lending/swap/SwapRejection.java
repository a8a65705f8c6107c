package community.linli.lending.swap;

import community.linli.eventsourcing.Rejection;

/** Why a swap command is refused. */
public enum SwapRejection implements Rejection {
    /** also for a household that is no party */
    SWAP_NOT_FOUND(Kind.NOT_FOUND, "There is no such swap in this community."),
    /** the person has joined no household here */
    NOT_A_MEMBER(Kind.NOT_ALLOWED, "Only a person who belongs to a household of this community may do this."),
    /** a person asked what only a timer or a reaction may */
    ONLY_BY_RULE(Kind.NOT_ALLOWED, "Only the house rules do this, when the time has come."),
    /** nothing new is begun */
    DISTRICT_CLOSED(Kind.CONFLICT, "The district is closed; what is out is brought back, and nothing new begins."),
    /** nothing new is begun for now */
    COMMUNITY_PAUSED(Kind.CONFLICT, "The community pauses; nothing new begins until it goes on."),
    /** fewer than two, more than six, or one of them twice */
    THINGS_WRONG(Kind.INVALID, "A swap is of two to six different things."),
    /** one household, more than three, or one that gives or gets nothing */
    HOUSEHOLDS_WRONG(Kind.INVALID, "Two or three households swap, and each gives something and gets something."),
    /** one proposes for oneself */
    NOT_YOUR_SWAP(Kind.NOT_ALLOWED, "Your household is not one of those that swap."),
    /** laid down by a steward */
    HOUSEHOLD_BLOCKED(
            Kind.NOT_ALLOWED, "Your household may not ask for anything at the moment; a steward can tell why."),
    /** ten proposals at once */
    TOO_MANY_SWAPS(Kind.CONFLICT, "Your household has so many swaps open that one has to end before the next begins."),
    /** never listed, listed elsewhere, or not heard of yet */
    ITEM_NOT_FOUND(Kind.NOT_FOUND, "There is no such item on this community's board."),
    /** off the board, or another household's by now */
    ITEM_WITHDRAWN(Kind.CONFLICT, "One of the things is not on the board any more, or not its giver's."),
    /** stays on the board, for a while without being swapped */
    ITEM_PAUSED(Kind.CONFLICT, "One of the things rests for a while."),
    /** for lending only */
    ITEM_NOT_FOR_SWAPPING(Kind.CONFLICT, "One of the things is neither to be swapped nor to be given away."),
    /** promised to another household, or with one */
    SWAP_ITEM_TAKEN(
            Kind.CONFLICT, "One of the things is promised to another household or with one; nothing has changed."),
    /** the id is taken by another swap */
    ALREADY_PROPOSED(Kind.CONFLICT, "Another swap has this id."),
    /** handing over before all have agreed */
    SWAP_NOT_SEALED(Kind.CONFLICT, "Not all households have agreed yet."),
    /** of this household there is no such leg */
    LEG_NOT_FOUND(Kind.NOT_FOUND, "Your household neither gives nor gets this thing in the swap."),
    /** handing over what goes back */
    SWAP_UNDONE(Kind.CONFLICT, "The swap is undone; what had changed hands goes back."),
    /** back before it was away */
    ITEM_NOT_GOING_BACK(Kind.CONFLICT, "The swap is not undone; nothing has to be brought back."),
    /** completed, called off or undone */
    SWAP_ENDED(Kind.CONFLICT, "The swap has ended."),
    /** a promise broken owes one */
    REASON_MISSING(Kind.INVALID, "Please give the other households a reason."),
    /** over 200 characters */
    TEXT_TOO_LONG(Kind.INVALID, "At most 200 characters, please."),
    /** what no page can show */
    TEXT_UNPRINTABLE(Kind.INVALID, "Please write without control characters.");

    private final Kind kind;
    private final String meaning;

    SwapRejection(Kind kind, String meaning) {
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
