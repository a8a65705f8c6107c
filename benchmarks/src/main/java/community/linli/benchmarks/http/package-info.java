/** What households do with each other, asked through the gateway of a whole running stack, beside what its broker alone would do. */
@NullMarked
package community.linli.benchmarks.http;

import org.jspecify.annotations.NullMarked;
