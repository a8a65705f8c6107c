package community.linli.lending.views.audit;

import community.linli.lending.loan.LoanId;
import community.linli.lending.loan.Parties;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One event of a loan.
 *
 * @param number its place among the loan's events, from 1
 * @param what the event's name
 * @param by who acted, as far as the event itself tells
 * @param actor who asked for it; never leaves the service
 * @param parties in what begins a loan
 * @param reason what was recorded as the reason, by whoever had to give one; of a return what was noted, where a steward settles it the reason
 * @param dueOn the due day from then on; null where it stays
 */
record EntryDocument(
        LoanId loan,
        long number,
        Instant at,
        String what,
        Acting by,
        String actor,
        @Nullable Parties parties,
        @Nullable String reason,
        @Nullable LocalDate dueOn) {

    EntryDocument actedAs(Acting side) {
        return new EntryDocument(loan, number, at, what, side, actor, parties, reason, dueOn);
    }
}
