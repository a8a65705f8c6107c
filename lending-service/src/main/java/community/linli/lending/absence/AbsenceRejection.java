package community.linli.lending.absence;

import community.linli.eventsourcing.Rejection;

/** Why an absence is refused. */
public enum AbsenceRejection implements Rejection {
    /** somebody else's household */
    NOT_YOUR_HOUSEHOLD(Kind.NOT_ALLOWED, "Only a member of the household says when it is away."),
    /** in the past, backwards, or too long */
    DAYS_WRONG(
            Kind.INVALID,
            "An absence begins today or later, ends on or after its first day, and lasts at most 180 days.");

    private final Kind kind;
    private final String meaning;

    AbsenceRejection(Kind kind, String meaning) {
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
