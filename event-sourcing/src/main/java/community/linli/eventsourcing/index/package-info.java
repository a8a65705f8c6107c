/**
 * Read models that are searched: projections whose documents lie in a Lucene index on the instance's own disk, their positions in its commit data
 * (ADR 0022). Every instance keeps an index of its own over all partitions; what is lost, damaged or of another version is built anew from the
 * first event. Nothing is found outside of the district that asks.
 */
@NullMarked
package community.linli.eventsourcing.index;

import org.jspecify.annotations.NullMarked;
