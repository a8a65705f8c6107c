package community.linli.lending.houserules;

import community.linli.eventsourcing.Rejection;

/** Why a change of the house rules is refused. */
public enum HouseRulesRejection implements Rejection {
    /** the district's and a category's rules, and closures */
    OFFICER_NEEDED(Kind.NOT_ALLOWED, "Only an officer sets this; a steward sets the rules of a community."),
    /** a value out of its range */
    RULE_OUT_OF_RANGE(Kind.INVALID, "A rule is outside its range."),
    /** too many scopes have rules of their own */
    TOO_MANY_RULES(Kind.CONFLICT, "At most 500 communities and categories can have rules of their own."),
    /** ends before it begins, or lasts too long */
    CLOSURE_WRONG(Kind.INVALID, "A closure ends on or after its first day and lasts at most 60 days."),
    /** closed days in the past are history */
    CLOSURE_PAST(Kind.INVALID, "A closure begins today or later."),
    /** two closures on one day */
    CLOSURE_OVERLAPS(Kind.CONFLICT, "Another closure has one of these days."),
    /** over the limit */
    TOO_MANY_CLOSURES(Kind.CONFLICT, "At most 400 closures can be kept."),
    /** nothing to call off */
    CLOSURE_NOT_FOUND(Kind.NOT_FOUND, "No closure of these days is announced."),
    /** a due day may have moved because of it */
    CLOSURE_BEGUN(Kind.CONFLICT, "The closure has begun."),
    /** the name of a closure, or of a category */
    NAME_WRONG(Kind.INVALID, "A name has 1 to 100 characters in one line.");

    private final Kind kind;
    private final String meaning;

    HouseRulesRejection(Kind kind, String meaning) {
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
