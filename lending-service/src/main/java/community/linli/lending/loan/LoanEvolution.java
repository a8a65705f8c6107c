package community.linli.lending.loan;

import community.linli.lending.houserules.Rules;
import community.linli.lending.itemdiary.Span;
import community.linli.lending.loan.LoanEvent.CounterOffered;
import community.linli.lending.loan.LoanEvent.DamageReported;
import community.linli.lending.loan.LoanEvent.DoorLoanDenied;
import community.linli.lending.loan.LoanEvent.DueMoved;
import community.linli.lending.loan.LoanEvent.ExtensionAsked;
import community.linli.lending.loan.LoanEvent.ExtensionGranted;
import community.linli.lending.loan.LoanEvent.ExtensionRefused;
import community.linli.lending.loan.LoanEvent.HandoverAgreed;
import community.linli.lending.loan.LoanEvent.HandoverCodeIssued;
import community.linli.lending.loan.LoanEvent.HandoverConfirmed;
import community.linli.lending.loan.LoanEvent.HandoverDenied;
import community.linli.lending.loan.LoanEvent.HandoverMissed;
import community.linli.lending.loan.LoanEvent.HandoverProposed;
import community.linli.lending.loan.LoanEvent.LoanAccepted;
import community.linli.lending.loan.LoanEvent.LoanBecameOverdue;
import community.linli.lending.loan.LoanEvent.LoanCancelled;
import community.linli.lending.loan.LoanEvent.LoanDeclined;
import community.linli.lending.loan.LoanEvent.LoanExpired;
import community.linli.lending.loan.LoanEvent.LoanHandedOver;
import community.linli.lending.loan.LoanEvent.LoanLost;
import community.linli.lending.loan.LoanEvent.LoanRecalled;
import community.linli.lending.loan.LoanEvent.LoanReopened;
import community.linli.lending.loan.LoanEvent.LoanRequested;
import community.linli.lending.loan.LoanEvent.LoanReturned;
import community.linli.lending.loan.LoanEvent.LoanStartedAtTheDoor;
import community.linli.lending.loan.LoanEvent.LoanWrittenOff;
import community.linli.lending.loan.LoanEvent.LostItemFound;
import community.linli.lending.loan.LoanEvent.OwnerNudged;
import community.linli.lending.loan.LoanEvent.PartsReturned;
import community.linli.lending.loan.LoanEvent.PromiseLapsed;
import community.linli.lending.loan.LoanEvent.RequestResumed;
import community.linli.lending.loan.LoanEvent.ReturnReferred;
import community.linli.lending.loan.LoanEvent.ReturnRefuted;
import community.linli.lending.loan.LoanEvent.ReturnReminded;
import community.linli.lending.loan.LoanEvent.ReturnReported;
import community.linli.lending.loan.LoanEvent.ReturnWithdrawn;
import community.linli.lending.loan.LoanEvent.ThanksHidden;
import community.linli.lending.loan.LoanEvent.ThanksSaid;
import community.linli.lending.loan.LoanState.Accepted;
import community.linli.lending.loan.LoanState.Back;
import community.linli.lending.loan.LoanState.Code;
import community.linli.lending.loan.LoanState.Ended;
import community.linli.lending.loan.LoanState.Ending;
import community.linli.lending.loan.LoanState.Known;
import community.linli.lending.loan.LoanState.Lost;
import community.linli.lending.loan.LoanState.Meeting;
import community.linli.lending.loan.LoanState.Offer;
import community.linli.lending.loan.LoanState.Out;
import community.linli.lending.loan.LoanState.Proposal;
import community.linli.lending.loan.LoanState.Requested;
import community.linli.lending.loan.LoanState.Slot;
import community.linli.lending.loan.LoanState.Terms;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What a loan is after each event. Takes every event in any state; one that does not fit leaves the loan as it is. */
final class LoanEvolution {

    private LoanEvolution() {}

    static LoanState after(LoanState state, LoanEvent event) {
        return state instanceof Known known ? after(known, event) : begun(state, event);
    }

    private static LoanState begun(LoanState unasked, LoanEvent event) {
        return switch (event) {
            case LoanRequested asked -> requested(asked);
            case LoanStartedAtTheDoor started -> started(started);
            case LoanEvent other -> unasked;
        };
    }

    static Requested requested(LoanRequested asked) {
        return new Requested(
                new Terms(
                        asked.loan(),
                        asked.item(),
                        new Parties(asked.community(), asked.borrower(), asked.owner()),
                        asked.loanDays(),
                        orNone(asked.parts())),
                asked.expiresAt(),
                span(asked.from(), asked.to()),
                asked.nudgeAt(),
                null,
                asked.turn() != null,
                asked.askedAt());
    }

    private static Out started(LoanStartedAtTheDoor started) {
        Side unheard = started.side() == Side.OWNER ? Side.BORROWER : Side.OWNER;
        return new Out(
                new Terms(started.loan(), started.item(), started.parties(), started.loanDays(), started.parts()),
                started.startedOn(),
                started.dueOn(),
                started.overdueFrom(),
                Keeping.begun(started.reminderDays(), unheard, started.contestBy()));
    }

    private static LoanState after(Known loan, LoanEvent event) {
        return switch (event) {
            case LoanRequested again -> loan;
            case LoanStartedAtTheDoor again -> loan;
            case OwnerNudged nudged -> loan instanceof Requested open ? nudged(open) : loan;
            case RequestResumed resumed -> loan instanceof Requested open ? resumed(open, resumed) : loan;
            case CounterOffered offered -> loan instanceof Requested open ? offered(open, offered) : loan;
            case LoanAccepted accepted -> loan instanceof Requested open ? promised(open, accepted) : loan;
            case LoanDeclined declined -> ended(loan, Ending.DECLINED);
            case LoanCancelled cancelled -> ended(loan, Ending.CANCELLED);
            case LoanExpired expired -> ended(loan, Ending.EXPIRED);
            case PromiseLapsed lapsed -> ended(loan, Ending.LAPSED);
            case DoorLoanDenied denied -> ended(loan, Ending.CANCELLED);
            case HandoverProposed met -> kept(loan, on -> on.at(on.meeting().agreed(), proposal(met)));
            case HandoverAgreed met -> kept(loan, on -> on.at(new Slot(met.from(), met.until()), null));
            case HandoverMissed missed ->
                kept(loan, on -> on.at(null, on.meeting().proposed()));
            case HandoverCodeIssued issued -> showing(loan, issued);
            case HandoverConfirmed word -> kept(loan, on -> on.confirmed(word.side(), word.holdsFrom()));
            case HandoverDenied denied -> kept(loan, on -> on.confirmed(null, null));
            case LoanHandedOver out -> handedOver(loan, out);
            case LoanReturned back -> returned(loan, back);
            case LoanLost lost -> loan instanceof Out out ? new Lost(out.terms(), out) : loan;
            case LostItemFound found -> found(loan, found);
            case LoanWrittenOff off -> ended(loan, Ending.WRITTEN_OFF);
            case LoanReopened reopened -> reopened(loan, reopened);
            case DamageReported damaged -> damaged(loan);
            case ThanksSaid thanks -> loan instanceof Ended over ? over.thanked(thanks.side()) : loan;
            case ThanksHidden gone -> loan instanceof Ended over ? over.hidden(gone.side()) : loan;
            case LoanEvent holding -> loan instanceof Out out ? whileOut(out, holding) : loan;
        };
    }

    private static Out whileOut(Out out, LoanEvent event) {
        Keeping keeping = out.keeping();
        return switch (event) {
            case ReturnReminded reminded -> out.with(keeping.reminded(reminded.daysFromDue()));
            case LoanBecameOverdue overdue -> out.with(keeping.overdue());
            case ExtensionAsked asked -> out.with(keeping.asked(asked.dueOn()));
            case ExtensionRefused refused -> out.with(keeping.asked(null));
            case ExtensionGranted granted -> out.with(keeping.extended()).due(granted.dueOn(), granted.overdueFrom());
            case LoanRecalled recalled -> out.with(keeping.recalled()).due(recalled.dueOn(), recalled.overdueFrom());
            case DueMoved moved -> out.due(moved.dueOn(), moved.overdueFrom());
            case PartsReturned parts -> out.with(keeping.partsBack(parts.parts()));
            case ReturnReported reported -> out.with(keeping.back(Back.REPORTED, reported.referAt()));
            case ReturnReferred referred -> out.with(keeping.back(Back.REFERRED, null));
            case ReturnWithdrawn withdrawn -> out.with(keeping.back(Back.NO, null));
            case ReturnRefuted refuted -> out.with(keeping.back(Back.NO, null));
            case LoanEvent other -> out;
        };
    }

    private static Proposal proposal(HandoverProposed met) {
        return new Proposal(met.side(), new Slot(met.from(), met.until()));
    }

    private static LoanState kept(Known loan, UnaryOperator<Accepted> change) {
        return loan instanceof Accepted accepted ? change.apply(accepted) : loan;
    }

    private static Requested nudged(Requested open) {
        return new Requested(
                open.terms(), open.expiresAt(), open.wished(), null, open.offer(), open.byTurn(), open.askedAt());
    }

    private static Requested resumed(Requested open, RequestResumed resumed) {
        return new Requested(
                open.terms(),
                resumed.expiresAt(),
                open.wished(),
                resumed.nudgeAt(),
                open.offer(),
                open.byTurn(),
                open.askedAt());
    }

    private static Requested offered(Requested open, CounterOffered offered) {
        return new Requested(
                open.terms(),
                open.expiresAt(),
                open.wished(),
                open.nudgeAt(),
                new Offer(offered.side(), Span.ofDays(offered.from(), offered.to())),
                open.byTurn(),
                open.askedAt());
    }

    /** Where the event names no end of the promise, it is the usual time after the last moment at which it can have been given. */
    private static Accepted promised(Requested open, LoanAccepted accepted) {
        Instant end = accepted.handoverBy();
        return new Accepted(
                open.terms(),
                end != null ? end : open.expiresAt().plus(Rules.usual().promiseLife()),
                span(accepted.from(), accepted.to()),
                Boolean.TRUE.equals(accepted.isDated()),
                Meeting.NONE,
                null,
                null,
                null);
    }

    private static LoanState showing(Known loan, HandoverCodeIssued issued) {
        var code = new Code(issued.side(), issued.until(), issued.digest());
        return switch (loan) {
            case Accepted kept -> kept.showing(code);
            case Out out -> out.with(out.keeping().showing(code));
            case Known other -> other;
        };
    }

    private static Out handedOver(Known loan, LoanHandedOver out) {
        return new Out(
                loan.terms(),
                out.handedOverOn(),
                out.dueOn(),
                out.overdueFrom(),
                Keeping.begun(orUsual(out.reminderDays()), out.unheard(), out.contestBy()));
    }

    private static LoanState found(Known loan, LostItemFound found) {
        return loan instanceof Lost lost ? lost.was().again(found.dueOn(), found.overdueFrom(), false) : loan;
    }

    /** What was never seen out begins with its due day. */
    private static Out reopened(Known loan, LoanReopened reopened) {
        if (loan instanceof Ended over && over.was() != null) {
            return over.was().again(reopened.dueOn(), reopened.overdueFrom(), over.isDamageReported());
        }
        return new Out(
                loan.terms(),
                reopened.dueOn(),
                reopened.dueOn(),
                reopened.overdueFrom(),
                Keeping.begun(orUsual(null), null, null));
    }

    private static LoanState damaged(Known loan) {
        return switch (loan) {
            case Out out -> out.with(out.keeping().damaged());
            case Ended over -> over.damaged();
            case Known other -> other;
        };
    }

    /** Events from before the day was told name none; then the day on which it was due stands for it. */
    private static Ended returned(Known loan, LoanReturned back) {
        Out was = loan instanceof Out out ? out : null;
        LocalDate on = back.returnedOn();
        LocalDate day = on != null || was == null ? on : was.dueOn();
        boolean isDamaged = was != null && was.keeping().isDamageReported();
        return new Ended(loan.terms(), Ending.RETURNED, day, List.of(), List.of(), isDamaged, was);
    }

    private static Ended ended(Known loan, Ending ending) {
        return new Ended(loan.terms(), ending, null, List.of(), List.of(), false, null);
    }

    private static @Nullable Span span(@Nullable LocalDate from, @Nullable LocalDate to) {
        return from == null || to == null ? null : Span.ofDays(from, to);
    }

    private static List<String> orNone(@Nullable List<String> parts) {
        return parts == null ? List.of() : parts;
    }

    private static List<Integer> orUsual(@Nullable List<Integer> days) {
        return days == null ? Rules.usual().reminderDays() : days;
    }
}
