package community.linli.lending.reservation;

import community.linli.lending.facts.HouseholdId;
import community.linli.lending.itemdiary.Entries;
import community.linli.lending.itemdiary.Entry;
import community.linli.lending.itemdiary.Entry.Advanced;
import community.linli.lending.itemdiary.Entry.Claimed;
import community.linli.lending.itemdiary.Entry.Released;
import community.linli.lending.itemdiary.ItemDiary.Claim;
import community.linli.lending.itemdiary.ItemDiary.Standing;
import community.linli.lending.itemdiary.Span;
import community.linli.lending.reservation.ReservationEvent.DaysReserved;
import community.linli.lending.reservation.ReservationEvent.ReservationBecameLoan;
import community.linli.lending.reservation.ReservationEvent.ReservationConfirmed;
import community.linli.lending.reservation.ReservationEvent.ReservationKeptWaiting;
import community.linli.lending.reservation.ReservationEvent.ReservationMoved;
import community.linli.lending.reservation.ReservationEvent.ReservationReleased;
import community.linli.lending.reservation.ReservationEvent.ReservationResumed;
import java.util.List;

/** Writes reserved days into the diary of their item, and into the account of who reserved them. */
public final class ReservationEntries {

    /** For the folds of diaries and accounts. */
    public static final Entries<ReservationEvent> ENTRIES =
            new Entries<>(ReservationEvent.class, ReservationEntries::of);

    private ReservationEntries() {}

    private static List<Entry> of(ReservationEvent event) {
        return switch (event) {
            case DaysReserved days ->
                List.of(new Claimed(
                        days.item(),
                        new Claim(
                                days.subject(),
                                days.household(),
                                Standing.RESERVED,
                                Span.ofDays(days.from(), days.to()),
                                null)));
            case ReservationMoved moved ->
                List.of(new Advanced(
                        moved.item(), moved.subject(), Standing.RESERVED, Span.ofDays(moved.from(), moved.to()), null));
            case ReservationBecameLoan loan -> List.of(released(loan, loan.household()));
            case ReservationReleased released -> List.of(released(released, released.household()));
            case ReservationConfirmed word -> List.of();
            case ReservationResumed word -> List.of();
            case ReservationKeptWaiting word -> List.of();
        };
    }

    private static Entry released(ReservationEvent event, HouseholdId household) {
        return new Released(event.item(), event.subject(), household, false);
    }
}
