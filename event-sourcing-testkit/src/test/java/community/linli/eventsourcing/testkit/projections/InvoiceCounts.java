package community.linli.eventsourcing.testkit.projections;

import community.linli.eventsourcing.Projection;
import community.linli.eventsourcing.Recorded;
import community.linli.eventsourcing.testkit.invoices.InvoiceEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How much has happened: to each invoice, and, where the version is odd, to all of them. */
record InvoiceCounts(int version) implements Projection<InvoiceCounts.Count> {

    static final String NAME = "invoice-counts";
    static final String ALL = "all";

    /** A document. */
    record Count(int times) {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<Count> documentType() {
        return Count.class;
    }

    @Override
    public List<String> documentIds(Recorded<?> recorded) {
        if (!(recorded.occurrence() instanceof InvoiceEvent event)) {
            return List.of();
        }
        String invoice = event.invoice().value();
        return version % 2 == 1 ? List.of(invoice, ALL) : List.of(invoice);
    }

    @Override
    public Count evolve(@Nullable Count document, String documentId, Recorded<?> recorded) {
        return new Count(document == null ? 1 : document.times() + 1);
    }
}
