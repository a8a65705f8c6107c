package community.linli.eventsourcing.testkit.scenario;

import community.linli.eventsourcing.Actor;
import community.linli.eventsourcing.Command;
import java.time.Instant;
import java.util.OptionalLong;

/**
 * One command as a scenario asks it.
 *
 * @param commandId stable inside the scenario; the same id is the same command
 * @param command what is asked
 * @param actor who asks
 * @param time when it was accepted at the edge
 * @param expectedVersion the version of the subject that the asker has seen; empty where none is claimed
 */
public record Asked(String commandId, Command command, Actor actor, Instant time, OptionalLong expectedVersion) {}
