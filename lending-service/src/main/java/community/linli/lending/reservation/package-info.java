/**
 * Days of an item, reserved ahead. They never overlap another's; the owner confirms them, or the item's own rule does at once; on the first day they become a
 * loan that is accepted already, to be fetched within the grace days.
 */
@NullMarked
package community.linli.lending.reservation;

import org.jspecify.annotations.NullMarked;
