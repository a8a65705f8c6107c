/**
 * A question to one community, with a quorum and a threshold.
 */
@NullMarked
package community.linli.proposals.poll;

import org.jspecify.annotations.NullMarked;
