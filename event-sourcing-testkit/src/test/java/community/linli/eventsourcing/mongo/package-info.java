/** The read side's store against a document store: the embedded one and the vendor's must do it alike. */
@NullMarked
package community.linli.eventsourcing.mongo;

import org.jspecify.annotations.NullMarked;
