/**
 * How a project is judged, and what follows.
 *
 * <p>An officer opens the evaluation and appoints evaluators who are no party, never were, and do not live where the project happens; each declares what
 * ties there are before scoring the round's criteria, and who has a tie is excluded. When the scores are published, the residents' ratings counted in,
 * the project may continue from the pass mark on. Below it, it gets a notice: a plan, a supervisor, a training, a deadline; a timer ends it, and the
 * project is evaluated anew. Only then, or for a grave reason that is stated, can it be eliminated, and until an appeal has run out or another officer
 * has decided it, the elimination waits. What follows for the project's money is written into the project in the same moment.
 */
@NullMarked
package community.linli.proposals.evaluation;

import org.jspecify.annotations.NullMarked;
