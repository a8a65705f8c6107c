package community.linli.eventsourcing.testkit.invoices;

import community.linli.eventsourcing.CommandContext;
import community.linli.eventsourcing.Deadline;
import community.linli.eventsourcing.Decider;
import community.linli.eventsourcing.Decision;
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
import community.linli.eventsourcing.testkit.invoices.InvoiceState.Phase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The rules of an invoice. */
final class InvoiceDecider implements Decider<InvoiceState, InvoiceCommand, InvoiceEvent> {

    @Override
    public InvoiceState initialState() {
        return new InvoiceState(null, Phase.NONE, null, 0);
    }

    @Override
    public Decision decide(InvoiceState state, InvoiceCommand command, CommandContext context) {
        if (!context.actor().is("clerk") && !context.actor().is("rule")) {
            return Decision.rejected(InvoiceRejection.NOT_A_CLERK);
        }
        return switch (command) {
            case IssueInvoice issue -> issue(state, issue, context);
            case IssueInvoices issue -> issueAll(issue, context);
            case PayInvoice pay -> close(state, new InvoicePaid(pay.invoice()));
            case WriteOffInvoice give -> close(state, new InvoiceWrittenOff(give.invoice(), give.reason()));
            case RemindOfInvoice remind ->
                state.phase() == Phase.OPEN
                        ? Decision.accepted(new InvoiceReminded(remind.invoice()))
                        : Decision.noChange();
        };
    }

    private static Decision issue(InvoiceState state, IssueInvoice issue, CommandContext context) {
        if (state.phase() != Phase.NONE) {
            return Decision.noChange();
        }
        if (context.lookup().find(KnownCustomer.class, issue.customer()).isPresent()) {
            return Decision.rejected(InvoiceRejection.CUSTOMER_BLOCKED);
        }
        if (isTaken(issue.number(), context)) {
            return Decision.rejected(InvoiceRejection.NUMBER_TAKEN, "Number " + issue.number() + " is taken.");
        }
        Instant due = context.time().plus(Duration.ofDays(issue.days()));
        return Decision.accepted(new InvoiceIssued(issue.invoice(), issue.customer(), issue.number(), due));
    }

    private static Decision issueAll(IssueInvoices issue, CommandContext context) {
        List<Violation> violations = new ArrayList<>();
        List<InvoiceEvent> events = new ArrayList<>();
        Instant due = context.time().plus(Duration.ofDays(30));
        for (String number : issue.numbers()) {
            if (isTaken(number, context)) {
                violations.add(new Violation("numbers:" + number, "taken", "The number is taken."));
            }
            InvoiceId id = new InvoiceId(issue.invoice().value() + "-" + number);
            events.add(new InvoiceIssued(id, issue.customer(), number, due));
        }
        return violations.isEmpty()
                ? Decision.accepted(events)
                : Decision.rejected(InvoiceRejection.ROWS_INVALID, violations);
    }

    private static Decision close(InvoiceState state, InvoiceEvent event) {
        return switch (state.phase()) {
            case NONE -> Decision.rejected(InvoiceRejection.INVOICE_UNKNOWN);
            case OPEN -> Decision.accepted(event);
            case CLOSED -> Decision.noChange();
        };
    }

    private static boolean isTaken(String number, CommandContext context) {
        return context.lookup().find(InvoiceNumbers.class, "number/" + number).isPresent();
    }

    @Override
    public List<Deadline> deadlines(InvoiceState state) {
        if (state.phase() != Phase.OPEN || state.reminders() > 0) {
            return List.of();
        }
        return List.of(new Deadline("reminder", state.dueAt(), new RemindOfInvoice(state.invoice())));
    }

    @Override
    public InvoiceState evolve(InvoiceState state, InvoiceEvent event) {
        return switch (event) {
            case InvoiceIssued issued -> new InvoiceState(issued.invoice(), Phase.OPEN, issued.dueAt(), 0);
            case InvoiceReminded reminded ->
                new InvoiceState(reminded.invoice(), state.phase(), state.dueAt(), state.reminders() + 1);
            case InvoicePaid paid -> new InvoiceState(paid.invoice(), Phase.CLOSED, null, state.reminders());
            case InvoiceWrittenOff off -> new InvoiceState(off.invoice(), Phase.CLOSED, null, state.reminders());
        };
    }
}
