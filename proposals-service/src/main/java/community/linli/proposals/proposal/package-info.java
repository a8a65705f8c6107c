/**
 * A proposal from its first draft to the slate: who stands behind it, what it costs, what was said about it.
 */
@NullMarked
package community.linli.proposals.proposal;

import org.jspecify.annotations.NullMarked;
