package community.linli.lending.reactions;

import community.linli.eventsourcing.Command;
import community.linli.eventsourcing.Lookup;
import community.linli.eventsourcing.Reaction;
import community.linli.eventsourcing.Recorded;
import community.linli.lending.facts.CatalogFacts.CommunityResumed;
import community.linli.lending.facts.HouseholdId;
import community.linli.lending.facts.KnownNeighbours;
import community.linli.lending.reservation.ReservationCommand.ResumeReservation;
import community.linli.lending.reservation.ReservationId;
import java.util.List;

/** Days whose time came in a pause begin, and those that wait for an answer can be answered as if they had been asked for when it ended. */
public final class WhenCommunityResumedThenResumeItsReservations implements Reaction<CommunityResumed> {

    @Override
    public List<Command> react(Recorded<CommunityResumed> recorded, Lookup lookup) {
        List<HouseholdId> neighbours =
                KnownNeighbours.of(lookup, recorded.occurrence().community());
        return OpenClaims.of(neighbours, ReservationId.SUBJECT_TYPE, lookup)
                .<Command>map(open ->
                        new ResumeReservation(new ReservationId(open.by().id())))
                .toList();
    }
}
