package community.linli.eventsourcing.testkit.invoices;

import community.linli.eventsourcing.BoundedContext;
import community.linli.eventsourcing.testkit.invoices.KnownCustomer.CustomerBlocked;

/** Declares the sample context. */
public final class InvoicesContext {

    private InvoicesContext() {}

    /** The whole context. */
    public static BoundedContext declare() {
        return BoundedContext.named("invoices")
                .entity(
                        InvoiceId.TYPE,
                        new InvoiceDecider(),
                        InvoiceState.class,
                        InvoiceCommand.class,
                        InvoiceEvent.class)
                .fold("numbers", InvoiceNumbers.FOLD, InvoiceNumbers.class, InvoiceEvent.class)
                .fold("open-invoices", OpenInvoices.FOLD, OpenInvoices.class, InvoiceEvent.class)
                .fold("known-customers", KnownCustomer.FOLD, KnownCustomer.class, CustomerBlocked.class)
                .fact("customers", "customer-blocked.v1", CustomerBlocked.class)
                .reaction(CustomerBlocked.class, new WhenCustomerBlockedThenWriteOffTheirInvoices())
                .build();
    }
}
