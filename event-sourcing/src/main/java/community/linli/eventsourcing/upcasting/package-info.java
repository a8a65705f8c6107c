/** Old events are lifted to the newest version when they are read; see ADR 0007. Public: the step and the chain. */
@NullMarked
package community.linli.eventsourcing.upcasting;

import org.jspecify.annotations.NullMarked;
