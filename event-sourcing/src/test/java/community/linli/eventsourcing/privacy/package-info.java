@NullMarked
package community.linli.eventsourcing.privacy;

import org.jspecify.annotations.NullMarked;
