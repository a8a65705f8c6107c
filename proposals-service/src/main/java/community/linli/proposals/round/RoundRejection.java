package community.linli.proposals.round;

import community.linli.eventsourcing.Rejection;

/** Why a round's command is refused. */
public enum RoundRejection implements Rejection {
    /** never drafted */
    ROUND_NOT_FOUND(Kind.NOT_FOUND, "There is no such round in this district."),
    /** a draft of another text, or announced */
    ROUND_EXISTS(Kind.CONFLICT, "There is a round of this name already."),
    /** not a slug, or one that boxes of polls begin with */
    ROUND_ID_INVALID(Kind.INVALID, "A round is named with 1 to 40 of a-z, 0-9 and hyphen, and not poll."),
    /** what no terms may say */
    TERMS_INVALID(Kind.INVALID, "Some terms cannot hold."),
    /** what a draft may leave open and a round may not */
    TERMS_INCOMPLETE(Kind.CONFLICT, "The draft cannot be announced yet."),
    /** no dates */
    SCHEDULE_MISSING(Kind.CONFLICT, "The draft has no dates yet."),
    /** a phase that ends before it begins */
    SCHEDULE_OUT_OF_ORDER(
            Kind.INVALID,
            "Submission, review, deliberation, voting and its end follow each other, and the roll is frozen at the latest when voting begins."),
    /** a date of yesterday */
    SCHEDULE_IN_THE_PAST(Kind.CONFLICT, "All dates must lie ahead."),
    /** what has begun stays begun */
    MOMENT_PASSED(Kind.CONFLICT, "A date that has passed cannot be moved."),
    /** the boxes know when it is frozen */
    ROLL_ANNOUNCED_TO_BOXES(
            Kind.CONFLICT, "Deliberation has begun and the boxes are prepared; the roll keeps its date."),
    /** never shorter */
    VOTING_ONLY_LONGER(
            Kind.CONFLICT, "While votes are cast, only the end of voting can be moved, and only to a later moment."),
    /** closed boxes stay closed */
    VOTING_ENDED(Kind.CONFLICT, "Voting has ended."),
    /** terms and first dates are for drafts */
    ROUND_ANNOUNCED(Kind.CONFLICT, "The round has been announced; its terms hold."),
    /** a draft has no dates to move */
    ROUND_NOT_ANNOUNCED(Kind.CONFLICT, "The round has not been announced yet."),
    /** decided, or beyond */
    ROUND_DECIDED(Kind.CONFLICT, "The round is decided."),
    /** evaluated or closed */
    ROUND_EVALUATED(Kind.CONFLICT, "The round has been evaluated."),
    /** called off */
    ROUND_ANNULLED(Kind.CONFLICT, "The round was called off."),
    /** money is promised by then */
    RESULT_CERTIFIED(Kind.CONFLICT, "A result of the round is certified; it stands."),
    /** its ballots are opened */
    ELECTION_COUNTED(Kind.CONFLICT, "The result of an election is there; it is changed by two people only."),
    /** no such box, or it has come to its end */
    ELECTION_NOT_OPEN(Kind.CONFLICT, "The round has no such open election."),
    /** nothing to run, or too early */
    ROUND_NOT_DECIDED(Kind.CONFLICT, "Not every election of the round is certified."),
    /** no project to run */
    NOTHING_FUNDED(Kind.CONFLICT, "The round funded no project; close it."),
    /** evaluation before work */
    ROUND_NOT_RUNNING(Kind.CONFLICT, "The round's projects do not work."),
    /** some project is not through */
    PROJECTS_AWAITING(Kind.CONFLICT, "Some of the round's projects have no final outcome yet."),
    /** closing or continuing too early */
    ROUND_NOT_EVALUATED(Kind.CONFLICT, "The round has not been evaluated."),
    /** no continued project and no target */
    NOTHING_TO_CONTINUE(Kind.CONFLICT, "None of the round's projects may go on; draft a round of its own."),
    /** raise or target out of range */
    SETTINGS_INVALID(Kind.INVALID, "Some settings of the next round are out of range."),
    /** a change owes one */
    REASON_MISSING(Kind.INVALID, "Please give residents a reason."),
    /** over 500 characters */
    TEXT_TOO_LONG(Kind.INVALID, "At most 500 characters, please."),
    /** what no keyboard writes and no page can show */
    TEXT_UNPRINTABLE(Kind.INVALID, "Please write without control characters."),
    /** a person asked what only a timer or a reaction may */
    ONLY_BY_RULE(Kind.NOT_ALLOWED, "Only the house rules do this, when the time has come.");

    private final Kind kind;
    private final String meaning;

    RoundRejection(Kind kind, String meaning) {
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
