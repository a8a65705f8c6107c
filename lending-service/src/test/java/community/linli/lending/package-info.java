@NullMarked
package community.linli.lending;

import org.jspecify.annotations.NullMarked;
