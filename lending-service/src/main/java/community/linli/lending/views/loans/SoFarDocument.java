package community.linli.lending.views.loans;

import community.linli.lending.facts.HouseholdId;
import community.linli.lending.loan.LoanSoFar;
import community.linli.lending.loan.LoanSoFar.Choice;
import community.linli.lending.loan.LoanSoFar.Moment;
import community.linli.lending.loan.Side;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A loan as its decider knows it, to say what can be said of it next; never leaves the service. */
record SoFarDocument(LoanSoFar soFar) {

    /**
     * What one household of the two can say, or a steward of neither.
     *
     * @param home the reader's household; null for a steward without one here
     */
    List<Choice> choices(LoanDocument loan, @Nullable HouseholdId home, RulesDocument rules, Instant now) {
        Moment moment = rules.at(now);
        if (loan.owner().equals(home)) {
            return soFar.choices(Side.OWNER, moment);
        }
        return loan.borrower().equals(home) ? soFar.choices(Side.BORROWER, moment) : soFar.choicesOfASteward(moment);
    }
}
