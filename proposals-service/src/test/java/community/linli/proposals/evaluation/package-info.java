/** How projects are judged, and what follows. */
@NullMarked
package community.linli.proposals.evaluation;

import org.jspecify.annotations.NullMarked;
