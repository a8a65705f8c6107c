package community.linli.catalog.community;

import community.linli.eventsourcing.Rejection;

/** Why a community's command is refused. */
public enum CommunityRejection implements Rejection {
    /** the operator comes first */
    DISTRICT_NOT_REGISTERED(Kind.NOT_FOUND, "The district is not registered; an operator registers it first."),
    /** never founded */
    COMMUNITY_NOT_FOUND(Kind.NOT_FOUND, "There is no such community in this district."),
    /** with another name or kind */
    COMMUNITY_FOUNDED_OTHERWISE(Kind.CONFLICT, "The community is founded with another name or kind."),
    /** nothing begins there any more */
    DISTRICT_CLOSED(Kind.CONFLICT, "The district is closed; nothing new begins here."),
    /** over 200 characters */
    REASON_TOO_LONG(Kind.INVALID, "The reason has at most 200 characters, please."),
    /** what no keyboard writes and no page can show */
    REASON_UNPRINTABLE(Kind.INVALID, "Please write the reason without control characters."),
    /** neither the person nor an officer */
    NOT_THE_PERSON(Kind.NOT_ALLOWED, "Only the person, or an officer, may do this."),
    /** has never lived here, or has joined another community since */
    RESIDENT_NOT_FOUND(Kind.NOT_FOUND, "There is no such person in this community."),
    /** every bad row is named; nothing was imported */
    INVALID_ROWS(Kind.INVALID, "Some rows are wrong; nothing was imported.");

    private final Kind kind;
    private final String meaning;

    CommunityRejection(Kind kind, String meaning) {
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
