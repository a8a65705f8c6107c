/** What is promised of lifting old events. */
@NullMarked
package community.linli.eventsourcing.upcasting;

import org.jspecify.annotations.NullMarked;
