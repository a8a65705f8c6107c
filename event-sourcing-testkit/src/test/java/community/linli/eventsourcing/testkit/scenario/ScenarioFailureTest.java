package community.linli.eventsourcing.testkit.scenario;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import community.linli.eventsourcing.testkit.invoices.InvoiceCommand.PayInvoice;
import community.linli.eventsourcing.testkit.invoices.InvoiceEvent.InvoiceIssued;
import community.linli.eventsourcing.testkit.invoices.InvoiceEvent.InvoicePaid;
import community.linli.eventsourcing.testkit.invoices.InvoiceId;
import community.linli.eventsourcing.testkit.invoices.InvoiceRejection;
import community.linli.eventsourcing.testkit.invoices.InvoicesContext;
import community.linli.eventsourcing.testkit.invoices.KnownCustomer.CustomerBlocked;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ScenarioFailureTest {

    private static final InvoiceId ONE = new InvoiceId("one");

    @Test
    void aFailureShowsWhatWasExpectedWhatHappenedHistoryAndState() {
        Scenario asked = Scenario.of(InvoicesContext.declare())
                .by("cleo", "clerk")
                .given(new InvoiceIssued(ONE, "acme", "17", Instant.parse("2026-05-15T10:00:00Z")))
                .given(new CustomerBlocked("bolt"))
                .when(new PayInvoice(ONE));
        assertThatThrownBy(() -> asked.thenRejected(InvoiceRejection.INVOICE_UNKNOWN))
                .isInstanceOf(AssertionError.class)
                .hasMessage("""
                        When PayInvoice (invoice one) is asked by cleo at 2026-05-01T10:00:00Z

                        Expected refusal:
                          invoice-unknown

                        Actually:
                          1. InvoicePaid (invoice one)

                        History of invoice/one:
                          1. InvoiceIssued (invoice one, customer acme, number 17, dueAt 2026-05-15T10:00:00Z)
                          2. InvoicePaid (invoice one)
                        Folded state of invoice/one, version 2:
                          InvoiceState (invoice one, phase CLOSED, dueAt none, reminders 0)

                        Known facts:
                          1. CustomerBlocked (customer bolt)
                        """);
    }

    @Test
    void everyThenRefusesWhatDidNotHappen() {
        Scenario refused = Scenario.of(InvoicesContext.declare())
                .by("cleo", "clerk")
                .when(new PayInvoice(ONE))
                .thenRejected(InvoiceRejection.INVOICE_UNKNOWN);
        assertThatThrownBy(() -> refused.thenEvents(new InvoicePaid(ONE)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("refused as invoice-unknown: There is no such invoice.");
        assertThatThrownBy(refused::thenUnchanged).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> refused.thenRejected(InvoiceRejection.NUMBER_TAKEN))
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> refused.thenRulesAsk(new PayInvoice(ONE))).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> refused.thenFollows(new InvoicePaid(ONE))).isInstanceOf(AssertionError.class);
    }
}
