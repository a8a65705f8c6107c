package community.linli.proposals.ballot;

import community.linli.eventsourcing.Rejection;

/** Why a command to a ballot box is refused. */
public enum BoxRejection implements Rejection {
    /** nobody prepared it */
    BOX_NOT_FOUND(Kind.NOT_FOUND, "There is no such ballot box."),
    /** prepared for something else */
    BOX_EXISTS(Kind.CONFLICT, "There is a ballot box of this name for another question."),
    /** a person asked what only a rule may */
    ONLY_BY_RULE(Kind.NOT_ALLOWED, "Only the house rules do this, when the time has come."),
    /** not one of the three */
    NOT_A_TRUSTEE(Kind.NOT_ALLOWED, "You hold no part of this box's key."),
    /** a resident or a steward */
    ONLY_BY_OFFICER(Kind.NOT_ALLOWED, "Only an officer may do this."),
    /** a resident */
    ONLY_BY_OFFICIAL(Kind.NOT_ALLOWED, "Only stewards and officers may do this."),
    /** neither a member of its communities nor an official */
    NOT_CONCERNED(Kind.NOT_ALLOWED, "Only people of the communities that vote, stewards and officers may do this."),
    /** three different people */
    TRUSTEES_WRONG(Kind.INVALID, "Please name three different people who hold the parts of the key."),
    /** they hold it already */
    KEY_MADE(Kind.CONFLICT, "The key of this box is made; its trustees stay."),
    /** confirming what is not there */
    KEY_NOT_MADE(Kind.CONFLICT, "The key of this box is not made yet; try again in a moment."),
    /** before the roll date */
    ROLL_NOT_FROZEN(Kind.CONFLICT, "The roll of this vote is not frozen yet."),
    /** voting began */
    ROLL_FINAL(Kind.CONFLICT, "Voting has begun; a voter more or less would show whose ballot it is."),
    /** no such door or person in these communities */
    VOTER_UNKNOWN(Kind.INVALID, "The catalogue knows no such voter in the communities that vote."),
    /** put twice, or after voting began */
    QUESTION_PUT(Kind.CONFLICT, "The question of this box is put and stays as it is."),
    /** something is missing, or it is too early */
    NOT_READY(
            Kind.CONFLICT,
            "Voting cannot open yet: it needs its time, its question, a frozen roll with somebody on it and the key in three hands."),
    /** another number than the roll's, out of order, or malformed */
    TAGS_WRONG(Kind.INVALID, "The tags are not those of the roll."),
    /** not every option once */
    LOT_WRONG(Kind.INVALID, "The lot must name every option once."),
    /** only later, and only before the end */
    NOT_LATER(Kind.CONFLICT, "Voting can only be extended, and only before it has ended."),
    /** before the end or after the count */
    NOT_CLOSED(Kind.CONFLICT, "Ballots are opened once, after voting has ended."),
    /** voting goes on, or the result is there */
    NOT_WAITING_TO_BE_OPENED(
            Kind.CONFLICT, "A vote is given up only after it has ended and before its ballots are opened."),
    /** the sum differs, or a choice is none */
    TALLY_WRONG(Kind.INVALID, "These are not the ballots that lie in the box."),
    /** no result yet, or it is final */
    NOT_COUNTED(Kind.CONFLICT, "There is no result that could still change."),
    /** the days for objections are over */
    APPEAL_OVER(Kind.CONFLICT, "The days for objections are over."),
    /** two hundred */
    TOO_MANY_OBJECTIONS(
            Kind.CONFLICT, "There are so many objections that no further one is taken; yours is surely among them."),
    /** or objections are open */
    APPEAL_OPEN(
            Kind.CONFLICT, "The result can be certified once the days for objections are over and all are answered."),
    /** never raised, or answered */
    OBJECTION_NOT_OPEN(Kind.CONFLICT, "There is no such objection that waits for an answer."),
    /** the same person twice, or two stewards */
    SECOND_PERSON_NEEDED(Kind.CONFLICT, "This needs two different people, one of them an officer."),
    /** confirming what nobody proposed */
    NOTHING_PROPOSED(Kind.CONFLICT, "There is no other result that waits for a second person."),
    /** unknown options, or more than the budget or a cap */
    SELECTION_WRONG(
            Kind.INVALID,
            "This selection names what is not on the ballot, or costs more than the budget or a cap allows."),
    /** the rule came to no result, and nobody has decided one */
    COUNT_FAILED(Kind.CONFLICT, "The count came to no result; two people have to decide one first."),
    /** a result of two people would not stand either */
    NOT_QUORATE(Kind.CONFLICT, "Too few have voted; nothing can be selected."),
    /** it stands */
    CERTIFIED(Kind.CONFLICT, "The result is certified and stands."),
    /** the clerk comes too early */
    KEYS_NEEDED(Kind.CONFLICT, "The keys of this box are still needed."),
    /** a decision owes one */
    REASON_MISSING(Kind.INVALID, "Please give a reason of at most 500 characters, without control characters.");

    private final Kind kind;
    private final String meaning;

    BoxRejection(Kind kind, String meaning) {
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
