package community.linli.eventsourcing.testkit.invoices;

import community.linli.eventsourcing.CommandContext;
import community.linli.eventsourcing.Decider;
import community.linli.eventsourcing.Decision;
import community.linli.eventsourcing.testkit.invoices.InvoiceEvent.InvoiceIssued;
import java.time.Instant;

/** A planted violation: decides by the machine's clock. */
final class TickingDecider implements Decider<InvoiceState, InvoiceCommand, InvoiceEvent> {

    @Override
    public InvoiceState initialState() {
        return new InvoiceState(null, InvoiceState.Phase.NONE, null, 0);
    }

    @Override
    public Decision decide(InvoiceState state, InvoiceCommand command, CommandContext context) {
        return Decision.accepted(new InvoiceIssued(command.invoice(), "acme", "17", Instant.now()));
    }

    @Override
    public InvoiceState evolve(InvoiceState state, InvoiceEvent event) {
        return state;
    }
}
