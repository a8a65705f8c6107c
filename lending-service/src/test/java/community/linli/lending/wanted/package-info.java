/** Who is told that something is wanted. */
@NullMarked
package community.linli.lending.wanted;

import org.jspecify.annotations.NullMarked;
