/**
 * A thing that is given away: several ask, the giver chooses one or lets a draw decide that anyone can repeat, both confirm the handover, and the thing is
 * the other's. One giving away at a time; its id is the item's, and when the thing
 * is given away again, by whoever has it then, the first wish begins anew under the same id.
 */
@NullMarked
package community.linli.lending.gift;

import org.jspecify.annotations.NullMarked;
