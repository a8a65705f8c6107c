package community.linli.lending.reactions;

import community.linli.eventsourcing.Command;
import community.linli.eventsourcing.Lookup;
import community.linli.eventsourcing.Reaction;
import community.linli.eventsourcing.Recorded;
import community.linli.lending.facts.CatalogFacts.AboutItem;
import community.linli.lending.itemdiary.ItemDiary;
import community.linli.lending.itemdiary.ItemDiary.Standing;
import community.linli.lending.reservation.ReservationCommand.SettleReservation;
import java.util.List;

/** What is off the board, another household's, or listed again with fewer copies, cannot keep all the days that were reserved of it. */
public final class WhenItemIsGoneThenSettleItsReservations implements Reaction<AboutItem> {

    @Override
    public List<Command> react(Recorded<AboutItem> recorded, Lookup lookup) {
        return ItemDiary.of(lookup, recorded.occurrence().item()).claims().stream()
                .filter(claim -> claim.standing() == Standing.RESERVED)
                .<Command>map(claim -> SettleReservation.of(claim.by()))
                .toList();
    }
}
