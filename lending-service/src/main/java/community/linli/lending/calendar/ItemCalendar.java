package community.linli.lending.calendar;

import community.linli.eventsourcing.Lookup;
import community.linli.lending.calendar.CalendarEvent.DaysBlocked;
import community.linli.lending.calendar.CalendarEvent.DaysUnblocked;
import community.linli.lending.calendar.CalendarEvent.HouseholdVouchedFor;
import community.linli.lending.calendar.CalendarEvent.LendingTermsSet;
import community.linli.lending.facts.HouseholdId;
import community.linli.lending.facts.ItemId;
import community.linli.lending.houserules.HouseRules;
import community.linli.lending.houserules.Rules;
import community.linli.lending.itemdiary.Availability;
import community.linli.lending.itemdiary.ItemDiary;
import community.linli.lending.itemdiary.Span;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How its owner lends one item. The state of its entity, kept under the item's id.
 *
 * @param blocked days that the owner keeps
 * @param meetingDays weekdays on which it changes hands, from Monday
 * @param bufferDays null for those of the house rules
 * @param vouched households that have been shown how it works
 */
public record ItemCalendar(
        List<Span> blocked,
        Set<DayOfWeek> meetingDays,
        @Nullable Integer bufferDays,
        boolean acceptsAtOnce,
        boolean voucherNeeded,
        List<HouseholdId> vouched) {

    /** The type in its subjects. */
    public static final String SUBJECT_TYPE = "item-calendar";

    /** Nothing laid down. */
    public static final ItemCalendar USUAL =
            new ItemCalendar(List.of(), EnumSet.allOf(DayOfWeek.class), null, false, false, List.of());

    private static final int JUMPS = 400;

    public ItemCalendar {
        blocked = List.copyOf(blocked);
        meetingDays = Collections.unmodifiableSet(new TreeSet<>(meetingDays));
        vouched = List.copyOf(vouched);
    }

    /** That of this item. */
    public static ItemCalendar of(Lookup lookup, ItemId item) {
        return lookup.find(ItemCalendar.class, item.value()).orElse(USUAL);
    }

    /** After the event: for who decides and for who shows alike. */
    public ItemCalendar after(CalendarEvent event) {
        return switch (event) {
            case DaysBlocked days ->
                blocked(Stream.concat(blocked.stream(), Stream.of(Span.ofDays(days.from(), days.to())))
                        .toList());
            case DaysUnblocked free -> {
                Span days = Span.ofDays(free.from(), free.to());
                yield blocked(
                        blocked.stream().flatMap(block -> block.without(days)).toList());
            }
            case LendingTermsSet set ->
                new ItemCalendar(
                        blocked,
                        Set.copyOf(set.meetingDays()),
                        set.bufferDays(),
                        set.acceptsAtOnce(),
                        set.voucherNeeded(),
                        vouched);
            case HouseholdVouchedFor shown ->
                new ItemCalendar(
                        blocked,
                        meetingDays,
                        bufferDays,
                        acceptsAtOnce,
                        voucherNeeded,
                        Stream.concat(vouched.stream(), Stream.of(shown.household()))
                                .toList());
        };
    }

    private ItemCalendar blocked(List<Span> now) {
        return new ItemCalendar(now, meetingDays, bufferDays, acceptsAtOnce, voucherNeeded, vouched);
    }

    /** When the item is free: the one way to ask. */
    public Availability availability(ItemDiary diary, int copies, Rules rules, LocalDate today) {
        int buffer = bufferDays == null ? rules.bufferDays() : bufferDays;
        return new Availability(diary, copies - diary.writtenOff(), buffer, blocked, today);
    }

    /** Whether it may be handed over or taken back on this day, as far as weekdays and closures go. */
    public boolean meetsOn(LocalDate day, HouseRules rules) {
        return rules.isOpen(day) && meetingDays.contains(day.getDayOfWeek());
    }

    /** The published rule of due days with the owner's weekdays: first closures, then on to the next weekday on which it is taken back. */
    public LocalDate dueDay(LocalDate counted, HouseRules rules) {
        LocalDate due = rules.dueDay(counted);
        for (int jump = 0; jump < JUMPS && !meetsOn(due, rules); jump++) {
            due = rules.dueDay(due.plusDays(1));
        }
        return due;
    }

    /** Whether the household may borrow it, as far as showing goes. */
    public boolean trusts(HouseholdId household) {
        return !voucherNeeded || vouched.contains(household);
    }
}
