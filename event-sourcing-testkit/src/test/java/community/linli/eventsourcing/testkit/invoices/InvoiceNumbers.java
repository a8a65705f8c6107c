package community.linli.eventsourcing.testkit.invoices;

import community.linli.eventsourcing.Fold;
import community.linli.eventsourcing.testkit.invoices.InvoiceEvent.InvoiceIssued;
import java.util.List;

/** Which invoice has a number. */
public record InvoiceNumbers(List<InvoiceId> invoices) {

    static final Fold<InvoiceNumbers, InvoiceEvent> FOLD = new Fold<>() {
        @Override
        public List<String> keys(InvoiceEvent occurrence) {
            return occurrence instanceof InvoiceIssued issued ? List.of("number/" + issued.number()) : List.of();
        }

        @Override
        public InvoiceNumbers initialState() {
            return new InvoiceNumbers(List.of());
        }

        @Override
        public InvoiceNumbers evolve(InvoiceNumbers state, String key, InvoiceEvent occurrence) {
            return new InvoiceNumbers(List.of(occurrence.invoice()));
        }
    };
}
