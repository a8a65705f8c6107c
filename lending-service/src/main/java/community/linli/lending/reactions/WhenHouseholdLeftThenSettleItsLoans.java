package community.linli.lending.reactions;

import community.linli.eventsourcing.Command;
import community.linli.eventsourcing.Lookup;
import community.linli.eventsourcing.Reaction;
import community.linli.eventsourcing.Recorded;
import community.linli.lending.account.HouseholdAccount;
import community.linli.lending.facts.CatalogFacts.HouseholdLeft;
import community.linli.lending.facts.HouseholdId;
import community.linli.lending.loan.LoanCommand.SettleLoanOfHouseholdThatLeft;
import community.linli.lending.loan.LoanId;
import java.util.List;

/**
 * A household that leaves takes back what it has asked for, and what it has borrowed is due at once. What it lends comes off the board, which ends
 * the rest; what is out comes back to a steward.
 */
public final class WhenHouseholdLeftThenSettleItsLoans implements Reaction<HouseholdLeft> {

    @Override
    public List<Command> react(Recorded<HouseholdLeft> recorded, Lookup lookup) {
        HouseholdId household = recorded.occurrence().household();
        return HouseholdAccount.of(lookup, household).open().stream()
                .filter(open -> open.by().type().equals(LoanId.SUBJECT_TYPE))
                .<Command>map(open ->
                        new SettleLoanOfHouseholdThatLeft(new LoanId(open.by().id()), household))
                .toList();
    }
}
