/** The client of commands against a real broker, where the test itself is the writer that replies. */
@NullMarked
package community.linli.eventsourcing.testkit.client;

import org.jspecify.annotations.NullMarked;
