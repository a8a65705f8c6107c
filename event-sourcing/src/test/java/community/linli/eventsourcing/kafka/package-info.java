/** The writer's stores, without a broker. */
@NullMarked
package community.linli.eventsourcing.kafka;

import org.jspecify.annotations.NullMarked;
