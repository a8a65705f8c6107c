/** Search over a large district. */
@NullMarked
package community.linli.benchmarks.search;

import org.jspecify.annotations.NullMarked;
