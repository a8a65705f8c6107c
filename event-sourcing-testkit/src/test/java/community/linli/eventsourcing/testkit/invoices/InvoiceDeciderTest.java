package community.linli.eventsourcing.testkit.invoices;

import community.linli.eventsourcing.Deadline;
import community.linli.eventsourcing.Violation;
import community.linli.eventsourcing.testkit.invoices.InvoiceCommand.IssueInvoice;
import community.linli.eventsourcing.testkit.invoices.InvoiceCommand.IssueInvoices;
import community.linli.eventsourcing.testkit.invoices.InvoiceCommand.PayInvoice;
import community.linli.eventsourcing.testkit.invoices.InvoiceCommand.RemindOfInvoice;
import community.linli.eventsourcing.testkit.invoices.InvoiceCommand.WriteOffInvoice;
import community.linli.eventsourcing.testkit.invoices.InvoiceEvent.InvoiceIssued;
import community.linli.eventsourcing.testkit.invoices.InvoiceEvent.InvoicePaid;
import community.linli.eventsourcing.testkit.invoices.InvoiceEvent.InvoiceReminded;
import community.linli.eventsourcing.testkit.invoices.InvoiceEvent.InvoiceWrittenOff;
import community.linli.eventsourcing.testkit.invoices.KnownCustomer.CustomerBlocked;
import community.linli.eventsourcing.testkit.scenario.Scenario;
import community.linli.eventsourcing.testkit.scenario.ScenarioTest;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every engine must do alike, told with invoices. */
class InvoiceDeciderTest extends ScenarioTest {

    private static final Instant NOW = Instant.parse("2026-05-01T10:00:00Z");
    private static final Instant DUE = Instant.parse("2026-05-15T10:00:00Z");
    private static final InvoiceId ONE = new InvoiceId("one");
    private static final InvoiceId TWO = new InvoiceId("two");

    InvoiceDeciderTest() {
        super(InvoicesContext.declare());
    }

    private Scenario byClerk() {
        return scenario().at(NOW).by("cleo", "clerk");
    }

    @Test
    void anIssuedInvoiceIsRecordedWithItsDeadline() {
        byClerk()
                .when(new IssueInvoice(ONE, "acme", "17", 14))
                .thenEvents(new InvoiceIssued(ONE, "acme", "17", DUE))
                .thenDeadlines(new Deadline("reminder", DUE, new RemindOfInvoice(ONE)))
                .thenState(InvoiceState.class, "one", state -> state.reminders() == 0)
                .when(new IssueInvoice(ONE, "acme", "17", 14))
                .thenUnchanged();
    }

    @Test
    void onlyAClerkIssuesInvoices() {
        scenario()
                .by("nobody", "reader")
                .when(new IssueInvoice(ONE, "acme", "17", 14))
                .thenRejected(InvoiceRejection.NOT_A_CLERK);
    }

    @Test
    void anUnknownInvoiceCannotBePaid() {
        byClerk().when(new PayInvoice(ONE)).thenRejected(InvoiceRejection.INVOICE_UNKNOWN);
    }

    @Test
    void aNumberIsGivenOnceInTheWholeDistrict() {
        byClerk()
                .given(new InvoiceIssued(ONE, "acme", "17", DUE))
                .when(new IssueInvoice(TWO, "bolt", "17", 14))
                .thenRejected(InvoiceRejection.NUMBER_TAKEN);
    }

    @Test
    void severalInvoicesAreIssuedInOneDecision() {
        Instant due = Instant.parse("2026-05-31T10:00:00Z");
        byClerk()
                .when(new IssueInvoices(ONE, "acme", List.of("1", "2", "3")))
                .thenEvents(
                        new InvoiceIssued(new InvoiceId("one-1"), "acme", "1", due),
                        new InvoiceIssued(new InvoiceId("one-2"), "acme", "2", due),
                        new InvoiceIssued(new InvoiceId("one-3"), "acme", "3", due))
                .when(new PayInvoice(new InvoiceId("one-2")))
                .thenEvents(new InvoicePaid(new InvoiceId("one-2")));
    }

    @Test
    void nothingIsIssuedWhenOneRowIsWrong() {
        byClerk()
                .given(new InvoiceIssued(ONE, "acme", "2", DUE))
                .when(new IssueInvoices(TWO, "acme", List.of("1", "2", "3")))
                .thenRejected(InvoiceRejection.ROWS_INVALID)
                .thenViolations(new Violation("numbers:2", "taken", "The number is taken."));
    }

    @Test
    void aStaleVersionIsRefused() {
        byClerk()
                .given(new InvoiceIssued(ONE, "acme", "17", DUE), new InvoiceReminded(ONE))
                .expecting(1)
                .when(new PayInvoice(ONE))
                .thenRejected("stale-version")
                .expecting(2)
                .when(new PayInvoice(ONE))
                .thenEvents(new InvoicePaid(ONE));
    }

    @Test
    void theCustomerIsRemindedOnceWhenTheInvoiceFallsDue() {
        byClerk()
                .when(new IssueInvoice(ONE, "acme", "17", 14))
                .whenItIs("2026-05-15T09:59:59Z")
                .thenRulesAsk()
                .whenItIs("2026-05-15T10:00:00Z")
                .thenRulesAsk(new RemindOfInvoice(ONE))
                .thenEvents(new InvoiceReminded(ONE))
                .whenItIs("2026-06-15T10:00:00Z")
                .thenRulesAsk();
    }

    @Test
    void aPaidInvoiceFallsDueNoMore() {
        byClerk()
                .given(new InvoiceIssued(ONE, "acme", "17", DUE))
                .when(new PayInvoice(ONE))
                .thenDeadlines()
                .whenItIs("2026-06-15T10:00:00Z")
                .thenRulesAsk();
    }

    @Test
    void historyReactsToNothing() {
        byClerk()
                .given(new InvoiceIssued(ONE, "acme", "17", DUE), new CustomerBlocked("acme"))
                .when(new PayInvoice(ONE))
                .thenEvents(new InvoicePaid(ONE));
    }

    @Test
    void aBlockedCustomerGetsNoInvoice() {
        byClerk()
                .given(new CustomerBlocked("acme"))
                .when(new IssueInvoice(ONE, "acme", "17", 14))
                .thenRejected(InvoiceRejection.CUSTOMER_BLOCKED);
    }

    @Test
    void theInvoicesOfABlockedCustomerAreWrittenOff() {
        byClerk()
                .given(new InvoiceIssued(ONE, "acme", "17", DUE), new InvoiceIssued(TWO, "acme", "18", DUE))
                .given(new InvoicePaid(TWO))
                .whenLearnt(new CustomerBlocked("acme"))
                .thenRulesAsk(
                        new WriteOffInvoice(ONE, "customer blocked"), new WriteOffInvoice(TWO, "customer blocked"))
                .thenEvents(new InvoiceWrittenOff(ONE, "customer blocked"));
    }
}
