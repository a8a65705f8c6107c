/**
 * What each household has open, counted in the decision itself: requests, turns, reservations and loans together, so that no limit is passed by
 * asking from three devices at once. The household borrows, not the person; who lives behind the door matters not.
 */
@NullMarked
package community.linli.lending.account;

import org.jspecify.annotations.NullMarked;
