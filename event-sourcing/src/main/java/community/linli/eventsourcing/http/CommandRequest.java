package community.linli.eventsourcing.http;

import community.linli.eventsourcing.Actor;
import community.linli.eventsourcing.District;
import java.time.Instant;
import java.util.OptionalLong;

/**
 * What a POST says beside its body; Spring MVC passes it to a controller method as an argument.
 *
 * <p>Made from the path's {@code {district}} (already known to be in the token), the token, and the headers {@code Idempotency-Key}
 * (required: 428 where it is missing) and {@code If-Match}.
 *
 * @param commandId UUIDv5 of district, actor and Idempotency-Key; the same request has the same id
 * @param expectedVersion from If-Match; empty where none was sent
 * @param time when the edge accepted the request
 */
public record CommandRequest(
        String commandId, District district, Actor actor, Instant time, OptionalLong expectedVersion) {}
