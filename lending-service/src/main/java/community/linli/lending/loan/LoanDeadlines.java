package community.linli.lending.loan;

import community.linli.eventsourcing.Deadline;
import community.linli.lending.loan.LoanCommand.ExpireLoanRequest;
import community.linli.lending.loan.LoanCommand.MarkLoanOverdue;
import community.linli.lending.loan.LoanCommand.NudgeOwner;
import community.linli.lending.loan.LoanCommand.ReferReturn;
import community.linli.lending.loan.LoanCommand.RemindOfReturn;
import community.linli.lending.loan.LoanCommand.SettlePromise;
import community.linli.lending.loan.LoanState.Accepted;
import community.linli.lending.loan.LoanState.Back;
import community.linli.lending.loan.LoanState.Out;
import community.linli.lending.loan.LoanState.Requested;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What falls due of a loan if nobody does anything; never nothing while the item is promised or out, so that no loan is forgotten. */
final class LoanDeadlines {

    private LoanDeadlines() {}

    static List<Deadline> of(LoanState state) {
        return switch (state) {
            case Requested open -> of(open);
            case Accepted promised ->
                List.of(new Deadline(
                        "promise",
                        end(promised),
                        new SettlePromise(promised.terms().loan())));
            case Out out -> of(out);
            case LoanState other -> List.of();
        };
    }

    private static List<Deadline> of(Requested open) {
        LoanId loan = open.terms().loan();
        List<Deadline> deadlines = new ArrayList<>();
        deadlines.add(new Deadline("expiry", open.expiresAt(), new ExpireLoanRequest(loan)));
        Instant nudgeAt = open.nudgeAt();
        if (nudgeAt != null && nudgeAt.isBefore(open.expiresAt())) {
            deadlines.add(new Deadline("nudge", nudgeAt, new NudgeOwner(loan)));
        }
        return deadlines;
    }

    /** While one side's word stands the promise does not lapse; a day of silence makes it hold. */
    static Instant end(Accepted promised) {
        Instant holdsFrom = promised.holdsFrom();
        return promised.confirmed() != null && holdsFrom != null ? holdsFrom : promised.handoverBy();
    }

    private static List<Deadline> of(Out out) {
        LoanId loan = out.terms().loan();
        Keeping keeping = out.keeping();
        List<Deadline> deadlines = new ArrayList<>();
        if (out.mayBecomeOverdue()) {
            deadlines.add(new Deadline("overdue", out.overdueFrom(), new MarkLoanOverdue(loan)));
        }
        if (keeping.back() == Back.NO) {
            keeping.remindersLeft().stream()
                    .map(step -> new Deadline(
                            "reminder" + step, out.morning(step), new RemindOfReturn(loan, out.dueOn(), step)))
                    .forEach(deadlines::add);
        }
        Instant referAt = keeping.referAt();
        if (keeping.back() == Back.REPORTED && referAt != null) {
            deadlines.add(new Deadline("silence", referAt, new ReferReturn(loan)));
        }
        return deadlines;
    }
}
