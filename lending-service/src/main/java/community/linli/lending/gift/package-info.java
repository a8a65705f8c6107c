/**
 * A thing that is given away: several ask, the giver chooses one or lets a draw decide that anyone can repeat, both confirm the handover, and the thing is
 * the other's. One giving away per listing; its id is the item's while it lasts.
 */
@NullMarked
package community.linli.lending.gift;

import org.jspecify.annotations.NullMarked;
