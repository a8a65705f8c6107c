/**
 * How the evaluation of each project stands: the board of a round with its ranking and the corrections that are due, and the page of one. Scores are seen
 * once they are published; who scored what is seen by officers alone.
 */
@NullMarked
package community.linli.proposals.views.evaluations;

import org.jspecify.annotations.NullMarked;
