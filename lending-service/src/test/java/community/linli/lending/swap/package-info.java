@NullMarked
package community.linli.lending.swap;

import org.jspecify.annotations.NullMarked;
