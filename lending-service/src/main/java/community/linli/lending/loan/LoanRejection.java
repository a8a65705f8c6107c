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
    ITEM_WITHDRAWN(Kind.CONFLICT, "The item has been taken off the board, or is lost for good."),
    /** stays on the board, for a while without being lent */
    ITEM_PAUSED(Kind.CONFLICT, "The item rests for a while; you can wait in line for it."),
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
    /** recording a loan between others */
    NOT_A_PARTY(Kind.NOT_ALLOWED, "A loan begun at the door is recorded by one of its two households."),
    /** a resident asked what only a steward may */
    STEWARD_NEEDED(Kind.NOT_ALLOWED, "Only a steward may do this."),
    /** the district takes part no more */
    DISTRICT_CLOSED(Kind.CONFLICT, "The district is closed; what is out can still be brought back."),
    /** for a while */
    COMMUNITY_PAUSED(Kind.CONFLICT, "Lending rests in this community at the moment."),
    /** laid down by a steward */
    HOUSEHOLD_BLOCKED(
            Kind.CONFLICT,
            "A steward has blocked this for your household; your household's page says why and until when."),
    /** bring it back first */
    SOMETHING_OVERDUE(Kind.CONFLICT, "Your household has something overdue; once it is back you may ask again."),
    /** requests, turns, reservations and loans count together */
    LIMIT_REACHED(Kind.CONFLICT, "Your household has as many requests and loans open as are allowed."),
    /** somebody has to show how it works */
    VOUCHER_NEEDED(
            Kind.CONFLICT, "This item is lent to those who have been shown how it works; ask its owner to show you."),
    /** waiting in line for the same item */
    TURN_NOT_COME(Kind.CONFLICT, "Your household waits for the item and its turn has not come yet."),
    /** the line comes first */
    OTHERS_WAIT(Kind.CONFLICT, "Others wait for this item and come first."),
    /** past, backwards, or too far ahead */
    DAYS_WRONG(Kind.INVALID, "These days do not lie ahead in their order, or too far ahead."),
    /** longer than the item is lent */
    TOO_LONG(Kind.INVALID, "The item is not lent for so many days."),
    /** a weekday or a closure */
    NO_MEETING_DAY(Kind.CONFLICT, "On the first or the last of these days the item is not handed over or taken back."),
    /** promised or reserved */
    DAYS_TAKEN(Kind.CONFLICT, "Another household has the item on one of these days."),
    /** nothing to take */
    NO_OFFER(Kind.CONFLICT, "The other household has not proposed other days."),
    /** past, too long, or after the promise ends */
    TIME_WRONG(Kind.INVALID, "The time lies ahead, lasts a day at most, and ends before the promise does."),
    /** nothing to agree to */
    NO_TIME_PROPOSED(Kind.CONFLICT, "The other household has not proposed a time."),
    /** nobody can have been missed */
    NO_TIME_AGREED(Kind.CONFLICT, "No time was agreed that is over."),
    /** used, over, of another loan, or misread */
    CODE_WRONG(Kind.CONFLICT, "This code is not valid now; ask the other household to show a new one."),
    /** not a part of the kit */
    PART_UNKNOWN(Kind.INVALID, "Name parts as the board lists them."),
    /** too many, or not told by name and hash */
    PHOTOS_WRONG(Kind.INVALID, "At most 6 photos, each with a name and its SHA-256 in 64 hexadecimal digits."),
    /** asked for nothing */
    NO_EXTENSION_ASKED(Kind.CONFLICT, "The borrower has not asked to keep the item longer."),
    /** by this loan's rule */
    EXTENDED_OFTEN_ENOUGH(Kind.CONFLICT, "The loan cannot be extended any more."),
    /** the time for it is over */
    TOO_LATE(Kind.CONFLICT, "It is too late for this."),
    /** the owner wants it back */
    LOAN_RECALLED(Kind.CONFLICT, "The owner has asked for the item back."),
    /** already as soon as it may be */
    RECALL_NEEDLESS(Kind.CONFLICT, "The item is due as soon as a recall could make it."),
    /** somebody says so */
    RETURN_REPORTED(Kind.CONFLICT, "The borrower says that the item is back; confirm it, or say that it is not."),
    /** nothing to deny */
    RETURN_NOT_REPORTED(Kind.CONFLICT, "The borrower has not said that the item is back."),
    /** the two households agree, or have not asked */
    NOTHING_TO_SETTLE(Kind.CONFLICT, "There is nothing for a steward to settle on this loan."),
    /** the steward waits */
    NOT_LONG_OVERDUE(Kind.CONFLICT, "The item is not overdue for long enough to be declared lost."),
    /** first it must be found */
    ITEM_LOST(Kind.CONFLICT, "The item is reported lost; once it has turned up, say so first."),
    /** nothing to find */
    ITEM_NOT_LOST(Kind.CONFLICT, "The item is not reported lost."),
    /** thanks and reopening come after a return */
    LOAN_NOT_RETURNED(Kind.CONFLICT, "The item has not been lent and brought back on this loan."),
    /** hiding what was not said */
    THANKS_NOT_FOUND(Kind.NOT_FOUND, "There is no such thanks for this loan."),
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
