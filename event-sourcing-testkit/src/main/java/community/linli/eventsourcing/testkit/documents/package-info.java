/**
 * An embedded document store that speaks MongoDB's protocol, for tests and for a whole system on one machine.
 *
 * <p>{@link community.linli.eventsourcing.testkit.documents.DocumentStore} needs no test framework. Read models rebuild themselves, so
 * keeping them in memory is a fair default.
 */
@NullMarked
package community.linli.eventsourcing.testkit.documents;

import org.jspecify.annotations.NullMarked;
