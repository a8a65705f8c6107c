package community.linli.eventsourcing.testkit.invoices;

import community.linli.eventsourcing.Command;
import community.linli.eventsourcing.Subject;
import java.util.List;

/** What can be asked of an invoice. */
public sealed interface InvoiceCommand extends Command {

    /** The invoice. */
    InvoiceId invoice();

    @Override
    default Subject subject() {
        return invoice().subject();
    }

    /** A clerk issues one invoice. */
    record IssueInvoice(InvoiceId invoice, String customer, String number, int days) implements InvoiceCommand {}

    /** A clerk issues several invoices, all or none. */
    record IssueInvoices(InvoiceId invoice, String customer, List<String> numbers) implements InvoiceCommand {}

    /** A clerk notes the payment. */
    record PayInvoice(InvoiceId invoice) implements InvoiceCommand {}

    /** Time has run out. */
    record RemindOfInvoice(InvoiceId invoice) implements InvoiceCommand {}

    /** Nobody will pay. */
    record WriteOffInvoice(InvoiceId invoice, String reason) implements InvoiceCommand {}
}
