@NullMarked
package community.linli.eventsourcing.testkit.architecture;

import org.jspecify.annotations.NullMarked;
