package community.linli.lending.views.inbox;

import community.linli.lending.facts.HouseholdId;
import community.linli.lending.gift.GiftEvent;
import community.linli.lending.introduction.IntroductionEvent;
import community.linli.lending.introduction.WalkEvent;
import community.linli.lending.loan.LoanEvent;
import community.linli.lending.loan.LoanEvent.Mover;
import community.linli.lending.reservation.ReservationEvent;
import community.linli.lending.settlement.CaseEvent;
import community.linli.lending.standing.StandingEvent;
import community.linli.lending.swap.SwapEvent;
import community.linli.lending.waitlist.WaitlistEvent;
import community.linli.lending.waitlist.WaitlistEvent.Cause;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The table: which event is told whom, or nobody. No branch stands for the rest, so that no event is added without a decision. Both households of a
 * thing hear what one of them did, since the others behind the same door want to know; only the person who did it does not.
 */
final class WhoIsTold {

    private WhoIsTold() {}

    static Row of(LoanEvent event) {
        return switch (event) {
            case LoanEvent.LoanRequested asked ->
                Row.owner(
                                NoticeKind.LOAN_ASKED,
                                "until",
                                asked.expiresAt(),
                                "from",
                                asked.from(),
                                "to",
                                asked.to(),
                                "note",
                                asked.note())
                        .stands("asked");
            case LoanEvent.OwnerNudged nudged -> Row.owner(NoticeKind.LOAN_STILL_ASKED);
            case LoanEvent.RequestResumed resumed -> Row.owner(NoticeKind.LOAN_STILL_ASKED);
            case LoanEvent.CounterOffered other ->
                Row.otherThan(
                                other.side(),
                                NoticeKind.OTHER_DAYS_OFFERED,
                                "from",
                                other.from(),
                                "to",
                                other.to(),
                                "note",
                                other.note())
                        .stands("other days offered " + other.from() + " " + other.to());
            case LoanEvent.LoanAccepted accepted ->
                Row.both(
                                NoticeKind.LOAN_ACCEPTED,
                                "until",
                                accepted.handoverBy(),
                                "from",
                                accepted.from(),
                                "to",
                                accepted.to())
                        .stands("accepted");
            case LoanEvent.LoanDeclined declined ->
                Row.both(NoticeKind.LOAN_DECLINED, "reason", declined.reason()).stands("ended");
            case LoanEvent.LoanCancelled off ->
                Row.both(NoticeKind.LOAN_CANCELLED, "reason", off.reason()).stands("ended");
            case LoanEvent.LoanExpired expired ->
                Row.both(NoticeKind.LOAN_EXPIRED).stands("ended");
            case LoanEvent.HandoverProposed slot ->
                Row.otherThan(slot.side(), NoticeKind.HANDOVER_PROPOSED, "begin", slot.from(), "end", slot.until())
                        .stands("handover proposed " + slot.from());
            case LoanEvent.HandoverAgreed slot ->
                Row.both(NoticeKind.HANDOVER_AGREED, "begin", slot.from(), "end", slot.until())
                        .stands("handover agreed");
            case LoanEvent.HandoverMissed missed ->
                Row.both(NoticeKind.HANDOVER_MISSED).stands("accepted");
            case LoanEvent.HandoverCodeIssued code -> Row.nobody();
            case LoanEvent.HandoverConfirmed half ->
                Row.otherThan(half.side(), NoticeKind.HANDOVER_HALF_CONFIRMED).stands("half handed over");
            case LoanEvent.HandoverDenied denied ->
                Row.both(NoticeKind.HANDOVER_DENIED).stands("accepted");
            case LoanEvent.PromiseLapsed lapsed ->
                Row.both(NoticeKind.PROMISE_LAPSED).stands("ended");
            case LoanEvent.LoanHandedOver out ->
                Row.both(NoticeKind.LOAN_HANDED_OVER, "due", out.dueOn()).stands(out(out.dueOn()));
            case LoanEvent.LoanStartedAtTheDoor out ->
                Row.both(NoticeKind.LOAN_BEGUN_AT_THE_DOOR, "due", out.dueOn(), "until", out.contestBy())
                        .stands(out(out.dueOn()));
            case LoanEvent.DoorLoanDenied denied ->
                Row.both(NoticeKind.DOOR_LOAN_DENIED).stands("ended");
            case LoanEvent.ReturnReminded reminded ->
                Row.asker(reminder(reminded.daysFromDue()), "due", reminded.dueOn());
            case LoanEvent.ExtensionAsked asked -> Row.owner(NoticeKind.EXTENSION_ASKED, "due", asked.dueOn());
            case LoanEvent.ExtensionGranted granted ->
                Row.both(NoticeKind.EXTENSION_GRANTED, "due", granted.dueOn()).stands(out(granted.dueOn()));
            case LoanEvent.ExtensionRefused refused ->
                Row.both(NoticeKind.EXTENSION_REFUSED, "reason", refused.reason());
            case LoanEvent.LoanRecalled recalled ->
                Row.both(NoticeKind.LOAN_RECALLED, "due", recalled.dueOn(), "reason", recalled.reason())
                        .stands(out(recalled.dueOn()));
            case LoanEvent.DueMoved moved ->
                Row.both(
                                isForBoth(moved.by()) ? NoticeKind.DUE_MOVED_FOR_BOTH : NoticeKind.DUE_MOVED,
                                "due",
                                moved.dueOn(),
                                "reason",
                                moved.reason())
                        .stands(out(moved.dueOn()));
            case LoanEvent.PartsReturned parts ->
                Row.both(NoticeKind.PARTS_RETURNED, "parts", String.join(", ", parts.parts()));
            case LoanEvent.ReturnReported reported ->
                Row.owner(NoticeKind.RETURN_REPORTED, "condition", reported.condition())
                        .stands("return reported");
            case LoanEvent.ReturnWithdrawn withdrawn ->
                Row.both(NoticeKind.RETURN_WITHDRAWN).stands("out");
            case LoanEvent.ReturnReferred referred ->
                Row.both(NoticeKind.RETURN_REFERRED, "reason", referred.reason())
                        .stands("with a steward");
            case LoanEvent.ReturnRefuted refuted ->
                Row.both(NoticeKind.RETURN_REFUTED, "reason", refuted.reason()).stands("out");
            case LoanEvent.LoanReturned back ->
                Row.both(NoticeKind.LOAN_RETURNED, "condition", back.condition())
                        .stands("ended");
            case LoanEvent.LoanBecameOverdue overdue -> Row.owner(NoticeKind.LOAN_OVERDUE, "due", overdue.dueOn());
            case LoanEvent.LoanLost lost ->
                Row.both(NoticeKind.THING_LOST, "reason", lost.reason()).stands("lost");
            case LoanEvent.LostItemFound found ->
                Row.both(NoticeKind.LOST_THING_FOUND, "due", found.dueOn()).stands(out(found.dueOn()));
            case LoanEvent.DamageReported damage -> Row.both(NoticeKind.DAMAGE_REPORTED);
            case LoanEvent.LoanWrittenOff off ->
                Row.both(NoticeKind.LOAN_WRITTEN_OFF).stands("ended");
            case LoanEvent.LoanReopened again ->
                Row.both(NoticeKind.LOAN_REOPENED, "due", again.dueOn(), "reason", again.reason())
                        .stands(out(again.dueOn()));
            case LoanEvent.ThanksSaid thanks ->
                Row.otherThan(thanks.side(), NoticeKind.THANKS_SAID, "words", thanks.text());
            case LoanEvent.ThanksHidden gone -> Row.nobody();
        };
    }

    static Row of(CaseEvent event) {
        return switch (event) {
            case CaseEvent.CaseOpened opened ->
                Row.both(
                                opened.kind() == CaseEvent.Kind.LOST
                                        ? NoticeKind.CASE_OF_LOSS_OPENED
                                        : NoticeKind.CASE_OF_DAMAGE_OPENED)
                        .stands("open");
            case CaseEvent.SettlementOffered offer ->
                Row.both(
                                NoticeKind.SETTLEMENT_OFFERED,
                                "remedy",
                                offer.remedy(),
                                "fen",
                                offer.amountFen(),
                                "note",
                                offer.note())
                        .stands("offered by " + offer.household() + " " + offer.remedy() + " " + offer.amountFen());
            case CaseEvent.CaseSettled settled ->
                Row.both(
                                NoticeKind.CASE_SETTLED,
                                "remedy",
                                settled.remedy(),
                                "fen",
                                settled.amountFen(),
                                "reason",
                                settled.reason())
                        .stands("ended");
            case CaseEvent.MediationAsked asked -> Row.both(NoticeKind.MEDIATION_ASKED);
            case CaseEvent.MediationBegun begun -> Row.both(NoticeKind.MEDIATION_BEGUN);
            case CaseEvent.CaseDropped dropped ->
                Row.both(NoticeKind.CASE_DROPPED, "reason", dropped.reason()).stands("ended");
        };
    }

    static Row of(WaitlistEvent event) {
        Row row = switch (event) {
            case WaitlistEvent.TurnJoined joined -> Row.nobody().stands("waiting");
            case WaitlistEvent.TurnOffered offered ->
                Row.to(List.of(offered.household()), NoticeKind.TURN_OFFERED, "until", offered.until())
                        .stands("offered " + offered.until());
            case WaitlistEvent.TurnTaken taken -> Row.nobody().stands("ended");
            case WaitlistEvent.TurnLapsed lapsed ->
                Row.to(List.of(lapsed.household()), NoticeKind.TURN_LAPSED).stands("ended");
            case WaitlistEvent.TurnSteppedAside aside -> Row.nobody().stands("waiting");
            case WaitlistEvent.TurnEnded ended ->
                isOwnDoing(ended.cause())
                        ? Row.nobody().stands("ended")
                        : Row.to(List.of(ended.household()), NoticeKind.TURN_ENDED, "cause", ended.cause())
                                .stands("ended");
            case WaitlistEvent.TurnPaused paused -> Row.nobody().stands("paused");
            case WaitlistEvent.TurnResumed resumed -> Row.nobody().stands("waiting");
            case WaitlistEvent.TurnMoved moved ->
                Row.to(List.of(moved.household()), NoticeKind.TURN_MOVED, "reason", moved.reason());
            case WaitlistEvent.OfferPostponed postponed -> Row.nobody();
        };
        return row.about(event.turn());
    }

    static Row of(ReservationEvent event) {
        return switch (event) {
            case ReservationEvent.DaysReserved days ->
                Row.owner(NoticeKind.DAYS_RESERVED, "from", days.from(), "to", days.to(), "until", days.answerBy())
                        .stands("asked");
            case ReservationEvent.ReservationConfirmed confirmed ->
                Row.both(NoticeKind.RESERVATION_CONFIRMED).stands("confirmed");
            case ReservationEvent.ReservationMoved moved ->
                Row.both(
                                NoticeKind.RESERVATION_MOVED,
                                "from",
                                moved.from(),
                                "to",
                                moved.to(),
                                "until",
                                moved.answerBy())
                        .stands(moved.answerBy() == null ? "confirmed" : "asked");
            case ReservationEvent.ReservationResumed resumed ->
                Row.owner(NoticeKind.RESERVATION_STILL_ASKED, "until", resumed.answerBy());
            case ReservationEvent.ReservationBecameLoan loan ->
                Row.both(NoticeKind.RESERVATION_BECAME_LOAN).stands("ended");
            case ReservationEvent.ReservationKeptWaiting waiting ->
                Row.asker(NoticeKind.RESERVATION_KEPT_WAITING).stands("waiting");
            case ReservationEvent.ReservationReleased released ->
                Row.both(NoticeKind.RESERVATION_RELEASED, "cause", released.cause(), "reason", released.reason())
                        .stands("ended");
        };
    }

    static Row of(SwapEvent event, ThreadDocument thread) {
        return switch (event) {
            case SwapEvent.SwapProposed proposed ->
                Row.asker(NoticeKind.SWAP_PROPOSED, "until", proposed.expiresAt())
                        .stands("proposed");
            case SwapEvent.SwapAgreed agreed -> Row.asker(NoticeKind.SWAP_AGREED);
            case SwapEvent.SwapSealed made ->
                Row.asker(NoticeKind.SWAP_SEALED, "until", made.handoverBy()).stands("sealed");
            case SwapEvent.SwapLegConfirmed half ->
                Row.to(thread.betweenWhom(half.item()), NoticeKind.SWAP_LEG_HALF_CONFIRMED, "thing", half.item())
                        .about(half.item())
                        .stands("half handed over");
            case SwapEvent.SwapLegHandedOver over ->
                Row.to(
                                List.of(over.leg().giver(), over.leg().recipient()),
                                NoticeKind.SWAP_LEG_HANDED_OVER,
                                "thing",
                                over.leg().item())
                        .about(over.leg().item())
                        .stands("handed over");
            case SwapEvent.SwapCompleted done ->
                Row.asker(NoticeKind.SWAP_COMPLETED).stands("ended");
            case SwapEvent.SwapCalledOff off ->
                Row.asker(NoticeKind.SWAP_CALLED_OFF, "reason", off.reason()).stands("ended");
            case SwapEvent.SwapUndone undone ->
                Row.asker(NoticeKind.SWAP_UNDONE, "reason", undone.reason()).stands("undone");
            case SwapEvent.SwapReturnReminded reminded ->
                Row.to(betweenWhom(reminded.goingBack()), NoticeKind.SWAP_RETURN_REMINDED);
            case SwapEvent.SwapReturnReferred referred ->
                Row.to(betweenWhom(referred.goingBack()), NoticeKind.SWAP_RETURN_REFERRED);
            case SwapEvent.SwapLegReturned back ->
                Row.to(
                        List.of(back.leg().giver(), back.leg().recipient()),
                        NoticeKind.SWAP_LEG_RETURNED,
                        "thing",
                        back.leg().item());
        };
    }

    static Row of(GiftEvent event, ThreadDocument thread) {
        return switch (event) {
            case GiftEvent.GiftWished wished -> Row.owner(NoticeKind.GIFT_WISHED, "note", wished.note());
            case GiftEvent.GiftWishWithdrawn gone -> Row.owner(NoticeKind.GIFT_WISH_WITHDRAWN);
            case GiftEvent.GiftDrawAnnounced draw -> Row.both(NoticeKind.GIFT_DRAW_ANNOUNCED, "until", draw.drawnAt());
            case GiftEvent.GiftPromised promised ->
                Row.to(List.of(promised.recipient()), NoticeKind.GIFT_PROMISED, "until", promised.handoverBy())
                        .and(Row.to(
                                others(promised.among(), promised.recipient()), NoticeKind.GIFT_PROMISED_TO_ANOTHER))
                        .stands("promised");
            case GiftEvent.GiftHandoverConfirmed half ->
                Row.to(others(thread.giverAndRecipient(), half.household()), NoticeKind.GIFT_HANDOVER_HALF_CONFIRMED)
                        .stands("half handed over");
            case GiftEvent.GiftHandedOver over ->
                Row.to(List.of(over.giver(), over.recipient()), NoticeKind.GIFT_HANDED_OVER)
                        .stands("ended");
            case GiftEvent.GiftPromiseEnded ended ->
                Row.owner(NoticeKind.GIFT_PROMISE_ENDED, "reason", ended.reason())
                        .and(Row.to(
                                List.of(ended.recipient()), NoticeKind.GIFT_PROMISE_ENDED, "reason", ended.reason()))
                        .stands("open");
            case GiftEvent.GiftCalledOff off ->
                Row.both(NoticeKind.GIFT_CALLED_OFF, "reason", off.reason()).stands("ended");
        };
    }

    static Row of(StandingEvent event) {
        return switch (event) {
            case StandingEvent.BlockImposed block ->
                Row.to(
                        List.of(block.household()),
                        NoticeKind.BLOCK_IMPOSED,
                        "scope",
                        block.scope(),
                        "to",
                        block.until(),
                        "reason",
                        block.reason());
            case StandingEvent.BlockLifted lifted ->
                Row.to(
                        List.of(lifted.household()),
                        NoticeKind.BLOCK_LIFTED,
                        "scope",
                        lifted.scope(),
                        "reason",
                        lifted.reason());
            case StandingEvent.ExceptionMade made ->
                Row.to(
                        List.of(made.household()),
                        NoticeKind.EXCEPTION_MADE,
                        "scope",
                        made.scope(),
                        "to",
                        made.until(),
                        "reason",
                        made.reason());
        };
    }

    /** A refusal is shown to nobody, and one welcome alone would show the other's. */
    static Row of(IntroductionEvent event, ThreadDocument thread) {
        return switch (event) {
            case IntroductionEvent.IntroductionProposed proposed ->
                Row.asker(NoticeKind.INTRODUCTION_PROPOSED, "why", proposed.why())
                        .stands("proposed");
            case IntroductionEvent.IntroductionWelcomed welcomed ->
                thread.isWelcomedByAll()
                        ? Row.asker(NoticeKind.INTRODUCTION_WELCOMED).stands("welcomed")
                        : Row.nobody();
            case IntroductionEvent.IntroductionDropped dropped -> Row.nobody().stands("ended");
            case IntroductionEvent.IntroductionLapsed lapsed -> Row.nobody().stands("ended");
            case IntroductionEvent.HouseholdsMet met ->
                Row.asker(NoticeKind.HOUSEHOLDS_MET).stands("ended");
        };
    }

    /** Who might come along sees the walks that wait in a list of their own. */
    static Row of(WalkEvent event) {
        return switch (event) {
            case WalkEvent.CompanionAsked asked -> Row.nobody();
            case WalkEvent.CompanionAssigned assigned -> Row.all(NoticeKind.COMPANION_ASSIGNED);
            case WalkEvent.CompanionReleased released ->
                Row.asker(NoticeKind.COMPANION_RELEASED)
                        .and(Row.to(List.of(released.companion()), NoticeKind.COMPANION_RELEASED));
            case WalkEvent.WalkedTogether walked -> Row.nobody();
            case WalkEvent.WalkCalledOff off -> Row.all(NoticeKind.WALK_CALLED_OFF);
        };
    }

    private static String out(LocalDate dueOn) {
        return "out, due " + dueOn;
    }

    private static NoticeKind reminder(int daysFromDue) {
        return daysFromDue < 0
                ? NoticeKind.RETURN_SOON
                : daysFromDue == 0 ? NoticeKind.RETURN_TODAY : NoticeKind.RETURN_LATE;
    }

    private static boolean isForBoth(Mover mover) {
        return mover == Mover.RULE || mover == Mover.STEWARD;
    }

    private static List<HouseholdId> betweenWhom(List<SwapEvent.Leg> legs) {
        return legs.stream()
                .flatMap(leg -> Stream.of(leg.giver(), leg.recipient()))
                .distinct()
                .toList();
    }

    private static boolean isOwnDoing(Cause cause) {
        return cause == Cause.LEFT || cause == Cause.SERVED;
    }

    private static List<HouseholdId> others(List<HouseholdId> households, @Nullable HouseholdId one) {
        return households.stream().filter(household -> !household.equals(one)).toList();
    }
}
