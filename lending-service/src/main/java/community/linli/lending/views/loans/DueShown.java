package community.linli.lending.views.loans;

import community.linli.lending.facts.HouseholdId;
import community.linli.lending.facts.ItemId;
import community.linli.lending.loan.LoanId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A loan that is out, as the steward sees it: what, with whom, whose, and since or until when. Nothing of what the two have written to each other.
 *
 * @param itemName null where the item has not been heard of
 * @param dueOn last day of the loan, inclusive
 * @param isOverdue whether that day ended before it was back
 * @param returnReported whether the borrower says it is back
 * @param isWithSteward whether a steward shall find out where it is
 */
record DueShown(
        LoanId loan,
        ItemId item,
        @Nullable String itemName,
        HouseholdId borrower,
        HouseholdId owner,
        @Nullable LocalDate dueOn,
        boolean isOverdue,
        boolean returnReported,
        boolean isRecalled,
        boolean isWithSteward) {

    static DueShown of(LoanDocument loan) {
        return new DueShown(
                loan.loan(),
                loan.item(),
                loan.itemName(),
                loan.borrower(),
                loan.owner(),
                loan.dueOn(),
                loan.isOverdue(),
                loan.returnReported(),
                loan.isRecalled(),
                loan.isWithSteward());
    }
}
