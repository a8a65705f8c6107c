package community.linli.lending.introduction;

import community.linli.eventsourcing.Rejection;

/** Why something about a walk to a door is refused. */
public enum WalkRejection implements Rejection {
    /** a person without a household in this community */
    NOT_A_MEMBER(Kind.NOT_ALLOWED, "You do not belong to a household of this community."),
    /** another household's loan, or none */
    LOAN_NOT_FOUND(Kind.NOT_FOUND, "Your household has no such loan."),
    /** asked for only, or fetched already */
    LOAN_NOT_PROMISED(
            Kind.CONFLICT,
            "Company can be asked for once the owner has said yes and until the thing has been fetched."),
    /** nobody has asked for company on this loan */
    WALK_NOT_FOUND(Kind.NOT_FOUND, "There is no such walk in this community."),
    /** no company is wanted any more, or they have been there */
    WALK_ENDED(Kind.CONFLICT, "This walk is over."),
    /** borrower or owner themselves */
    NOT_A_THIRD_HOUSEHOLD(Kind.CONFLICT, "The companion is neither of the two households of the loan."),
    /** somebody was quicker */
    COMPANION_FOUND(Kind.CONFLICT, "Another household comes along already."),
    /** nobody comes along yet */
    NO_COMPANION(Kind.CONFLICT, "Nobody has been found to come along so far."),
    /** not the one who may say it */
    NOT_ON_THIS_WALK(Kind.NOT_ALLOWED, "Only those who walk say this."),
    /** a resident sends another household */
    STEWARD_NEEDED(Kind.NOT_ALLOWED, "Only a steward asks another household to come along."),
    /** nobody lives behind that door, or it is elsewhere */
    HOUSEHOLD_NOT_FOUND(Kind.NOT_FOUND, "There is no such household in this community."),
    /** a person asks what the rules ask */
    ONLY_BY_RULE(Kind.NOT_ALLOWED, "Only the house rules do this.");

    private final Kind kind;
    private final String meaning;

    WalkRejection(Kind kind, String meaning) {
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
