/** What the statistics of a large district cost: the time to fold its loans, the room its documents take, and how long a question waits. */
@NullMarked
package community.linli.benchmarks.statistics;

import org.jspecify.annotations.NullMarked;
