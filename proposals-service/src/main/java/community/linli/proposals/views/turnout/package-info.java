/**
 * How many have voted, and never how: while voting is open in steps of five, so that nobody sees the one neighbour who just did.
 */
@NullMarked
package community.linli.proposals.views.turnout;

import org.jspecify.annotations.NullMarked;
