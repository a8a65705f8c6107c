/** A door and who lives behind it: a person belongs to one household of a district at a time, and a household goes with the last who leaves. */
@NullMarked
package community.linli.catalog.household;

import org.jspecify.annotations.NullMarked;
