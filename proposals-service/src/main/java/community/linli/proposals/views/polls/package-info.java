/**
 * What a community asks of its polls: what is asked, until when, and what came of it.
 */
@NullMarked
package community.linli.proposals.views.polls;

import org.jspecify.annotations.NullMarked;
