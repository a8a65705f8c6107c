/** A door and who lives behind it: a person belongs to one household of a district. */
@NullMarked
package community.linli.catalog.household;

import org.jspecify.annotations.NullMarked;
