package community.linli.eventsourcing.kafka;

/** The command is larger than a record may be; it was not written, and sending it again would not help. */
public final class CommandTooLarge extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CommandTooLarge(int bytes) {
        super("The command has " + bytes + " bytes; " + EngineTopics.MAX_RECORD_BYTES + " are the limit.");
    }
}
