package community.linli.eventsourcing.testkit.invoices;

import community.linli.eventsourcing.Fold;
import community.linli.eventsourcing.testkit.invoices.InvoiceEvent.InvoiceIssued;
import java.util.ArrayList;
import java.util.List;

/** The invoices ever sent to a customer. */
public record OpenInvoices(List<InvoiceId> invoices) {

    static final Fold<OpenInvoices, InvoiceEvent> FOLD = new Fold<>() {
        @Override
        public List<String> keys(InvoiceEvent occurrence) {
            return occurrence instanceof InvoiceIssued issued ? List.of(issued.customer()) : List.of();
        }

        @Override
        public OpenInvoices initialState() {
            return new OpenInvoices(List.of());
        }

        @Override
        public OpenInvoices evolve(OpenInvoices state, String key, InvoiceEvent occurrence) {
            List<InvoiceId> more = new ArrayList<>(state.invoices());
            more.add(occurrence.invoice());
            return new OpenInvoices(List.copyOf(more));
        }
    };
}
