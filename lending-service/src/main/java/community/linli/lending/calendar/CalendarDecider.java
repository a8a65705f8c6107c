package community.linli.lending.calendar;

import community.linli.eventsourcing.CommandContext;
import community.linli.eventsourcing.Decider;
import community.linli.eventsourcing.Decision;
import community.linli.lending.calendar.CalendarCommand.BlockDays;
import community.linli.lending.calendar.CalendarCommand.SetLendingTerms;
import community.linli.lending.calendar.CalendarCommand.UnblockDays;
import community.linli.lending.calendar.CalendarCommand.VouchFor;
import community.linli.lending.calendar.CalendarEvent.DaysBlocked;
import community.linli.lending.calendar.CalendarEvent.DaysUnblocked;
import community.linli.lending.calendar.CalendarEvent.HouseholdVouchedFor;
import community.linli.lending.calendar.CalendarEvent.LendingTermsSet;
import community.linli.lending.calendar.CalendarPolicies.Asked;
import community.linli.lending.houserules.Rules;
import community.linli.lending.itemdiary.Span;
import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Decides on what owners lay down about their items' days. */
public final class CalendarDecider implements Decider<ItemCalendar, CalendarCommand, CalendarEvent> {

    private final Rules usual;

    /** With the rules where nobody has set others. */
    public CalendarDecider(Rules usual) {
        this.usual = usual;
    }

    @Override
    public ItemCalendar initialState() {
        return ItemCalendar.USUAL;
    }

    @Override
    public Decision decide(ItemCalendar calendar, CalendarCommand command, CommandContext context) {
        return switch (command) {
            case BlockDays block -> block(new Asked<>(calendar, block, usual, context));
            case UnblockDays unblock -> unblock(new Asked<>(calendar, unblock, usual, context));
            case SetLendingTerms set -> set(new Asked<>(calendar, set, usual, context));
            case VouchFor vouch -> vouch(new Asked<>(calendar, vouch, usual, context));
        };
    }

    private static Decision block(Asked<BlockDays> asked) {
        BlockDays block = asked.command();
        return CalendarPolicies.againstBlock(asked).orElseGet(() -> {
            boolean already = asked.calendar().blocked().contains(Span.ofDays(block.from(), block.to()));
            return already
                    ? Decision.noChange()
                    : Decision.accepted(new DaysBlocked(block.item(), block.from(), block.to(), block.note()));
        });
    }

    private static Decision unblock(Asked<UnblockDays> asked) {
        UnblockDays unblock = asked.command();
        return CalendarPolicies.againstUnblocking(asked).orElseGet(() -> {
            Span days = Span.ofDays(unblock.from(), unblock.to());
            boolean already = asked.calendar().blocked().stream().noneMatch(days::overlaps);
            return already
                    ? Decision.noChange()
                    : Decision.accepted(new DaysUnblocked(unblock.item(), unblock.from(), unblock.to()));
        });
    }

    private static Decision set(Asked<SetLendingTerms> asked) {
        SetLendingTerms set = asked.command();
        return CalendarPolicies.againstTerms(asked).orElseGet(() -> {
            ItemCalendar was = asked.calendar();
            boolean already = was.meetingDays().equals(Set.copyOf(set.meetingDays()))
                    && Objects.equals(was.bufferDays(), set.bufferDays())
                    && was.acceptsAtOnce() == set.acceptsAtOnce()
                    && was.voucherNeeded() == set.voucherNeeded();
            return already
                    ? Decision.noChange()
                    : Decision.accepted(new LendingTermsSet(
                            set.item(),
                            sorted(set.meetingDays()),
                            set.bufferDays(),
                            set.acceptsAtOnce(),
                            set.voucherNeeded()));
        });
    }

    private static List<DayOfWeek> sorted(List<DayOfWeek> days) {
        return List.copyOf(EnumSet.copyOf(days));
    }

    private static Decision vouch(Asked<VouchFor> asked) {
        VouchFor vouch = asked.command();
        return CalendarPolicies.againstVoucher(asked)
                .orElseGet(() -> asked.calendar().vouched().contains(vouch.household())
                        ? Decision.noChange()
                        : Decision.accepted(new HouseholdVouchedFor(vouch.item(), vouch.household())));
    }

    @Override
    public ItemCalendar evolve(ItemCalendar calendar, CalendarEvent event) {
        return calendar.after(event);
    }
}
