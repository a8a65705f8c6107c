/**
 * The waitlist of one item. Households join while no copy is to be had; as soon as one is, the first in the line is offered it for some open days, then the
 * next. The offer keeps a copy in the item's diary; asking for the loan takes the turn in the same decision.
 */
@NullMarked
package community.linli.lending.waitlist;

import org.jspecify.annotations.NullMarked;
