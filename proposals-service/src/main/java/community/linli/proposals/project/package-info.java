/**
 * A funded project from its contract to its evaluation: every fen, every milestone, every visit.
 */
@NullMarked
package community.linli.proposals.project;

import org.jspecify.annotations.NullMarked;
