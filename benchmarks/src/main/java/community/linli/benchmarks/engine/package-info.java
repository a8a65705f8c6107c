/** The engine's latency and throughput, beside a raw idempotent producer that writes the same bytes in the same run. */
@NullMarked
package community.linli.benchmarks.engine;

import org.jspecify.annotations.NullMarked;
