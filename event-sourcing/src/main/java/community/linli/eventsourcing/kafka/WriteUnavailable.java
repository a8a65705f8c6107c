package community.linli.eventsourcing.kafka;

import org.jspecify.annotations.Nullable;

/** The command was surely not written; the caller may try again at once or later. */
public final class WriteUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public WriteUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
