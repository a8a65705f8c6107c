/**
 * The audit trail of one loan: everything that happened to it, in order, with when, which side did it and the reasons that were recorded; for the two
 * households and the stewards. It names sides, never people. A document per event, so that none grows with what happens.
 */
@NullMarked
package community.linli.lending.views.audit;

import org.jspecify.annotations.NullMarked;
