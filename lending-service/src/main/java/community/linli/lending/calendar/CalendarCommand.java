package community.linli.lending.calendar;

import community.linli.eventsourcing.Command;
import community.linli.eventsourcing.Subject;
import community.linli.lending.facts.CommunityId;
import community.linli.lending.facts.HouseholdId;
import community.linli.lending.facts.ItemId;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the owner household can lay down about one item. */
public sealed interface CalendarCommand extends Command {

    /** The item. */
    ItemId item();

    /** The community named in the path. */
    CommunityId community();

    @Override
    default Subject subject() {
        return new Subject(ItemCalendar.SUBJECT_TYPE, item().value());
    }

    /** Keeps days for the owner, from today on, within two years. Refused while one of them is promised or reserved; that must be ended first. */
    record BlockDays(
            ItemId item,
            CommunityId community,
            LocalDate from,
            LocalDate to,
            @Nullable String note) implements CalendarCommand {}

    /** Gives kept days free, wholly or in part. */
    record UnblockDays(ItemId item, CommunityId community, LocalDate from, LocalDate to) implements CalendarCommand {}

    /** Sets on which weekdays and with which buffer the item is lent, and whether the owner is asked; concerns what is decided from then on. */
    record SetLendingTerms(
            ItemId item,
            CommunityId community,
            List<DayOfWeek> meetingDays,
            @Nullable Integer bufferDays,
            boolean acceptsAtOnce,
            boolean voucherNeeded)
            implements CalendarCommand {}

    /** The owner, or a steward, has shown the household how the item works. */
    record VouchFor(ItemId item, CommunityId community, HouseholdId household) implements CalendarCommand {}
}
