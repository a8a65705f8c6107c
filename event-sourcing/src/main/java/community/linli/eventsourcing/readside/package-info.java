/** What all that is read has alike, wherever its documents lie: how it fares, how it reads the log, how a reader waits for its own writes. */
@NullMarked
package community.linli.eventsourcing.readside;

import org.jspecify.annotations.NullMarked;
