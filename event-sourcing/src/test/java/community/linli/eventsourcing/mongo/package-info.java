/** Projections as they fold a batch, without a database. */
@NullMarked
package community.linli.eventsourcing.mongo;

import org.jspecify.annotations.NullMarked;
