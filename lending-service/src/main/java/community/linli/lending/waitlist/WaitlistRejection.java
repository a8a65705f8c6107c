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
