/**
 * The rules of the house as tests: who may import whom, what may not be called where, names, doorplates, skipped tests, sizes.
 *
 * <p>A service checks itself with one line, {@code ArchitectureRules.forService("community.linli.lending").check()}. Each rule is shown to
 * bite by a planted violation in this module's own tests.
 */
@NullMarked
package community.linli.eventsourcing.testkit.architecture;

import org.jspecify.annotations.NullMarked;
