package community.linli.lending.views.calendars;

import community.linli.lending.calendar.LentItem;
import community.linli.lending.facts.HouseholdId;
import community.linli.lending.facts.ItemId;
import community.linli.lending.facts.KnownItem;
import community.linli.lending.itemdiary.Availability;
import community.linli.lending.itemdiary.ItemDiary.Claim;
import community.linli.lending.itemdiary.Span;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An item's days. That a day is free says that a copy could be promised for it; whether this household may have it depends on more: its limit, a block, an
 * absence of the owner, who waits in line, a pause of the community.
 *
 * @param today in the district's zone
 * @param copies how many there are, those lost for good not counted
 * @param meetingDays weekdays on which its owner hands it over and takes it back
 * @param bufferDays days between two loans of one copy
 * @param acceptsAtOnce whether a request needs no word of the owner
 * @param voucherNeeded whether somebody must have shown the borrower how it works
 * @param nextFree the first day, from today on, for which a copy is free and on which it changes hands; null where there is none as far ahead
 *     as days may be reserved
 * @param claims all for the owner; for others their own
 */
record CalendarShown(
        ItemId item,
        LocalDate today,
        int copies,
        List<DayOfWeek> meetingDays,
        int bufferDays,
        boolean acceptsAtOnce,
        boolean voucherNeeded,
        @Nullable LocalDate nextFree,
        List<Day> days,
        List<Kept> claims) {

    /**
     * One day.
     *
     * @param free copies that could be promised for it
     * @param taken copies that are not free, whoever has them
     * @param isBlocked whether the owner keeps it; then nothing is free
     * @param isMeetingDay whether it may begin or end a loan: neither the owner's weekdays nor a closure are against it
     */
    record Day(LocalDate day, long free, long taken, boolean isBlocked, boolean isMeetingDay) {}

    /**
     * One claim.
     *
     * @param by such as {@code loan/7c1e}
     * @param standing {@code queued}, {@code asked}, {@code offered}, {@code reserved}, {@code promised}, {@code out} or {@code lost}
     * @param from null where no days are laid down
     * @param to last day, inclusive
     */
    record Kept(
            String by,
            HouseholdId household,
            String standing,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {

        static Kept of(Claim claim) {
            Span span = claim.span();
            return new Kept(
                    claim.by().toString(),
                    claim.household(),
                    claim.standing().name().toLowerCase(Locale.ROOT),
                    span == null ? null : span.from(),
                    span == null ? null : span.last());
        }
    }

    /** What is shown; empty where the item is not on the board, or not there to be borrowed. */
    static Optional<CalendarShown> of(SeenItem seen, Question question) {
        LentItem item = seen.at(question);
        return item.listing()
                .filter(KnownItem.Listing::isForLending)
                .filter(listing -> item.isListed())
                .map(listing -> of(item, listing.owner(), question));
    }

    private static CalendarShown of(LentItem item, HouseholdId owner, Question question) {
        Availability available = item.availability();
        HouseholdId reader = question.reader();
        return new CalendarShown(
                item.item(),
                available.today(),
                available.copies(),
                List.copyOf(item.calendar().meetingDays()),
                available.bufferDays(),
                item.calendar().acceptsAtOnce(),
                item.calendar().voucherNeeded(),
                nextFree(item, available),
                question.from()
                        .datesUntil(question.to().plusDays(1))
                        .map(day -> day(item, available, day))
                        .toList(),
                available.diary().claims().stream()
                        .filter(claim ->
                                owner.equals(reader) || claim.household().equals(reader))
                        .map(Kept::of)
                        .toList());
    }

    private static Day day(LentItem item, Availability available, LocalDate day) {
        return new Day(
                day,
                available.freeOn(day),
                available.takenOn(day),
                available.isBlocked(day),
                item.calendar().meetsOn(day, item.houseRules()));
    }

    private static @Nullable LocalDate nextFree(LentItem item, Availability available) {
        LocalDate last = available.today().plusDays(item.rules().horizonDays());
        return Stream.iterate(available.today(), day -> !day.isAfter(last), day -> day.plusDays(1))
                .filter(day -> available.freeOn(day) > 0)
                .filter(day -> item.calendar().meetsOn(day, item.houseRules()))
                .findFirst()
                .orElse(null);
    }
}
