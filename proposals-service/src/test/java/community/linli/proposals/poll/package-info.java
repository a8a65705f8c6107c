/**
 * Stories of polls, told from the outside.
 */
@NullMarked
package community.linli.proposals.poll;

import org.jspecify.annotations.NullMarked;
