/** The read side on MongoDB: projections with their positions beside the data, and queries that never leave their district. */
@NullMarked
package community.linli.eventsourcing.mongo;

import org.jspecify.annotations.NullMarked;
