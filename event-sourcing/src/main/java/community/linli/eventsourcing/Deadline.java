package community.linli.eventsourcing;

import java.time.Instant;

/**
 * A command that the rules will ask for at a moment to come, unless the state changes before.
 *
 * @param name unique inside its entity, such as {@code expiry}
 * @param dueAt when
 * @param command what is then asked, by {@link Actor#RULE}
 */
public record Deadline(String name, Instant dueAt, Command command) {}
