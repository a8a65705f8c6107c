package community.linli.proposals.project;

import community.linli.eventsourcing.Rejection;

/** Why a project command is refused. */
public enum ProjectRejection implements Rejection {
    /** never awarded */
    PROJECT_NOT_FOUND(Kind.NOT_FOUND, "There is no such project."),
    /** a person asked what only a timer or a reaction may */
    ONLY_BY_RULE(Kind.NOT_ALLOWED, "Only the house rules do this."),
    /** the award names a round nobody drafted */
    ROUND_NOT_FOUND(Kind.NOT_FOUND, "There is no such round."),
    /** the award names a proposal that was never admitted, so that its community is not known */
    PROPOSAL_NOT_FOUND(Kind.NOT_FOUND, "There is no such admitted proposal in this round."),
    /** an award after the end */
    ROUND_OVER(Kind.CONFLICT, "The round gives no money any more."),
    /** the same project with another grant */
    ALREADY_AWARDED(Kind.CONFLICT, "The project has its grant already."),
    /** more than the proposal costs, or nothing */
    GRANT_WRONG(Kind.INVALID, "A grant is above zero and at most what the proposal costs."),
    /** one project */
    PROJECT_CAP_EXCEEDED(Kind.CONFLICT, "The grant would be above the round's cap for a project."),
    /** one community */
    COMMUNITY_CAP_EXCEEDED(Kind.CONFLICT, "The community's grants would be above the round's cap for a community."),
    /** all */
    ENVELOPE_EXCEEDED(Kind.CONFLICT, "The round's grants would be above its envelope."),
    /** decided by officers */
    NOT_AN_OFFICER(Kind.NOT_ALLOWED, "Only an officer may do this."),
    /** an officer who is its social worker */
    OWN_PROJECT(Kind.NOT_ALLOWED, "Nobody decides about a project to which they are a party."),
    /** neither its social worker nor a steward of its community */
    NOT_A_PARTY(
            Kind.NOT_ALLOWED, "Only the project's social worker or a steward who lives in its community may do this."),
    /** two people are needed */
    SAME_PERSON(Kind.NOT_ALLOWED, "Another person than the one who asked must decide this."),
    /** before the contract */
    NOT_CONTRACTED(Kind.CONFLICT, "The contract is not signed yet."),
    /** signed before */
    ALREADY_CONTRACTED(Kind.CONFLICT, "The contract is signed already."),
    /** completed, given up or eliminated */
    PROJECT_OVER(Kind.CONFLICT, "The project has ended."),
    /** repayment before the end */
    PROJECT_NOT_OVER(Kind.CONFLICT, "The project has not ended."),
    /** a contract without steps */
    MILESTONES_MISSING(Kind.INVALID, "A contract needs 1 to 50 milestones."),
    /** lines and grant differ */
    BUDGET_WRONG(Kind.INVALID, "A budget has 1 to 50 lines above zero that add up to the grant."),
    /** before today */
    DATE_PASSED(Kind.INVALID, "The date lies in the past."),
    /** after today */
    DATE_TO_COME(Kind.INVALID, "The date lies in the future."),
    /** no such number */
    MILESTONE_NOT_FOUND(Kind.NOT_FOUND, "The contract has no such milestone."),
    /** moved afterwards */
    MILESTONE_REACHED(Kind.CONFLICT, "The milestone is reached already."),
    /** completion before the last one */
    MILESTONE_OPEN(Kind.CONFLICT, "Not all milestones are reached."),
    /** zero or less */
    AMOUNT_WRONG(Kind.INVALID, "The amount must be above zero."),
    /** paid out and asked for */
    GRANT_EXCEEDED(Kind.CONFLICT, "What is paid out and asked for would be above the grant."),
    /** under notice */
    PAYMENTS_REST(Kind.CONFLICT, "Nothing is paid out while the notice holds."),
    /** no such id */
    DISBURSEMENT_NOT_FOUND(Kind.NOT_FOUND, "There is no such disbursement."),
    /** the other way round */
    DISBURSEMENT_DECIDED(Kind.CONFLICT, "The disbursement has been decided already."),
    /** no such id */
    EXPENSE_NOT_FOUND(Kind.NOT_FOUND, "There is no such expense."),
    /** more than was paid out */
    MONEY_NOT_THERE(Kind.CONFLICT, "The expense is above what was paid out and is not spent yet."),
    /** not in the budget */
    CATEGORY_UNKNOWN(Kind.INVALID, "The budget has no such category."),
    /** an amendment is needed */
    CATEGORY_EXCEEDED(Kind.CONFLICT, "The category's budget would be passed; propose another budget first."),
    /** by any project of the district */
    RECEIPT_USED(Kind.CONFLICT, "This receipt proves another expense already."),
    /** one at a time */
    AMENDMENT_OPEN(Kind.CONFLICT, "Another budget waits for its decision."),
    /** none open with this id */
    AMENDMENT_NOT_FOUND(Kind.NOT_FOUND, "No such budget waits for its decision."),
    /** less than is spent */
    BUDGET_BELOW_SPENT(Kind.CONFLICT, "A category would get less than it has spent."),
    /** nobody asked */
    GIVING_UP_NOT_ASKED(Kind.CONFLICT, "No party has asked to give the project up."),
    /** more than is owed */
    NOT_OWED(Kind.CONFLICT, "The project does not owe that much."),
    /** to keep the project's books and its page readable */
    TOO_MANY_ENTRIES(Kind.CONFLICT, "The project has as many entries of this kind as it can hold."),
    /** out of range */
    NUMBER_WRONG(Kind.INVALID, "The number is out of range."),
    /** neither address nor digest, or a wrong one */
    REFERENCE_WRONG(
            Kind.INVALID,
            "At most 6 photos, each with an https address or a SHA-256; a receipt's digest is a SHA-256."),
    /** blank */
    TEXT_MISSING(Kind.INVALID, "Please write something."),
    /** beyond its length */
    TEXT_TOO_LONG(Kind.INVALID, "The text is too long."),
    /** what no page can show */
    TEXT_UNPRINTABLE(Kind.INVALID, "Please write without control characters.");

    private final Kind kind;
    private final String meaning;

    ProjectRejection(Kind kind, String meaning) {
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
