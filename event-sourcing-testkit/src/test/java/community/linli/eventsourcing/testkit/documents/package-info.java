@NullMarked
package community.linli.eventsourcing.testkit.documents;

import org.jspecify.annotations.NullMarked;
