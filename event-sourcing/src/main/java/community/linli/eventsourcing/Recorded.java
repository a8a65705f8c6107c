package community.linli.eventsourcing;

import java.time.Instant;

/**
 * An occurrence with what the log says about it.
 *
 * @param id the event's id, UUIDv5 of command id and index
 * @param district the tenant
 * @param subject the entity it happened to
 * @param streamVersion 1, 2, 3… per subject
 * @param time the command's time
 * @param actor pseudonym of who asked
 * @param occurrence what happened
 */
public record Recorded<I extends Occurrence>(
        String id, District district, Subject subject, long streamVersion, Instant time, String actor, I occurrence) {}
