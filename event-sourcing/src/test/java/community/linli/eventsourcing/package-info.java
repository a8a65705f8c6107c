@NullMarked
package community.linli.eventsourcing;

import org.jspecify.annotations.NullMarked;
