/**
 * One loan from the first question to the item's return.
 *
 * <p>A household asks for a neighbour's item; the owner household accepts or declines, or the request expires after three days. Accepted,
 * the item is promised and kept for seven days; both sides confirm the handover at the door, and the loan is out until the owner confirms the
 * return. A word that one side alone has given can be denied by the other, and taken back; what nobody has denied when the seven days end
 * holds, and without any word the promise lapses, so that nobody's loan hangs. At the end of the due day, on the district's clock, the loan
 * becomes overdue unless the borrower has said that the item is back, and can still be returned. Whether an item is free is asked of the item's diary
 * in {@code itemdiary}, into which {@link community.linli.lending.loan.LoanDiaryFold} writes this room's events.
 *
 * <p>Public: commands, events and the id. A story is read in the order {@code LoanController}, {@code LoanCommand}, {@code LoanDecider},
 * {@code LoanPolicies}, {@code LoanEvent}.
 */
@NullMarked
package community.linli.lending.loan;

import org.jspecify.annotations.NullMarked;
