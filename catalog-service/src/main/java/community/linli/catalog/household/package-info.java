/**
 * A door and who lives behind it: a person belongs to one household of a district at a time, and a household goes with the last who leaves (ADR 21).
 * A steward enters who lives there, or the person comes with a code or after asking; whichever it is, the same rules of {@link MovingIn} hold.
 */
@NullMarked
package community.linli.catalog.household;

import org.jspecify.annotations.NullMarked;
