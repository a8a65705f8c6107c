/**
 * What a household asks: which loans are ours, as borrower and as owner, and how does this one stand. Loans come from own events; who lives
 * where from the catalogue's facts, since a token does not say it.
 */
@NullMarked
package community.linli.lending.views.loans;

import org.jspecify.annotations.NullMarked;
