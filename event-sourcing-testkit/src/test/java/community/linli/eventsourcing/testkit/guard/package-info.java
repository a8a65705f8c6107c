/** What the engine refuses to start on, shown on a real broker. */
@NullMarked
package community.linli.eventsourcing.testkit.guard;

import org.jspecify.annotations.NullMarked;
