/**
 * What a household asks of swaps, gifts and cases: which are ours, who has said what, what is still to be done; and what a steward asks: what waits
 * for me longest. Of a gift everybody on the board sees how many wish for it, the giver alone who; a draw's seed is in no document before the draw.
 */
@NullMarked
package community.linli.lending.views.exchanges;

import org.jspecify.annotations.NullMarked;
