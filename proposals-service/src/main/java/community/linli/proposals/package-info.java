/** Rounds, proposals, secret ballots, exact allocation, accountable projects. What there is so far: {@code allocation}, and its command for auditors. */
@NullMarked
package community.linli.proposals;

import org.jspecify.annotations.NullMarked;
