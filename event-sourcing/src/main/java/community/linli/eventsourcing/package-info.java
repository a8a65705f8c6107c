/**
 * The vocabulary of an event-sourced service, in plain Java.
 *
 * <p>A command goes in, a {@link community.linli.eventsourcing.Decider} decides, events come out. Everything here is pure: no clock, no
 * random ids, no Kafka, no Mongo, no Spring. The sibling packages carry it on Kafka and MongoDB.
 */
@NullMarked
package community.linli.eventsourcing;

import org.jspecify.annotations.NullMarked;
