package community.linli.eventsourcing.testkit.invoices;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One invoice. */
public record InvoiceState(
        @Nullable InvoiceId invoice, Phase phase, @Nullable Instant dueAt, int reminders) {

    /** How far it is. */
    public enum Phase {
        /** before the first event */
        NONE,
        /** sent, not paid */
        OPEN,
        /** paid or given up */
        CLOSED
    }
}
