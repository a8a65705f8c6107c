package community.linli.lending.reactions;

import community.linli.eventsourcing.Command;
import community.linli.eventsourcing.Lookup;
import community.linli.eventsourcing.Reaction;
import community.linli.eventsourcing.Recorded;
import community.linli.lending.absence.AbsenceEvent;
import community.linli.lending.facts.HouseholdId;
import community.linli.lending.waitlist.WaitlistCommand.OfferNextTurn;
import java.util.List;
import java.util.stream.Stream;

/** Who is away keeps no neighbour waiting, who is back waits no longer than it must, and nobody waits for an owner who is there. */
public final class WhenHouseholdGoesOrComesThenServeItsLines implements Reaction<AbsenceEvent> {

    @Override
    public List<Command> react(Recorded<AbsenceEvent> recorded, Lookup lookup) {
        HouseholdId household = recorded.occurrence().household();
        return Stream.concat(WaitedFor.by(List.of(household), lookup), WaitedFor.from(household, lookup))
                .<Command>map(OfferNextTurn::new)
                .toList();
    }
}
