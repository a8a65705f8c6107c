package community.linli.eventsourcing.testkit.invoices;

import community.linli.eventsourcing.testkit.broker.BrokerSettings;
import community.linli.eventsourcing.testkit.broker.KafkaBroker;
import community.linli.eventsourcing.testkit.broker.SharedBroker;
import community.linli.eventsourcing.testkit.invoices.InvoiceCommand.IssueInvoice;
import community.linli.eventsourcing.testkit.invoices.InvoiceCommand.PayInvoice;
import community.linli.eventsourcing.testkit.invoices.InvoiceEvent.InvoiceIssued;
import community.linli.eventsourcing.testkit.invoices.InvoiceEvent.InvoicePaid;
import community.linli.eventsourcing.testkit.scenario.EngineKind;
import community.linli.eventsourcing.testkit.scenario.Scenario;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The broker is killed in the middle of a story, and the story goes on. */
class BrokerCrashIT {

    @TempDir
    Path folder;

    @AfterEach
    void useTheSharedBrokerAgain() {
        System.clearProperty(SharedBroker.ELSEWHERE);
    }

    @Test
    void whatWasDecidedBeforeAKilledBrokerIsKnownAfterIt() {
        InvoiceId one = new InvoiceId("one");
        Instant due = Instant.parse("2026-05-15T10:00:00Z");
        try (KafkaBroker broker = KafkaBroker.start(BrokerSettings.in(folder))) {
            System.setProperty(SharedBroker.ELSEWHERE, broker.bootstrapServers());
            try (Scenario scenario = Scenario.of(InvoicesContext.declare(), EngineKind.BROKER)) {
                scenario.at("2026-05-01T10:00:00Z")
                        .by("cleo", "clerk")
                        .when(new IssueInvoice(one, "acme", "17", 14))
                        .thenEvents(new InvoiceIssued(one, "acme", "17", due));
                broker.kill();
                broker.restart();
                scenario.when(new IssueInvoice(new InvoiceId("two"), "bolt", "17", 14))
                        .thenRejected(InvoiceRejection.NUMBER_TAKEN)
                        .when(new PayInvoice(one))
                        .thenEvents(new InvoicePaid(one));
            }
        }
    }
}
