package community.linli.catalog.district;

import community.linli.eventsourcing.Rejection;

/** Why a district's command is refused. */
public enum DistrictRejection implements Rejection {
    /** with another name or clock */
    DISTRICT_REGISTERED_OTHERWISE(Kind.CONFLICT, "The district is registered with another name or time zone."),
    /** not in the IANA database */
    TIME_ZONE_UNKNOWN(Kind.INVALID, "There is no such time zone; write it like Asia/Shanghai."),
    /** nothing is there to be closed */
    DISTRICT_NOT_REGISTERED(Kind.NOT_FOUND, "The district is not registered."),
    /** who closes says why */
    REASON_MISSING(Kind.INVALID, "Please give a reason."),
    /** over 200 characters */
    REASON_TOO_LONG(Kind.INVALID, "The reason has at most 200 characters, please."),
    /** what no keyboard writes and no page can show */
    REASON_UNPRINTABLE(Kind.INVALID, "Please write the reason without control characters.");

    private final Kind kind;
    private final String meaning;

    DistrictRejection(Kind kind, String meaning) {
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
