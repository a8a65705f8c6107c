@NullMarked
package community.linli.eventsourcing.testkit.laws;

import org.jspecify.annotations.NullMarked;
