package community.linli.eventsourcing;

import java.time.Instant;

/**
 * All that a decision may know beside state and command. Deciding again with the same context gives the same answer.
 *
 * @param commandId stable id of the command
 * @param district the tenant
 * @param time when the command was accepted at the edge; the only "now" there is
 * @param actor who asks
 * @param lookup other states of the district
 */
public record CommandContext(String commandId, District district, Instant time, Actor actor, Lookup lookup) {}
