/**
 * A real Kafka broker as an own process, for tests and for a whole system on one machine.
 *
 * <p>{@link community.linli.eventsourcing.testkit.broker.KafkaBroker} needs no test framework: it can be started, killed hard, restarted on
 * its data and stopped by any program that has Kafka's server on its class path.
 */
@NullMarked
package community.linli.eventsourcing.testkit.broker;

import org.jspecify.annotations.NullMarked;
