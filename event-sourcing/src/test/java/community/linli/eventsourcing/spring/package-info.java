/** The engine's settings as an application binds them. */
@NullMarked
package community.linli.eventsourcing.spring;

import org.jspecify.annotations.NullMarked;
