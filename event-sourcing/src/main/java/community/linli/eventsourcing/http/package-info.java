/**
 * HTTP in and out: a request becomes a command and waits for its reply, a query waits for the projection, a refusal becomes a problem
 * detail (RFC 9457).
 */
@NullMarked
package community.linli.eventsourcing.http;

import org.jspecify.annotations.NullMarked;
