/** Projections as they run: a real broker, and a document store that may be the embedded one or the vendor's. */
@NullMarked
package community.linli.eventsourcing.testkit.projections;

import org.jspecify.annotations.NullMarked;
