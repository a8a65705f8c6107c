/**
 * What a reader asks of proposals: which are there in this round, what does this one say and what did it say before, who said what about it, and
 * what waits for a reviewer. A draft is read by its authors and those they invited alone; what is hidden by its authors, stewards and officers, and
 * is in no list and no count.
 */
@NullMarked
package community.linli.proposals.views.proposals;

import org.jspecify.annotations.NullMarked;
