@NullMarked
package community.linli.eventsourcing.testkit.scenario;

import org.jspecify.annotations.NullMarked;
