package community.linli.lending.views.loans;

import community.linli.eventsourcing.Projection;
import community.linli.eventsourcing.Recorded;
import community.linli.lending.loan.LoanEvent;
import community.linli.lending.loan.LoanEvent.HandoverConfirmed;
import community.linli.lending.loan.LoanEvent.LoanAccepted;
import community.linli.lending.loan.LoanEvent.LoanBecameOverdue;
import community.linli.lending.loan.LoanEvent.LoanCancelled;
import community.linli.lending.loan.LoanEvent.LoanDeclined;
import community.linli.lending.loan.LoanEvent.LoanExpired;
import community.linli.lending.loan.LoanEvent.LoanHandedOver;
import community.linli.lending.loan.LoanEvent.LoanRequested;
import community.linli.lending.loan.LoanEvent.LoanReturned;
import community.linli.lending.loan.LoanEvent.ReturnReported;
import community.linli.lending.loan.Side;
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
        return 1;
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
        long version = recorded.streamVersion();
        return switch (event) {
            case LoanRequested again -> document;
            case LoanAccepted accepted -> document.at("accepted", version);
            case LoanDeclined declined -> document.at("declined", version).because(declined.reason());
            case LoanCancelled cancelled -> document.at("cancelled", version).because(cancelled.reason());
            case LoanExpired expired -> document.at("expired", version);
            case HandoverConfirmed confirmed ->
                document.at("accepted", version)
                        .confirmed(confirmed.side() == Side.OWNER, confirmed.side() == Side.BORROWER);
            case LoanHandedOver out -> document.at("out", version).due(out.dueOn(), false);
            case ReturnReported reported -> document.at("out", version).back(true, reported.condition());
            case LoanReturned back ->
                document.at("returned", version).back(document.returnReported(), back.condition());
            case LoanBecameOverdue overdue -> document.at("out", version).due(overdue.dueOn(), true);
        };
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
                false,
                false,
                null,
                false,
                false,
                null,
                null);
    }
}
