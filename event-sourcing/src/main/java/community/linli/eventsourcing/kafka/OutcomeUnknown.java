package community.linli.eventsourcing.kafka;

import org.jspecify.annotations.Nullable;

/** The command may or may not have been written; the caller asks again with the same id, which decides nothing twice. */
public final class OutcomeUnknown extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public OutcomeUnknown(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
