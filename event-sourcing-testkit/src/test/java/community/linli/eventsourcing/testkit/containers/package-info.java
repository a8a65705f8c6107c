@NullMarked
package community.linli.eventsourcing.testkit.containers;

import org.jspecify.annotations.NullMarked;
