@NullMarked
package community.linli.lending.settlement;

import org.jspecify.annotations.NullMarked;
