package community.linli.lending.views.audit;

import static community.linli.lending.views.audit.Acting.BORROWER;
import static community.linli.lending.views.audit.Acting.OWNER;
import static community.linli.lending.views.audit.Acting.PARTY;
import static community.linli.lending.views.audit.Acting.RULE;
import static community.linli.lending.views.audit.Acting.STEWARD;

import community.linli.lending.loan.LoanEvent;
import community.linli.lending.loan.LoanEvent.Canceller;
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
import community.linli.lending.loan.LoanEvent.Mover;
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
import community.linli.lending.loan.Side;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What an event itself tells of who did it, why, and until when the loan goes since. */
final class Told {

    private Told() {}

    /** Of what either household may do, and a return, which a steward may settle too, {@link Acting#PARTY}. */
    static Acting by(LoanEvent event) {
        return switch (event) {
            case LoanRequested asked -> BORROWER;
            case OwnerNudged nudged -> RULE;
            case RequestResumed resumed -> RULE;
            case CounterOffered offered -> side(offered.side());
            case LoanAccepted accepted -> PARTY;
            case LoanDeclined declined -> OWNER;
            case LoanCancelled cancelled -> canceller(cancelled.by());
            case LoanExpired expired -> RULE;
            case HandoverProposed proposed -> side(proposed.side());
            case HandoverAgreed agreed -> PARTY;
            case HandoverMissed missed -> other(missed.absent());
            case HandoverCodeIssued issued -> side(issued.side());
            case HandoverConfirmed confirmed -> side(confirmed.side());
            case HandoverDenied denied -> denied.side() == null ? RULE : side(denied.side());
            case PromiseLapsed lapsed -> RULE;
            case LoanHandedOver over -> PARTY;
            case LoanStartedAtTheDoor started -> side(started.side());
            case DoorLoanDenied denied -> side(denied.side());
            case ReturnReminded reminded -> RULE;
            case ExtensionAsked asked -> BORROWER;
            case ExtensionGranted granted -> OWNER;
            case ExtensionRefused refused -> OWNER;
            case LoanRecalled recalled -> OWNER;
            case DueMoved moved -> mover(moved.by());
            case PartsReturned parts -> OWNER;
            case ReturnReported reported -> BORROWER;
            case ReturnWithdrawn withdrawn -> BORROWER;
            case ReturnReferred referred -> OWNER;
            case ReturnRefuted refuted -> STEWARD;
            case LoanReturned returned -> PARTY;
            case LoanBecameOverdue overdue -> RULE;
            case LoanLost lost -> mover(lost.by());
            case LostItemFound found -> PARTY;
            case DamageReported reported -> side(reported.side());
            case LoanWrittenOff off -> RULE;
            case LoanReopened reopened -> STEWARD;
            case ThanksSaid said -> side(said.side());
            case ThanksHidden gone -> gone.by() == null ? STEWARD : side(gone.by());
        };
    }

    static @Nullable String reason(LoanEvent event) {
        return switch (event) {
            case LoanDeclined declined -> declined.reason();
            case LoanCancelled cancelled -> cancelled.reason();
            case ExtensionRefused refused -> refused.reason();
            case LoanRecalled recalled -> recalled.reason();
            case DueMoved moved -> moved.reason();
            case ReturnReferred referred -> referred.reason();
            case ReturnRefuted refuted -> refuted.reason();
            case LoanReturned returned -> returned.condition();
            case LoanLost lost -> lost.reason();
            case LoanReopened reopened -> reopened.reason();
            case ThanksHidden gone -> gone.reason();
            default -> null;
        };
    }

    static @Nullable LocalDate dueOn(LoanEvent event) {
        return switch (event) {
            case LoanHandedOver over -> over.dueOn();
            case LoanStartedAtTheDoor started -> started.dueOn();
            case ExtensionGranted granted -> granted.dueOn();
            case LoanRecalled recalled -> recalled.dueOn();
            case DueMoved moved -> moved.dueOn();
            case LostItemFound found -> found.dueOn();
            case LoanReopened reopened -> reopened.dueOn();
            default -> null;
        };
    }

    private static Acting side(Side side) {
        return side == Side.OWNER ? OWNER : BORROWER;
    }

    private static Acting other(Side side) {
        return side == Side.OWNER ? BORROWER : OWNER;
    }

    private static Acting canceller(Canceller by) {
        return switch (by) {
            case OWNER -> OWNER;
            case BORROWER -> BORROWER;
            case RULE -> RULE;
        };
    }

    private static Acting mover(Mover by) {
        return switch (by) {
            case OWNER -> OWNER;
            case BORROWER -> BORROWER;
            case STEWARD -> STEWARD;
            case RULE -> RULE;
        };
    }
}
