/**
 * Where one room's event becomes another room's command.
 */
@NullMarked
package community.linli.proposals.reactions;

import org.jspecify.annotations.NullMarked;
