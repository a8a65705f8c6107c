package community.linli.lending.reactions;

import community.linli.eventsourcing.Command;
import community.linli.eventsourcing.Lookup;
import community.linli.eventsourcing.Reaction;
import community.linli.eventsourcing.Recorded;
import community.linli.lending.loan.LoanCommand.WriteOffLoan;
import community.linli.lending.loan.LoanId;
import community.linli.lending.settlement.CaseEvent.CaseSettled;
import community.linli.lending.settlement.CaseEvent.Kind;
import java.util.List;

/** What is lost and settled is not waited for any more. */
public final class WhenCaseSettledThenWriteItsLoanOff implements Reaction<CaseSettled> {

    @Override
    public List<Command> react(Recorded<CaseSettled> recorded, Lookup lookup) {
        CaseSettled settled = recorded.occurrence();
        return settled.kind() == Kind.LOST
                ? List.of(new WriteOffLoan(new LoanId(settled.matter().value())))
                : List.of();
    }
}
