/**
 * How neighbours who have never met come to meet: a volunteer walks a first-time borrower to the door, and introductions that both must welcome. That, not
 * the hammer, is the point.
 */
@NullMarked
package community.linli.lending.introduction;

import org.jspecify.annotations.NullMarked;
