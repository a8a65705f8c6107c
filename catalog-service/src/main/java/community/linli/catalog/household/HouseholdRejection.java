package community.linli.catalog.household;

import community.linli.eventsourcing.Rejection;

/** Why a household's command is refused. */
public enum HouseholdRejection implements Rejection {
    /** never registered, or on another board */
    HOUSEHOLD_NOT_FOUND(Kind.NOT_FOUND, "There is no such household in this community."),
    /** whoever moves in behind that door is another household, which the board shows */
    HOUSEHOLD_LEFT(Kind.CONFLICT, "This household has left; the board shows who is behind its door now."),
    /** one household per person and district */
    RESIDENT_OF_ANOTHER_HOUSEHOLD(Kind.CONFLICT, "The person belongs to another household of this district."),
    /** nothing begins there any more */
    DISTRICT_CLOSED(Kind.CONFLICT, "The district is closed; nobody joins a household any more."),
    /** as many people as one household has room for */
    HOUSEHOLD_FULL(Kind.CONFLICT, "100 people belong to this household already."),
    /** neither the person nor a steward */
    NOT_THE_PERSON(Kind.NOT_ALLOWED, "Only the person, or the steward, may do this."),
    /** neither belongs to it nor left it last */
    RESIDENT_NOT_FOUND(Kind.NOT_FOUND, "There is no such person in this household.");

    private final Kind kind;
    private final String meaning;

    HouseholdRejection(Kind kind, String meaning) {
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
