/** A tiny bounded context that uses everything an engine offers once: the conformance kit runs it on every engine. */
@NullMarked
package community.linli.eventsourcing.testkit.invoices;

import org.jspecify.annotations.NullMarked;
