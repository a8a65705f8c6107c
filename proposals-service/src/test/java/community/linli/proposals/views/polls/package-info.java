/**
 * What readers see of polls.
 */
@NullMarked
package community.linli.proposals.views.polls;

import org.jspecify.annotations.NullMarked;
