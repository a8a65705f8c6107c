package community.linli.eventsourcing.testkit.invoices;

import community.linli.eventsourcing.Identifier;
import community.linli.eventsourcing.Subject;

/** Names one invoice. */
public record InvoiceId(String value) implements Identifier {

    static final String TYPE = "invoice";

    Subject subject() {
        return new Subject(TYPE, value);
    }
}
