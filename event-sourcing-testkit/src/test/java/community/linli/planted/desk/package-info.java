/** A planted desk. */
@NullMarked
package community.linli.planted.desk;

import org.jspecify.annotations.NullMarked;
