package community.linli.lending.reactions;

import community.linli.eventsourcing.Command;
import community.linli.eventsourcing.Lookup;
import community.linli.eventsourcing.Reaction;
import community.linli.eventsourcing.Recorded;
import community.linli.lending.account.HouseholdAccount;
import community.linli.lending.facts.CatalogFacts.HouseholdLeft;
import community.linli.lending.reservation.ReservationCommand.SettleReservation;
import community.linli.lending.reservation.ReservationId;
import java.util.List;

/** Who has left needs no days. */
public final class WhenHouseholdLeftThenEndItsReservations implements Reaction<HouseholdLeft> {

    @Override
    public List<Command> react(Recorded<HouseholdLeft> recorded, Lookup lookup) {
        return HouseholdAccount.of(lookup, recorded.occurrence().household()).open().stream()
                .filter(open -> open.by().type().equals(ReservationId.SUBJECT_TYPE))
                .<Command>map(open -> SettleReservation.of(open.by()))
                .toList();
    }
}
