package community.linli.eventsourcing.testkit.invoices;

import community.linli.eventsourcing.Rejection;

/** Why an invoice command is refused. */
public enum InvoiceRejection implements Rejection {
    INVOICE_UNKNOWN(Kind.NOT_FOUND, "There is no such invoice."),
    NOT_A_CLERK(Kind.NOT_ALLOWED, "Only a clerk may do this."),
    NUMBER_TAKEN(Kind.CONFLICT, "Another invoice has this number."),
    CUSTOMER_BLOCKED(Kind.CONFLICT, "This customer gets no more invoices."),
    ROWS_INVALID(Kind.INVALID, "Some rows are wrong.");

    private final Kind kind;
    private final String meaning;

    InvoiceRejection(Kind kind, String meaning) {
        this.kind = kind;
        this.meaning = meaning;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
