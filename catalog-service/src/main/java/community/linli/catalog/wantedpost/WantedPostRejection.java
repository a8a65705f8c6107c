package community.linli.catalog.wantedpost;

import community.linli.eventsourcing.Rejection;

/** Why a wanted post's command is refused. */
public enum WantedPostRejection implements Rejection {
    /** belongs to no household of this community */
    NOT_A_MEMBER(Kind.NOT_ALLOWED, "Only a person who belongs to a household of this community may do this."),
    /** never asked, or asked of another community */
    WANTED_POST_NOT_FOUND(Kind.NOT_FOUND, "Nothing of the kind is asked of this community."),
    /** filled, withdrawn or expired */
    WANTED_POST_ENDED(Kind.CONFLICT, "Nobody is asked for this any more."),
    /** nothing begins there any more */
    DISTRICT_CLOSED(Kind.CONFLICT, "The district is closed; nothing is asked for any more."),
    /** until an officer resumes it */
    COMMUNITY_PAUSED(Kind.CONFLICT, "The community's board rests; nothing is asked or answered for now."),
    /** as many as one household may have at a time */
    ENOUGH_WANTED(Kind.CONFLICT, "The household asks for five things already; fill or withdraw one first."),
    /** a past day, or over 60 days ahead */
    DAY_OUT_OF_RANGE(Kind.INVALID, "The last day is today or within 60 days, please."),
    /** nobody asks oneself */
    OWN_POST(Kind.CONFLICT, "The post is the own household's; another one answers it."),
    /** not the household's that asks */
    NOT_THE_ASKER(Kind.NOT_ALLOWED, "Only the household that asks, or the steward, may do this."),
    /** another household's, or off the board */
    ITEM_NOT_LISTED(Kind.CONFLICT, "Please answer with a thing that the own household has on this board."),
    /** cannot be had for a while */
    ITEM_RESTS(Kind.CONFLICT, "The thing rests; let it be had again first."),
    /** as many as one post can hold */
    ENOUGH_ANSWERS(Kind.CONFLICT, "The post has 20 answers already."),
    /** not given, taken back, or another household's */
    ANSWER_NOT_FOUND(Kind.NOT_FOUND, "The post has no such answer."),
    /** asked by the rule alone */
    ONLY_BY_RULE(Kind.NOT_ALLOWED, "This is done by the rule alone."),
    /** who takes down what others ask says why */
    REASON_MISSING(Kind.INVALID, "Please give a reason."),
    /** over 200 characters */
    REASON_TOO_LONG(Kind.INVALID, "The reason has at most 200 characters, please."),
    /** what no keyboard writes and no page can show */
    REASON_UNPRINTABLE(Kind.INVALID, "Please write the reason without control characters."),
    /** a field is wrong */
    INVALID_FIELDS(Kind.INVALID, "Some fields are missing or wrong.");

    private final Kind kind;
    private final String meaning;

    WantedPostRejection(Kind kind, String meaning) {
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
