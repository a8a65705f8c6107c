package community.linli.eventsourcing.http;

import community.linli.eventsourcing.Command;
import org.springframework.http.ResponseEntity;

/**
 * Sends commands and waits for their replies. Blocks at most {@code linli.engine.reply-timeout} (5 s); then answers 202 with a status URL,
 * and the command is decided all the same, once. Refusals are thrown as {@link ProblemException}. Safe for any number of threads.
 */
public interface Commands {

    /** Answers 200 with ETag and {@code Linli-Position}. */
    ResponseEntity<CommandAnswer> execute(CommandRequest request, Command command);

    /** Answers 201 with {@code Location}, ETag and {@code Linli-Position}. */
    ResponseEntity<CommandAnswer> create(CommandRequest request, Command command, String location);
}
