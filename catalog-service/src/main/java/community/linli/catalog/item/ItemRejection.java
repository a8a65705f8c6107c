package community.linli.catalog.item;

import community.linli.eventsourcing.Rejection;

/** Why an item's command is refused. */
public enum ItemRejection implements Rejection {
    /** never listed, or on another board */
    ITEM_NOT_FOUND(Kind.NOT_FOUND, "There is no such item on this community's board."),
    /** the person has joined no household here */
    NOT_A_MEMBER(Kind.NOT_ALLOWED, "Only a person who belongs to a household of this community may do this."),
    /** neither the owner household nor a steward */
    NOT_THE_OWNER(Kind.NOT_ALLOWED, "Only the household that owns the item, or the steward, may do this."),
    /** a timer's or a reaction's command */
    ONLY_BY_RULE(Kind.NOT_ALLOWED, "Only the house rules do this, when a thing has been handed over."),
    /** somebody else's by now */
    ITEM_CHANGED_HANDS(Kind.CONFLICT, "The item belongs to another household by now."),
    /** with other words */
    ITEM_LISTED_OTHERWISE(Kind.CONFLICT, "The item hangs on the board with other words; take it down first."),
    /** taken down, or given away and not listed yet */
    ITEM_OFF_THE_BOARD(Kind.CONFLICT, "The item does not hang on the board; list it again first."),
    /** nothing begins there any more */
    DISTRICT_CLOSED(Kind.CONFLICT, "The district is closed; nothing is listed any more."),
    /** as many as a household can list */
    CELL_FULL(Kind.CONFLICT, "The household lists 5,000 things already; take one down first."),
    /** what no keyboard writes and no page can show */
    REASON_UNPRINTABLE(Kind.INVALID, "Please write the reason without control characters."),
    /** over 200 characters */
    REASON_TOO_LONG(Kind.INVALID, "The reason has at most 200 characters, please."),
    /** a field is wrong */
    INVALID_FIELDS(Kind.INVALID, "Some fields are missing or wrong.");

    private final Kind kind;
    private final String meaning;

    ItemRejection(Kind kind, String meaning) {
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
