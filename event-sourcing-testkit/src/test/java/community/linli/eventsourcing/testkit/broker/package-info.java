@NullMarked
package community.linli.eventsourcing.testkit.broker;

import org.jspecify.annotations.NullMarked;
