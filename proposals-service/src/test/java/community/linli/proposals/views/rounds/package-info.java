/**
 * What readers see of rounds.
 */
@NullMarked
package community.linli.proposals.views.rounds;

import org.jspecify.annotations.NullMarked;
