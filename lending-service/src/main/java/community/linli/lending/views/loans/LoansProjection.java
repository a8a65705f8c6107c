package community.linli.lending.views.loans;

import community.linli.eventsourcing.Projection;
import community.linli.eventsourcing.Recorded;
import community.linli.lending.loan.LoanEvent;
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
import community.linli.lending.loan.Parties;
import community.linli.lending.loan.Side;
import community.linli.lending.views.loans.LoanDocument.Changing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One document per loan. */
public final class LoansProjection implements Projection<LoanDocument> {

    static final String NAME = "loans";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 3;
    }

    @Override
    public Class<LoanDocument> documentType() {
        return LoanDocument.class;
    }

    @Override
    public List<List<String>> indexes() {
        return List.of(List.of("borrower"), List.of("owner"), List.of("community", "phase"));
    }

    @Override
    public List<String> documentIds(Recorded<?> recorded) {
        return recorded.occurrence() instanceof LoanEvent event
                ? List.of(event.loan().value())
                : List.of();
    }

    @Override
    public @Nullable LoanDocument evolve(@Nullable LoanDocument document, String documentId, Recorded<?> recorded) {
        if (recorded.occurrence() instanceof LoanRequested asked) {
            return requested(asked, recorded);
        }
        if (recorded.occurrence() instanceof LoanStartedAtTheDoor started) {
            return started(started, recorded);
        }
        if (document == null || !(recorded.occurrence() instanceof LoanEvent event)) {
            return document;
        }
        return document.changed(recorded.streamVersion(), loan -> change(loan, event));
    }

    private static void change(Changing loan, LoanEvent event) {
        switch (event) {
            case LoanRequested first -> throw new IllegalArgumentException("A request begins a loan");
            case LoanStartedAtTheDoor first -> throw new IllegalArgumentException("A knock begins a loan");
            case CounterOffered offered -> offered(loan, offered);
            case LoanAccepted accepted -> accepted(loan, accepted);
            case LoanDeclined declined -> ended(loan, "declined", declined.reason());
            case LoanCancelled cancelled -> ended(loan, "cancelled", cancelled.reason());
            case LoanExpired expired -> ended(loan, "expired", null);
            case PromiseLapsed lapsed -> ended(loan, "lapsed", null);
            case DoorLoanDenied denied -> ended(loan, "cancelled", null);
            case HandoverProposed met -> meeting(loan, met.from(), met.until(), false);
            case HandoverAgreed met -> meeting(loan, met.from(), met.until(), true);
            case HandoverMissed missed -> meeting(loan, null, null, false);
            case HandoverDenied denied -> {
                loan.ownerHandedOver = false;
                loan.borrowerHandedOver = false;
            }
            case HandoverConfirmed confirmed -> {
                loan.ownerHandedOver |= confirmed.side() == Side.OWNER;
                loan.borrowerHandedOver |= confirmed.side() == Side.BORROWER;
            }
            case LoanHandedOver out -> due(loan, out.dueOn());
            case ExtensionAsked asked -> loan.askedUntil = asked.dueOn();
            case ExtensionRefused refused -> {
                loan.askedUntil = null;
                loan.reason = refused.reason();
            }
            case ExtensionGranted granted -> due(loan, granted.dueOn());
            case LoanRecalled recalled -> {
                due(loan, recalled.dueOn());
                loan.isRecalled = true;
                loan.reason = recalled.reason();
            }
            case DueMoved moved -> {
                due(loan, moved.dueOn());
                loan.reason = moved.reason();
            }
            case PartsReturned parts ->
                loan.partsBack = Stream.concat(loan.partsBack.stream(), parts.parts().stream())
                        .distinct()
                        .toList();
            case ReturnReported reported -> {
                loan.returnReported = true;
                loan.condition = reported.condition();
            }
            case ReturnWithdrawn withdrawn -> notBack(loan, null);
            case ReturnReferred referred -> {
                loan.isWithSteward = true;
                loan.reason = referred.reason();
            }
            case ReturnRefuted refuted -> notBack(loan, refuted.reason());
            case LoanReturned back -> {
                loan.phase = "returned";
                loan.isWithSteward = false;
                loan.condition = back.condition() == null ? loan.condition : back.condition();
            }
            case LoanBecameOverdue overdue -> loan.isOverdue = true;
            case LoanLost lost -> ended(loan, "lost", lost.reason());
            case LostItemFound found -> again(loan, found.dueOn(), null);
            case LoanWrittenOff off -> ended(loan, "written-off", null);
            case LoanReopened reopened -> again(loan, reopened.dueOn(), reopened.reason());
            case RequestResumed resumed -> loan.expiresAt = resumed.expiresAt();
            case OwnerNudged told -> {}
            case HandoverCodeIssued shown -> {}
            case ReturnReminded told -> {}
            case DamageReported reported -> {}
            case ThanksSaid thanks -> {}
            case ThanksHidden gone -> {}
        }
    }

    private static void offered(Changing loan, CounterOffered offered) {
        loan.offeredBy = offered.side().name().toLowerCase(Locale.ROOT);
        loan.offeredFrom = offered.from();
        loan.offeredTo = offered.to();
    }

    private static void accepted(Changing loan, LoanAccepted accepted) {
        loan.phase = "accepted";
        loan.handoverBy = accepted.handoverBy();
        loan.promisedFrom = accepted.from();
        loan.promisedTo = accepted.to();
        loan.offeredBy = null;
        loan.offeredFrom = null;
        loan.offeredTo = null;
    }

    private static void ended(Changing loan, String phase, @Nullable String reason) {
        loan.phase = phase;
        loan.reason = reason;
    }

    private static void meeting(Changing loan, @Nullable Instant from, @Nullable Instant until, boolean isAgreed) {
        loan.meetFrom = from;
        loan.meetUntil = until;
        loan.isMeetingAgreed = isAgreed;
    }

    private static void due(Changing loan, LocalDate day) {
        loan.phase = "out";
        loan.dueOn = day;
        loan.isOverdue = false;
        loan.askedUntil = null;
    }

    /** What was said of its return holds no more. */
    private static void again(Changing loan, LocalDate day, @Nullable String reason) {
        due(loan, day);
        notBack(loan, reason);
        loan.condition = null;
    }

    private static void notBack(Changing loan, @Nullable String reason) {
        loan.returnReported = false;
        loan.isWithSteward = false;
        loan.reason = reason;
    }

    private static LoanDocument started(LoanStartedAtTheDoor started, Recorded<?> recorded) {
        return LoanDocument.begun(started, started.parties(), recorded, recorded.time())
                .changed(recorded.streamVersion(), loan -> {
                    due(loan, started.dueOn());
                    loan.ownerHandedOver = true;
                    loan.borrowerHandedOver = true;
                    loan.promisedFrom = started.startedOn();
                    loan.promisedTo = started.dueOn();
                });
    }

    private static LoanDocument requested(LoanRequested asked, Recorded<?> recorded) {
        var parties = new Parties(asked.community(), asked.borrower(), asked.owner());
        return LoanDocument.begun(asked, parties, recorded, asked.expiresAt())
                .changed(recorded.streamVersion(), loan -> {
                    loan.promisedFrom = asked.from();
                    loan.promisedTo = asked.to();
                });
    }
}
