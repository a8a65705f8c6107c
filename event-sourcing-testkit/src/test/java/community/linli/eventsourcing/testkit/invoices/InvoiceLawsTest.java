package community.linli.eventsourcing.testkit.invoices;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import community.linli.eventsourcing.BoundedContext;
import community.linli.eventsourcing.CommandContext;
import community.linli.eventsourcing.Decider;
import community.linli.eventsourcing.Decision;
import community.linli.eventsourcing.testkit.invoices.InvoiceCommand.PayInvoice;
import community.linli.eventsourcing.testkit.invoices.InvoiceEvent.InvoicePaid;
import community.linli.eventsourcing.testkit.invoices.InvoiceEvent.InvoiceWrittenOff;
import community.linli.eventsourcing.testkit.scenario.Scenario;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Each law that a scenario proves by the way, seen to bite. */
class InvoiceLawsTest {

    private static final InvoiceId ONE = new InvoiceId("one");

    /** A state that JSON cannot bring back: an object of any class. */
    record Blurred(@Nullable Object what) {}

    private static class Paying implements Decider<Blurred, InvoiceCommand, InvoiceEvent> {
        @Override
        public Blurred initialState() {
            return new Blurred(null);
        }

        @Override
        public Decision decide(Blurred state, InvoiceCommand command, CommandContext context) {
            return Decision.accepted(new InvoicePaid(command.invoice()));
        }

        @Override
        public Blurred evolve(Blurred state, InvoiceEvent event) {
            return state;
        }
    }

    private static ThrowingCallable paying(Decider<Blurred, InvoiceCommand, InvoiceEvent> decider) {
        BoundedContext context = BoundedContext.named("invoices")
                .entity(InvoiceId.TYPE, decider, Blurred.class, InvoiceCommand.class, InvoiceEvent.class)
                .build();
        return () -> Scenario.of(context).when(new PayInvoice(ONE));
    }

    @Test
    void aDeciderThatReadsTheClockIsFound() {
        BoundedContext context = BoundedContext.named("invoices")
                .entity(
                        InvoiceId.TYPE,
                        new TickingDecider(),
                        InvoiceState.class,
                        InvoiceCommand.class,
                        InvoiceEvent.class)
                .build();
        assertThatThrownBy(() -> Scenario.of(context).when(new PayInvoice(ONE)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("TickingDecider calls java.time.Instant.now");
    }

    @Test
    void aDeciderOfTwoMindsIsFound() {
        Decider<Blurred, InvoiceCommand, InvoiceEvent> moody = new Paying() {
            private int moods;

            @Override
            public Decision decide(Blurred state, InvoiceCommand command, CommandContext context) {
                return Decision.rejected(InvoiceRejection.NUMBER_TAKEN, "For the " + ++moods + ". time.");
            }
        };
        assertThatThrownBy(paying(moody))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("twice on one state gives two answers");
    }

    @Test
    void anEventThatBreaksItsSchemaIsFound() {
        Decider<Blurred, InvoiceCommand, InvoiceEvent> sloppy = new Paying() {
            @Override
            public Decision decide(Blurred state, InvoiceCommand command, CommandContext context) {
                return Decision.accepted(new InvoiceWrittenOff(command.invoice(), null));
            }
        };
        assertThatThrownBy(paying(sloppy))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("InvoiceWrittenOff (invoice one, reason none) breaks its schema")
                .hasMessageContaining("'reason'");
    }

    @Test
    void aStateThatJsonDoesNotBringBackIsFound() {
        Decider<Blurred, InvoiceCommand, InvoiceEvent> blurring = new Paying() {
            @Override
            public Blurred evolve(Blurred state, InvoiceEvent event) {
                return new Blurred(event.invoice());
            }
        };
        assertThatThrownBy(paying(blurring))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Written and read back it is another one");
    }
}
