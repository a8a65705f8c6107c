package community.linli.lending.views.loans;

import community.linli.eventsourcing.Projection;
import community.linli.eventsourcing.Recorded;
import community.linli.lending.loan.LoanEvent;
import community.linli.lending.loan.LoanSoFar;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One document per loan. */
public final class SoFarProjection implements Projection<SoFarDocument> {

    static final String NAME = "loans-so-far";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<SoFarDocument> documentType() {
        return SoFarDocument.class;
    }

    @Override
    public List<String> documentIds(Recorded<?> recorded) {
        return recorded.occurrence() instanceof LoanEvent event
                ? List.of(event.loan().value())
                : List.of();
    }

    @Override
    public @Nullable SoFarDocument evolve(@Nullable SoFarDocument document, String documentId, Recorded<?> recorded) {
        LoanSoFar before = document == null ? LoanSoFar.NOTHING : document.soFar();
        return recorded.occurrence() instanceof LoanEvent event ? new SoFarDocument(before.after(event)) : document;
    }
}
