/**
 * One loan from the first question to the item's return.
 *
 * <p>A household asks for a neighbour's item; the owner household accepts or declines, or the request expires after three days. Accepted,
 * the item is promised; both sides confirm the handover at the door, and the loan is out until the owner confirms the return. At the end of
 * the due day, on the district's clock, it becomes overdue and can still be returned. Whether an item is free is asked of the item's diary
 * in {@code itemdiary}, into which {@link community.linli.lending.loan.LoanDiaryFold} writes this room's events.
 *
 * <p>Public: commands, events and the id. A story is read in the order {@code LoanController}, {@code LoanCommand}, {@code LoanDecider},
 * {@code LoanPolicies}, {@code LoanEvent}.
 */
@NullMarked
package community.linli.lending.loan;

import org.jspecify.annotations.NullMarked;
