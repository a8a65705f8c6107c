package community.linli.lending.reactions;

import community.linli.eventsourcing.Command;
import community.linli.eventsourcing.Event;
import community.linli.eventsourcing.Lookup;
import community.linli.eventsourcing.Reaction;
import community.linli.eventsourcing.Recorded;
import community.linli.lending.facts.KnownDistrict;
import community.linli.lending.itemdiary.Entries;
import community.linli.lending.itemdiary.Entry;
import community.linli.lending.itemdiary.Entry.Advanced;
import community.linli.lending.itemdiary.Entry.Released;
import community.linli.lending.itemdiary.Entry.WrittenOff;
import community.linli.lending.itemdiary.ItemDiary;
import community.linli.lending.itemdiary.ItemDiary.Claim;
import community.linli.lending.itemdiary.ItemDiary.Standing;
import community.linli.lending.reservation.ReservationCommand.SettleReservation;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** What comes back begins the days that are kept waiting for it; what does not come back any more leaves room for fewer. */
public final class WhenItemComesFreeThenBeginItsReservations implements Reaction<Event> {

    private final List<Entries<?>> rooms;

    /** With the rooms that claim items. */
    public WhenItemComesFreeThenBeginItsReservations(List<Entries<?>> rooms) {
        this.rooms = List.copyOf(rooms);
    }

    @Override
    public List<Command> react(Recorded<Event> recorded, Lookup lookup) {
        LocalDate today =
                recorded.time().atZone(KnownDistrict.of(lookup).zone()).toLocalDate();
        return Entries.of(rooms, recorded.occurrence()).stream()
                .flatMap(entry -> concerned(entry, today, lookup))
                .<Command>map(claim -> SettleReservation.of(claim.by()))
                .distinct()
                .toList();
    }

    private static Stream<Claim> concerned(Entry entry, LocalDate today, Lookup lookup) {
        Stream<Claim> reserved = ItemDiary.of(lookup, entry.item()).claims().stream()
                .filter(claim -> claim.standing() == Standing.RESERVED);
        return switch (entry) {
            case Released free -> reserved.filter(claim -> hasBegun(claim, today));
            case WrittenOff lost -> reserved;
            case Advanced lost when lost.standing() == Standing.LOST -> reserved;
            case Entry other -> Stream.empty();
        };
    }

    private static boolean hasBegun(Claim claim, LocalDate today) {
        return claim.span() != null && !claim.span().from().isAfter(today);
    }
}
