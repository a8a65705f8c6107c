/**
 * What must hold for a service whatever its scenarios say: schemas, golden samples, compatibility of versions, and the laws of projections.
 *
 * <p>A service checks itself with one line, {@code ServiceLaws.of(LendingContext.declare()).check()}, and tells each of its read models with
 * {@link community.linli.eventsourcing.testkit.laws.ProjectionScenario}.
 */
@NullMarked
package community.linli.eventsourcing.testkit.laws;

import org.jspecify.annotations.NullMarked;
