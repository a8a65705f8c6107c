/** How long a count takes and how much it allocates, per rule, for real elections and for one as large as a city's. */
@NullMarked
package community.linli.benchmarks.allocation;

import org.jspecify.annotations.NullMarked;
