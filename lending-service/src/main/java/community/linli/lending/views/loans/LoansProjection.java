package community.linli.lending.views.loans;

import community.linli.eventsourcing.Projection;
import community.linli.eventsourcing.Recorded;
import community.linli.lending.loan.LoanEvent;
import community.linli.lending.loan.LoanEvent.HandoverConfirmed;
import community.linli.lending.loan.LoanEvent.HandoverDenied;
import community.linli.lending.loan.LoanEvent.LoanAccepted;
import community.linli.lending.loan.LoanEvent.LoanBecameOverdue;
import community.linli.lending.loan.LoanEvent.LoanCancelled;
import community.linli.lending.loan.LoanEvent.LoanDeclined;
import community.linli.lending.loan.LoanEvent.LoanExpired;
import community.linli.lending.loan.LoanEvent.LoanHandedOver;
import community.linli.lending.loan.LoanEvent.LoanRequested;
import community.linli.lending.loan.LoanEvent.LoanReturned;
import community.linli.lending.loan.LoanEvent.PromiseLapsed;
import community.linli.lending.loan.LoanEvent.ReturnReported;
import community.linli.lending.loan.Side;
import community.linli.lending.views.loans.LoanDocument.Changing;
import java.util.List;
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
        return 2;
    }

    @Override
    public Class<LoanDocument> documentType() {
        return LoanDocument.class;
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
        if (document == null || !(recorded.occurrence() instanceof LoanEvent event)) {
            return document;
        }
        return document.changed(recorded.streamVersion(), loan -> change(loan, event));
    }

    private static void change(Changing loan, LoanEvent event) {
        switch (event) {
            case LoanRequested first -> throw new IllegalArgumentException("A request begins a loan");
            case LoanAccepted accepted -> {
                loan.phase = "accepted";
                loan.handoverBy = accepted.handoverBy();
            }
            case LoanDeclined declined -> {
                loan.phase = "declined";
                loan.reason = declined.reason();
            }
            case LoanCancelled cancelled -> {
                loan.phase = "cancelled";
                loan.reason = cancelled.reason();
            }
            case LoanExpired expired -> loan.phase = "expired";
            case PromiseLapsed lapsed -> loan.phase = "lapsed";
            case HandoverDenied denied -> {
                loan.ownerHandedOver = false;
                loan.borrowerHandedOver = false;
            }
            case HandoverConfirmed confirmed -> {
                loan.ownerHandedOver |= confirmed.side() == Side.OWNER;
                loan.borrowerHandedOver |= confirmed.side() == Side.BORROWER;
            }
            case LoanHandedOver out -> {
                loan.phase = "out";
                loan.dueOn = out.dueOn();
            }
            case ReturnReported reported -> {
                loan.returnReported = true;
                loan.condition = reported.condition();
            }
            case LoanReturned back -> {
                loan.phase = "returned";
                loan.condition = back.condition() == null ? loan.condition : back.condition();
            }
            case LoanBecameOverdue overdue -> loan.isOverdue = true;
            default -> {}
        }
    }

    private static LoanDocument requested(LoanRequested asked, Recorded<?> recorded) {
        return new LoanDocument(
                asked.loan(),
                asked.item(),
                asked.community(),
                asked.borrower(),
                asked.owner(),
                "requested",
                recorded.streamVersion(),
                recorded.time(),
                asked.expiresAt(),
                null,
                false,
                false,
                null,
                false,
                false,
                null,
                null);
    }
}
