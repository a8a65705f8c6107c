/** Rounds, proposals, secret ballots, exact allocation, accountable projects: residents decide, money follows by a rule that anyone can compute again. */
@NullMarked
package community.linli.proposals;

import org.jspecify.annotations.NullMarked;
