package community.linli.lending.wanted;

import community.linli.eventsourcing.Rejection;

/** Why nobody is told. */
public enum TellingRejection implements Rejection {
    /** asked by the rule alone */
    ONLY_BY_RULE(Kind.NOT_ALLOWED, "This is done by the rule alone.");

    private final Kind kind;
    private final String meaning;

    TellingRejection(Kind kind, String meaning) {
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
