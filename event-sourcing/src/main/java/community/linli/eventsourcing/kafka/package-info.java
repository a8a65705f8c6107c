/**
 * The write side on Kafka: one writer per partition decides commands in a Kafka Streams topology (ADR 0002, 0003), a client sends them and
 * waits for replies (ADR 0004), a guard refuses clusters that could lose the record (ADR 0001).
 */
@NullMarked
package community.linli.eventsourcing.kafka;

import org.jspecify.annotations.NullMarked;
