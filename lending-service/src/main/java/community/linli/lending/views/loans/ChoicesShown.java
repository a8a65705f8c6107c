package community.linli.lending.views.loans;

import community.linli.lending.loan.LoanId;
import community.linli.lending.loan.LoanSoFar.Choice;
import java.util.List;

/** What the reader can say of a loan next; see {@link community.linli.lending.loan.LoanSoFar} for what that does not see. */
record ChoicesShown(LoanId loan, long version, List<Choice> choices) {

    /** Of this loan, at its version. */
    static ChoicesShown of(LoanDocument loan, List<Choice> choices) {
        return new ChoicesShown(loan.loan(), loan.version(), choices);
    }
}
