package community.linli.lending.loan;

import community.linli.eventsourcing.Rejection;

/** Why a loan command is refused. */
public enum LoanRejection implements Rejection {
    /** also for a household that is no party */
    LOAN_NOT_FOUND(Kind.NOT_FOUND, "There is no such loan in this community."),
    /** never listed, listed elsewhere, or not heard of yet */
    ITEM_NOT_FOUND(Kind.NOT_FOUND, "There is no such item on this community's board."),
    /** the person has joined no household here */
    NOT_A_MEMBER(Kind.NOT_ALLOWED, "Only a person who belongs to a household of this community may do this."),
    /** one cannot borrow from oneself */
    OWN_ITEM(Kind.NOT_ALLOWED, "The item belongs to your own household."),
    /** off the board */
    ITEM_WITHDRAWN(Kind.CONFLICT, "The item has been taken off the board."),
    /** to swap or to give */
    ITEM_NOT_FOR_LENDING(Kind.CONFLICT, "The item is not for lending; it is to be swapped or given away."),
    /** one at a time */
    ALREADY_ASKED(Kind.CONFLICT, "Your household has an open request or loan of this item."),
    /** promised to or with another household */
    ITEM_NOT_AVAILABLE(
            Kind.CONFLICT, "The item is taken; the request stays open and can be accepted once the item is back."),
    /** the borrower cannot */
    NOT_THE_OWNER(Kind.NOT_ALLOWED, "Only the household that owns the item may do this."),
    /** the owner cannot */
    NOT_THE_BORROWER(Kind.NOT_ALLOWED, "Only the household that asked may take a request back; the owner declines it."),
    /** a person asked what only a timer or a reaction may */
    ONLY_BY_RULE(Kind.NOT_ALLOWED, "Only the house rules do this, when the time has come."),
    /** answered, called off or expired */
    REQUEST_NOT_OPEN(Kind.CONFLICT, "The request is no longer open."),
    /** handover before acceptance */
    LOAN_NOT_ACCEPTED(Kind.CONFLICT, "The owner has not accepted the request yet."),
    /** return before handover */
    ITEM_NOT_HANDED_OVER(Kind.CONFLICT, "The item has not been handed over yet."),
    /** cancelling between the two confirmations */
    HANDOVER_HAS_BEGUN(
            Kind.CONFLICT,
            "The other household has confirmed the handover; confirm it as well, or say first that it did not happen."),
    /** cancelling or denying afterwards */
    ITEM_HANDED_OVER(Kind.CONFLICT, "The item has been handed over; the loan ends with its return."),
    /** declined, cancelled, expired, lapsed or returned */
    LOAN_ENDED(Kind.CONFLICT, "The loan has ended."),
    /** a refusal owes one */
    REASON_MISSING(Kind.INVALID, "Please give the other household a reason."),
    /** over 200 characters */
    TEXT_TOO_LONG(Kind.INVALID, "At most 200 characters, please."),
    /** what no keyboard writes and no page can show */
    TEXT_UNPRINTABLE(Kind.INVALID, "Please write without control characters.");

    private final Kind kind;
    private final String meaning;

    LoanRejection(Kind kind, String meaning) {
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
