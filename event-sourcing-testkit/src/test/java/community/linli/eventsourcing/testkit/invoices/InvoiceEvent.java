package community.linli.eventsourcing.testkit.invoices;

import community.linli.eventsourcing.Event;
import community.linli.eventsourcing.Subject;
import java.time.Instant;

/** What can have happened to an invoice. */
public sealed interface InvoiceEvent extends Event {

    /** The invoice. */
    InvoiceId invoice();

    @Override
    default Subject subject() {
        return invoice().subject();
    }

    /** It was sent to the customer. */
    record InvoiceIssued(InvoiceId invoice, String customer, String number, Instant dueAt) implements InvoiceEvent {}

    /** It was paid. */
    record InvoicePaid(InvoiceId invoice) implements InvoiceEvent {}

    /** The customer was reminded. */
    record InvoiceReminded(InvoiceId invoice) implements InvoiceEvent {}

    /** It was given up. */
    record InvoiceWrittenOff(InvoiceId invoice, String reason) implements InvoiceEvent {}
}
