/** What is read of evaluations, from their events alone. */
@NullMarked
package community.linli.proposals.views.evaluations;

import org.jspecify.annotations.NullMarked;
