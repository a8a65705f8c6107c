/**
 * What anyone of the district asks about a vote: what is asked, who may vote, how far it is, what came out and why, and what was decided on the way.
 * Nothing in it tells how a vote stands before it has ended, or whose a ballot is.
 */
@NullMarked
package community.linli.proposals.views.boxes;

import org.jspecify.annotations.NullMarked;
