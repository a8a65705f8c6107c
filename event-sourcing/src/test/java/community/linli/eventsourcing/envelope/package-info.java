/** What is promised of the written form. */
@NullMarked
package community.linli.eventsourcing.envelope;

import org.jspecify.annotations.NullMarked;
