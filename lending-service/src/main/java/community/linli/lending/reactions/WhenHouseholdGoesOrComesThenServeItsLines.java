package community.linli.lending.reactions;

import community.linli.eventsourcing.Command;
import community.linli.eventsourcing.Lookup;
import community.linli.eventsourcing.Reaction;
import community.linli.eventsourcing.Recorded;
import community.linli.lending.absence.AbsenceEvent;
import community.linli.lending.account.HouseholdAccount;
import community.linli.lending.waitlist.TurnId;
import community.linli.lending.waitlist.WaitlistCommand.OfferNextTurn;
import java.util.List;

/** Who is away keeps no neighbour waiting, and who is back waits no longer than it must; a household has few turns at once. */
public final class WhenHouseholdGoesOrComesThenServeItsLines implements Reaction<AbsenceEvent> {

    @Override
    public List<Command> react(Recorded<AbsenceEvent> recorded, Lookup lookup) {
        return HouseholdAccount.of(lookup, recorded.occurrence().household()).open().stream()
                .filter(open -> open.by().type().equals(TurnId.SUBJECT_TYPE))
                .<Command>map(open -> new OfferNextTurn(open.item()))
                .toList();
    }
}
