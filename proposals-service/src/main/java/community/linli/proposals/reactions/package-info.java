/** Where one room's event becomes another room's command; each class is a sentence. */
@NullMarked
package community.linli.proposals.reactions;

import org.jspecify.annotations.NullMarked;
