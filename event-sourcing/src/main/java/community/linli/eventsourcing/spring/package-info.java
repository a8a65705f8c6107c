/**
 * Runs the engine in Spring Boot: a service declares one {@link community.linli.eventsourcing.BoundedContext} bean, everything else is
 * configured here. Settings are {@link community.linli.eventsourcing.spring.EngineProperties}.
 */
@NullMarked
package community.linli.eventsourcing.spring;

import org.jspecify.annotations.NullMarked;
