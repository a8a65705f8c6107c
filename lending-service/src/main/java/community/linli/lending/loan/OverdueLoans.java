package community.linli.lending.loan;

import community.linli.lending.account.Borrower;
import community.linli.lending.account.HouseholdAccount.Open;
import community.linli.lending.loan.LoanState.Back;
import community.linli.lending.loan.LoanState.Out;

/** What a household keeps beyond its due day. */
public final class OverdueLoans {

    private OverdueLoans() {}

    /** Whether the household may not ask for more because of it. */
    public static boolean hinder(Borrower borrower) {
        return borrower.isTooLate(open -> isOverdue(borrower, open));
    }

    /** Late from the moment the due day is over, whether or not a timer has said so yet. */
    private static boolean isOverdue(Borrower borrower, Open open) {
        return open.by().type().equals(LoanId.SUBJECT_TYPE)
                && borrower.lookup()
                        .find(LoanState.class, open.by().id())
                        .filter(state -> state instanceof Out out
                                && out.keeping().back() == Back.NO
                                && borrower.today().isAfter(out.dueOn()))
                        .isPresent();
    }
}
