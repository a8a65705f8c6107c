/**
 * What the polling desk asks: whose ballot may this person cast, and who is on the roll. Never shown to anybody but the person.
 */
@NullMarked
package community.linli.proposals.views.voters;

import org.jspecify.annotations.NullMarked;
