package community.linli.proposals.ballot;

import community.linli.eventsourcing.Rejection;

/** Why a ballot is refused. */
public enum CompartmentRejection implements Rejection {
    /** no such box, or not prepared that far */
    BOX_NOT_FOUND(Kind.NOT_FOUND, "There is no such ballot box."),
    /** before the first moment, or while the keys are missing */
    VOTING_NOT_OPEN(Kind.CONFLICT, "Voting has not begun yet."),
    /** the moment of closing has passed */
    VOTING_CLOSED(Kind.CONFLICT, "Voting has ended; this ballot does not count."),
    /** not on the roll as it was frozen */
    NOT_ON_THE_ROLL(Kind.NOT_ALLOWED, "You are not on the roll of this vote."),
    /** not what the desk seals */
    BALLOT_MALFORMED(Kind.INVALID, "The sealed ballot has not the form that this vote asks for."),
    /** the second steward must be another person */
    SAME_STEWARD(Kind.CONFLICT, "Another steward has to enter the same paper."),
    /** the two entries differ */
    PAPERS_DIFFER(
            Kind.CONFLICT,
            "Another steward entered this paper with another choice. Look at it together; the first of you enters it anew if that was wrong.");

    private final Kind kind;
    private final String meaning;

    CompartmentRejection(Kind kind, String meaning) {
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
