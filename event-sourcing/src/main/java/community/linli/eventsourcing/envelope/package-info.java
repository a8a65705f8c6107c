/**
 * How commands and events are written in the log: CloudEvents 1.0 as structured JSON (ADR 0007). Public: {@link
 * community.linli.eventsourcing.envelope.Envelope}, its codec, the type names and the domain's JSON.
 */
@NullMarked
package community.linli.eventsourcing.envelope;

import org.jspecify.annotations.NullMarked;
