package community.linli.proposals.rating;

import community.linli.eventsourcing.Rejection;

/** Why a rating is refused. */
public enum RatingRejection implements Rejection {
    /** never awarded */
    PROJECT_NOT_FOUND(Kind.NOT_FOUND, "There is no such project."),
    /** for somebody else */
    NOT_YOURSELF(Kind.NOT_ALLOWED, "Everybody rates for themselves."),
    /** lives elsewhere */
    NOT_A_NEIGHBOUR(Kind.NOT_ALLOWED, "Only a resident of the project's community may rate it."),
    /** its social worker */
    OWN_PROJECT(Kind.NOT_ALLOWED, "Nobody rates a project to which they are or were a party."),
    /** before the contract */
    NOT_CONTRACTED(Kind.CONFLICT, "There is nothing to rate before the contract is signed."),
    /** out of range */
    STARS_WRONG(Kind.INVALID, "One to five stars, please.");

    private final Kind kind;
    private final String meaning;

    RatingRejection(Kind kind, String meaning) {
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
