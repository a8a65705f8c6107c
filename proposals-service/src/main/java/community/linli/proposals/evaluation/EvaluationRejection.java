package community.linli.proposals.evaluation;

import community.linli.eventsourcing.Rejection;

/** Why a command to an evaluation is refused. */
public enum EvaluationRejection implements Rejection {
    /** never awarded */
    PROJECT_NOT_FOUND(Kind.NOT_FOUND, "There is no such project."),
    /** nobody has opened it */
    EVALUATION_NOT_FOUND(Kind.NOT_FOUND, "The project's evaluation has not begun."),
    /** a person asked what only a timer may */
    ONLY_BY_RULE(Kind.NOT_ALLOWED, "Only the house rules do this, when the time has come."),
    /** decided by officers */
    NOT_AN_OFFICER(Kind.NOT_ALLOWED, "Only an officer may do this."),
    /** an officer who is or was a party */
    OWN_PROJECT(Kind.NOT_ALLOWED, "Nobody judges a project to which they are or were a party."),
    /** an officer who scores it */
    EVALUATOR_DECIDES(Kind.NOT_ALLOWED, "Who evaluates the project does not decide what follows."),
    /** not appointed, or excluded */
    NOT_AN_EVALUATOR(Kind.NOT_ALLOWED, "Only an evaluator appointed for this project may do this."),
    /** neither its social worker nor a steward of its community */
    NOT_A_PARTY(
            Kind.NOT_ALLOWED, "Only the project's social worker or a steward who lives in its community may do this."),
    /** whoever ordered it cannot decide the appeal */
    SAME_PERSON(Kind.NOT_ALLOWED, "Another officer than the one who ordered the elimination must decide the appeal."),
    /** before the contract */
    NOT_CONTRACTED(Kind.CONFLICT, "The project's contract is not signed yet."),
    /** nothing left to judge */
    PROJECT_GIVEN_UP(Kind.CONFLICT, "The project was given up."),
    /** no criteria yet */
    CRITERIA_NOT_SET(Kind.CONFLICT, "The round's criteria are not set yet."),
    /** begun before */
    EVALUATION_OPEN(Kind.CONFLICT, "The project's evaluation has begun already, with other evaluators."),
    /** party, former party, neighbour */
    EVALUATOR_LINKED(
            Kind.CONFLICT,
            "An evaluator is or was a party of the project, belongs to its organisation, or lives where it happens."),
    /** fewer than needed or more than nine */
    EVALUATORS_WRONG(Kind.INVALID, "The number of evaluators is out of range."),
    /** scored before declaring */
    TIES_NOT_DECLARED(Kind.CONFLICT, "Please declare first whether you have ties to the project."),
    /** not one for each criterion, or not 0 to 100 */
    POINTS_WRONG(Kind.INVALID, "Please give 0 to 100 points for each criterion."),
    /** after publication */
    NOT_SCORING(Kind.CONFLICT, "The project is not being scored."),
    /** before all have scored */
    SCORES_MISSING(Kind.CONFLICT, "Not every evaluator has scored, or there are too few."),
    /** decision before publication */
    SCORES_NOT_PUBLISHED(Kind.CONFLICT, "The scores are not published."),
    /** continue below the mark */
    MARK_MISSED(Kind.CONFLICT, "The score is below the pass mark."),
    /** notice or elimination above it */
    MARK_REACHED(Kind.CONFLICT, "The score reaches the pass mark."),
    /** not tomorrow to a year */
    DEADLINE_WRONG(Kind.INVALID, "A notice ends after today and within a year."),
    /** who looks after it is a party */
    SUPERVISOR_LINKED(Kind.CONFLICT, "The supervisor is or was a party of the project."),
    /** report or appeal out of its time */
    NO_NOTICE(Kind.CONFLICT, "No notice holds."),
    /** elimination without notice */
    NOTICE_MISSING(
            Kind.CONFLICT, "Only after a notice has ended and new scores are below the mark, or for a grave reason."),
    /** nothing to appeal against */
    NO_ELIMINATION(Kind.CONFLICT, "No elimination waits to come into force."),
    /** decided before */
    NO_APPEAL(Kind.CONFLICT, "No appeal waits for its decision."),
    /** continued, eliminated or dropped */
    EVALUATION_CLOSED(Kind.CONFLICT, "The project's evaluation is closed."),
    /** to keep it readable */
    TOO_MANY_ENTRIES(Kind.CONFLICT, "There are as many reports as can be held."),
    /** blank */
    TEXT_MISSING(Kind.INVALID, "Please write something."),
    /** beyond its length */
    TEXT_TOO_LONG(Kind.INVALID, "The text is too long."),
    /** what no page can show */
    TEXT_UNPRINTABLE(Kind.INVALID, "Please write without control characters.");

    private final Kind kind;
    private final String meaning;

    EvaluationRejection(Kind kind, String meaning) {
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
