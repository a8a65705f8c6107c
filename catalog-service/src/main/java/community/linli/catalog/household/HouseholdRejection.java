package community.linli.catalog.household;

import community.linli.eventsourcing.Rejection;

/** Why a household's command is refused. */
public enum HouseholdRejection implements Rejection {
    /** never registered, or on another board */
    HOUSEHOLD_NOT_FOUND(Kind.NOT_FOUND, "There is no such household in this community."),
    /** one household per person and district */
    RESIDENT_OF_ANOTHER_HOUSEHOLD(Kind.CONFLICT, "The person belongs to another household of this district.");

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
