/**
 * Tests that run against the vendors' containers, where Docker is there.
 *
 * <p>Without Docker they are left out, and the reason is printed; nothing else may leave a test out.
 */
@NullMarked
package community.linli.eventsourcing.testkit.containers;

import org.jspecify.annotations.NullMarked;
