package community.linli.catalog.district;

import community.linli.eventsourcing.Rejection;

/** Why a district's command is refused. */
public enum DistrictRejection implements Rejection {
    /** with another name or clock */
    DISTRICT_REGISTERED_OTHERWISE(Kind.CONFLICT, "The district is registered with another name or time zone."),
    /** not in the IANA database */
    TIME_ZONE_UNKNOWN(Kind.INVALID, "There is no such time zone; write it like Asia/Shanghai.");

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
