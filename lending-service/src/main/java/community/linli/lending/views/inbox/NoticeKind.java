package community.linli.lending.views.inbox;

import community.linli.lending.postbox.NoticeGroup;

/** What is told; each has its text in {@code notices_zh.properties} and {@code notices_en.properties}. */
public enum NoticeKind {
    LOAN_ASKED(NoticeGroup.LOANS, Worth.PASSING),
    LOAN_STILL_ASKED(NoticeGroup.LOANS, Worth.PASSING),
    OTHER_DAYS_OFFERED(NoticeGroup.LOANS, Worth.PASSING),
    LOAN_ACCEPTED(NoticeGroup.LOANS, Worth.LASTING),
    LOAN_DECLINED(NoticeGroup.LOANS, Worth.LASTING),
    LOAN_CANCELLED(NoticeGroup.LOANS, Worth.LASTING),
    LOAN_EXPIRED(NoticeGroup.LOANS, Worth.LASTING),
    HANDOVER_PROPOSED(NoticeGroup.LOANS, Worth.PASSING),
    HANDOVER_AGREED(NoticeGroup.LOANS, Worth.LASTING),
    HANDOVER_MISSED(NoticeGroup.LOANS, Worth.LASTING),
    HANDOVER_HALF_CONFIRMED(NoticeGroup.LOANS, Worth.PASSING),
    HANDOVER_DENIED(NoticeGroup.LOANS, Worth.LASTING),
    PROMISE_LAPSED(NoticeGroup.LOANS, Worth.LASTING),
    LOAN_HANDED_OVER(NoticeGroup.LOANS, Worth.LASTING),
    LOAN_BEGUN_AT_THE_DOOR(NoticeGroup.LOANS, Worth.LASTING),
    DOOR_LOAN_DENIED(NoticeGroup.LOANS, Worth.LASTING),
    EXTENSION_ASKED(NoticeGroup.LOANS, Worth.PASSING),
    EXTENSION_GRANTED(NoticeGroup.LOANS, Worth.LASTING),
    EXTENSION_REFUSED(NoticeGroup.LOANS, Worth.LASTING),
    LOAN_RECALLED(NoticeGroup.LOANS, Worth.LASTING),
    DUE_MOVED(NoticeGroup.LOANS, Worth.LASTING),
    /** by the rule or a steward: perhaps with another address to bring it to */
    DUE_MOVED_FOR_BOTH(NoticeGroup.LOANS, Worth.NEVER_SILENT),
    PARTS_RETURNED(NoticeGroup.LOANS, Worth.LASTING),
    RETURN_REPORTED(NoticeGroup.LOANS, Worth.PASSING),
    RETURN_WITHDRAWN(NoticeGroup.LOANS, Worth.LASTING),
    RETURN_REFERRED(NoticeGroup.LOANS, Worth.LASTING),
    RETURN_REFUTED(NoticeGroup.LOANS, Worth.LASTING),
    LOAN_RETURNED(NoticeGroup.LOANS, Worth.LASTING),
    LOAN_REOPENED(NoticeGroup.LOANS, Worth.LASTING),
    RETURN_SOON(NoticeGroup.REMINDERS, Worth.PASSING),
    RETURN_TODAY(NoticeGroup.REMINDERS, Worth.PASSING),
    RETURN_LATE(NoticeGroup.REMINDERS, Worth.PASSING),
    LOAN_OVERDUE(NoticeGroup.REMINDERS, Worth.PASSING),
    THING_LOST(NoticeGroup.CASES, Worth.NEVER_SILENT),
    LOST_THING_FOUND(NoticeGroup.CASES, Worth.LASTING),
    DAMAGE_REPORTED(NoticeGroup.CASES, Worth.LASTING),
    LOAN_WRITTEN_OFF(NoticeGroup.CASES, Worth.LASTING),
    CASE_OF_LOSS_OPENED(NoticeGroup.CASES, Worth.NEVER_SILENT),
    CASE_OF_DAMAGE_OPENED(NoticeGroup.CASES, Worth.LASTING),
    SETTLEMENT_OFFERED(NoticeGroup.CASES, Worth.PASSING),
    CASE_SETTLED(NoticeGroup.CASES, Worth.LASTING),
    MEDIATION_ASKED(NoticeGroup.CASES, Worth.LASTING),
    MEDIATION_BEGUN(NoticeGroup.CASES, Worth.LASTING),
    CASE_DROPPED(NoticeGroup.CASES, Worth.LASTING),
    TURN_OFFERED(NoticeGroup.WAITLISTS, Worth.PASSING),
    TURN_LAPSED(NoticeGroup.WAITLISTS, Worth.LASTING),
    TURN_ENDED(NoticeGroup.WAITLISTS, Worth.LASTING),
    TURN_MOVED(NoticeGroup.WAITLISTS, Worth.LASTING),
    DAYS_RESERVED(NoticeGroup.RESERVATIONS, Worth.PASSING),
    RESERVATION_CONFIRMED(NoticeGroup.RESERVATIONS, Worth.LASTING),
    RESERVATION_MOVED(NoticeGroup.RESERVATIONS, Worth.LASTING),
    RESERVATION_STILL_ASKED(NoticeGroup.RESERVATIONS, Worth.PASSING),
    RESERVATION_BECAME_LOAN(NoticeGroup.RESERVATIONS, Worth.LASTING),
    RESERVATION_KEPT_WAITING(NoticeGroup.RESERVATIONS, Worth.PASSING),
    RESERVATION_RELEASED(NoticeGroup.RESERVATIONS, Worth.LASTING),
    SWAP_PROPOSED(NoticeGroup.SWAPS, Worth.PASSING),
    SWAP_AGREED(NoticeGroup.SWAPS, Worth.LASTING),
    SWAP_SEALED(NoticeGroup.SWAPS, Worth.LASTING),
    SWAP_LEG_HALF_CONFIRMED(NoticeGroup.SWAPS, Worth.PASSING),
    SWAP_LEG_HANDED_OVER(NoticeGroup.SWAPS, Worth.LASTING),
    SWAP_COMPLETED(NoticeGroup.SWAPS, Worth.LASTING),
    SWAP_CALLED_OFF(NoticeGroup.SWAPS, Worth.LASTING),
    SWAP_UNDONE(NoticeGroup.SWAPS, Worth.LASTING),
    SWAP_RETURN_REMINDED(NoticeGroup.SWAPS, Worth.LASTING),
    SWAP_RETURN_REFERRED(NoticeGroup.SWAPS, Worth.LASTING),
    SWAP_LEG_RETURNED(NoticeGroup.SWAPS, Worth.LASTING),
    GIFT_WISHED(NoticeGroup.GIFTS, Worth.LASTING),
    GIFT_WISH_WITHDRAWN(NoticeGroup.GIFTS, Worth.LASTING),
    GIFT_DRAW_ANNOUNCED(NoticeGroup.GIFTS, Worth.LASTING),
    GIFT_PROMISED(NoticeGroup.GIFTS, Worth.LASTING),
    GIFT_PROMISED_TO_ANOTHER(NoticeGroup.GIFTS, Worth.LASTING),
    GIFT_HANDOVER_HALF_CONFIRMED(NoticeGroup.GIFTS, Worth.PASSING),
    GIFT_HANDED_OVER(NoticeGroup.GIFTS, Worth.LASTING),
    GIFT_PROMISE_ENDED(NoticeGroup.GIFTS, Worth.LASTING),
    GIFT_CALLED_OFF(NoticeGroup.GIFTS, Worth.LASTING),
    WANTED_FITS(NoticeGroup.WANTED, Worth.PASSING),
    WANTED_ANSWERED(NoticeGroup.WANTED, Worth.LASTING),
    THANKS_SAID(NoticeGroup.NEIGHBOURS, Worth.LASTING),
    INTRODUCTION_PROPOSED(NoticeGroup.NEIGHBOURS, Worth.PASSING),
    INTRODUCTION_WELCOMED(NoticeGroup.NEIGHBOURS, Worth.LASTING),
    HOUSEHOLDS_MET(NoticeGroup.NEIGHBOURS, Worth.LASTING),
    COMPANION_ASSIGNED(NoticeGroup.NEIGHBOURS, Worth.LASTING),
    COMPANION_RELEASED(NoticeGroup.NEIGHBOURS, Worth.LASTING),
    WALK_CALLED_OFF(NoticeGroup.NEIGHBOURS, Worth.LASTING),
    BLOCK_IMPOSED(NoticeGroup.STANDING, Worth.LASTING),
    BLOCK_LIFTED(NoticeGroup.STANDING, Worth.LASTING),
    EXCEPTION_MADE(NoticeGroup.STANDING, Worth.LASTING);

    private enum Worth {
        /** matters only as long as things stand as they stood when it was told: a question, a reminder */
        PASSING,
        LASTING,
        /** sent even where its group is not wished */
        NEVER_SILENT
    }

    private final NoticeGroup group;
    private final Worth worth;

    NoticeKind(NoticeGroup group, Worth worth) {
        this.group = group;
        this.worth = worth;
    }

    /** What it is about. */
    public NoticeGroup group() {
        return group;
    }

    /** The name of what it is about. */
    String groupName() {
        return group.name();
    }

    /** Whether it is sent even to who does not wish its group. */
    public boolean isNeverSilent() {
        return worth == Worth.NEVER_SILENT;
    }

    /** Whether it is not sent once things stand otherwise. */
    boolean isPassing() {
        return worth == Worth.PASSING;
    }
}
