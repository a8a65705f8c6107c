package community.linli.lending.reactions;

import community.linli.eventsourcing.Command;
import community.linli.eventsourcing.Lookup;
import community.linli.eventsourcing.Reaction;
import community.linli.eventsourcing.Recorded;
import community.linli.lending.houserules.HouseRulesEvent.ClosureAnnounced;
import community.linli.lending.loan.DueLoans;
import community.linli.lending.loan.LoanCommand.MoveDueOutOfClosure;
import java.time.LocalDate;
import java.util.List;

/** What is due on a day that has been closed is due later, by the published rule. */
public final class WhenClosureAnnouncedThenMoveDueDays implements Reaction<ClosureAnnounced> {

    @Override
    public List<Command> react(Recorded<ClosureAnnounced> recorded, Lookup lookup) {
        ClosureAnnounced closure = recorded.occurrence();
        return closure.from()
                .datesUntil(closure.to().plusDays(1))
                .map(LocalDate::toString)
                .flatMap(day -> lookup.find(DueLoans.class, day).stream())
                .flatMap(day -> day.loans().stream())
                .distinct()
                .<Command>map(MoveDueOutOfClosure::new)
                .toList();
    }
}
