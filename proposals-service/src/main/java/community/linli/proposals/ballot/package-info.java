/**
 * A ballot box: who may vote, sealed ballots, the moment of closing, the count, and the end of every way to join a voter and a choice.
 */
@NullMarked
package community.linli.proposals.ballot;

import org.jspecify.annotations.NullMarked;
