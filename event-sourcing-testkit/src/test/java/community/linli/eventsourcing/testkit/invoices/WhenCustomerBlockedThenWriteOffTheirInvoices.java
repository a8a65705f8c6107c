package community.linli.eventsourcing.testkit.invoices;

import community.linli.eventsourcing.Command;
import community.linli.eventsourcing.Lookup;
import community.linli.eventsourcing.Reaction;
import community.linli.eventsourcing.Recorded;
import community.linli.eventsourcing.testkit.invoices.InvoiceCommand.WriteOffInvoice;
import community.linli.eventsourcing.testkit.invoices.KnownCustomer.CustomerBlocked;
import java.util.List;

/** Nobody expects money from a blocked customer. */
final class WhenCustomerBlockedThenWriteOffTheirInvoices implements Reaction<CustomerBlocked> {

    @Override
    public List<Command> react(Recorded<CustomerBlocked> recorded, Lookup lookup) {
        return lookup
                .find(OpenInvoices.class, recorded.occurrence().customer())
                .map(OpenInvoices::invoices)
                .orElse(List.of())
                .stream()
                .<Command>map(invoice -> new WriteOffInvoice(invoice, "customer blocked"))
                .toList();
    }
}
