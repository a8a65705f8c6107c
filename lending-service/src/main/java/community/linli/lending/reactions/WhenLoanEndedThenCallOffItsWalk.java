package community.linli.lending.reactions;

import community.linli.eventsourcing.Command;
import community.linli.eventsourcing.Lookup;
import community.linli.eventsourcing.Reaction;
import community.linli.eventsourcing.Recorded;
import community.linli.lending.introduction.WalkAgenda;
import community.linli.lending.introduction.WalkCommand.CallOffWalkOfEndedLoan;
import community.linli.lending.introduction.WalkId;
import community.linli.lending.loan.LoanEvent;
import community.linli.lending.loan.LoanEvent.LoanCancelled;
import community.linli.lending.loan.LoanEvent.LoanReturned;
import community.linli.lending.loan.LoanEvent.LoanWrittenOff;
import community.linli.lending.loan.LoanEvent.PromiseLapsed;
import java.util.List;

/** A loan that has ended needs no company any more; whether they went together can be said until then. */
public final class WhenLoanEndedThenCallOffItsWalk implements Reaction<LoanEvent> {

    @Override
    public List<Command> react(Recorded<LoanEvent> recorded, Lookup lookup) {
        LoanEvent event = recorded.occurrence();
        WalkId walk = new WalkId(event.loan().value());
        boolean hasEnded = event instanceof LoanCancelled
                || event instanceof PromiseLapsed
                || event instanceof LoanReturned
                || event instanceof LoanWrittenOff;
        return hasEnded && WalkAgenda.isOpen(lookup, walk) ? List.of(new CallOffWalkOfEndedLoan(walk)) : List.of();
    }
}
