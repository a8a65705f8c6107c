package community.linli.proposals.poll;

import community.linli.eventsourcing.Rejection;

/** Why a poll's command is refused. */
public enum PollRejection implements Rejection {
    /** also for a poll of another community */
    POLL_NOT_FOUND(Kind.NOT_FOUND, "There is no such poll in this community."),
    /** not in the catalogue */
    COMMUNITY_NOT_FOUND(Kind.NOT_FOUND, "There is no such community in this district."),
    /** neither a resident there nor a steward */
    NOT_A_MEMBER(Kind.NOT_ALLOWED, "Only residents of this community and stewards may suggest a question to it."),
    /** a draft belongs to who wrote it */
    NOT_THE_AUTHOR(Kind.NOT_ALLOWED, "Only who drafted the poll, or a steward, may do this."),
    /** opening, and calling off what is open */
    NOT_A_STEWARD(Kind.NOT_ALLOWED, "Only a steward may do this."),
    /** drafted twice with other words */
    POLL_EXISTS(Kind.CONFLICT, "The poll is there already, in other words."),
    /** question, options, figures or hours */
    POLL_INVALID(Kind.INVALID, "The poll cannot be put like this."),
    /** yesterday's hours */
    HOURS_PASSED(Kind.CONFLICT, "Voting would open at a moment that has passed; give the draft later hours."),
    /** frozen */
    POLL_OPENED(Kind.CONFLICT, "The poll has been opened; its question and its options stay as they are."),
    /** ballots may be in the box */
    VOTING_BEGUN(Kind.CONFLICT, "Voting has begun; the poll goes on to its result."),
    /** decided or called off */
    POLL_ENDED(Kind.CONFLICT, "The poll has ended."),
    /** none, too long or unprintable */
    REASON_INVALID(Kind.INVALID, "Please give a reason of 1 to 500 printable characters."),
    /** a person asked what only a reaction may */
    ONLY_BY_RULE(Kind.NOT_ALLOWED, "Only the house rules do this, when the time has come.");

    private final Kind kind;
    private final String meaning;

    PollRejection(Kind kind, String meaning) {
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
