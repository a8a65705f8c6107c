/**
 * Stories of rounds, told from the outside.
 */
@NullMarked
package community.linli.proposals.round;

import org.jspecify.annotations.NullMarked;
