package community.linli.lending.calendar;

import community.linli.eventsourcing.Event;
import community.linli.eventsourcing.Subject;
import community.linli.lending.facts.HouseholdId;
import community.linli.lending.facts.ItemId;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What its owner has laid down about one item's days. */
public sealed interface CalendarEvent extends Event {

    /** The item. */
    ItemId item();

    @Override
    default Subject subject() {
        return new Subject(ItemCalendar.SUBJECT_TYPE, item().value());
    }

    /**
     * The owner keeps these days.
     *
     * @param from first day
     * @param to last day, inclusive
     */
    record DaysBlocked(
            ItemId item,
            LocalDate from,
            LocalDate to,
            @Nullable String note) implements CalendarEvent {}

    /** The owner does not need them after all. */
    record DaysUnblocked(ItemId item, LocalDate from, LocalDate to) implements CalendarEvent {}

    /**
     * How the item is lent.
     *
     * @param meetingDays weekdays on which it is handed over and taken back; all seven where it does not matter
     * @param bufferDays days between two loans; null for those of the house rules
     * @param acceptsAtOnce whether a request or a reservation needs no word of the owner
     * @param voucherNeeded whether somebody must have shown the borrower how it works
     */
    record LendingTermsSet(
            ItemId item,
            List<DayOfWeek> meetingDays,
            @Nullable Integer bufferDays,
            boolean acceptsAtOnce,
            boolean voucherNeeded)
            implements CalendarEvent {}

    /** Somebody has shown the household how the item works. */
    record HouseholdVouchedFor(ItemId item, HouseholdId household) implements CalendarEvent {}
}
