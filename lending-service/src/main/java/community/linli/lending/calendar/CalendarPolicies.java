package community.linli.lending.calendar;

import community.linli.eventsourcing.CommandContext;
import community.linli.eventsourcing.Decision;
import community.linli.eventsourcing.PlainWords;
import community.linli.eventsourcing.Policy;
import community.linli.lending.calendar.CalendarCommand.BlockDays;
import community.linli.lending.calendar.CalendarCommand.SetLendingTerms;
import community.linli.lending.calendar.CalendarCommand.UnblockDays;
import community.linli.lending.calendar.CalendarCommand.VouchFor;
import community.linli.lending.facts.KnownDistrict;
import community.linli.lending.facts.KnownHousehold;
import community.linli.lending.facts.KnownItem;
import community.linli.lending.facts.KnownMember;
import community.linli.lending.houserules.Rules;
import community.linli.lending.itemdiary.ItemDiary;
import community.linli.lending.itemdiary.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** When an owner may lay something down about an item. */
final class CalendarPolicies {

    private static final int YEARS_AHEAD = 2;
    private static final int BLOCKS_AT_MOST = 200;
    private static final int VOUCHED_AT_MOST = 2_000;
    private static final int BUFFER_AT_MOST = 30;
    private static final int NOTE_LENGTH = 200;

    /** What is asked of which calendar. */
    record Asked<C extends CalendarCommand>(ItemCalendar calendar, C command, Rules usual, CommandContext context) {}

    private static final List<Policy<Asked<BlockDays>>> FOR_A_BLOCK = List.of(
            new Policy<>(CalendarPolicies::theItemIsHere, CalendarRejection.ITEM_NOT_FOUND),
            new Policy<>(CalendarPolicies::theOwnerSpeaks, CalendarRejection.NOT_THE_OWNER),
            new Policy<>(
                    asked -> areAhead(
                            asked, asked.command().from(), asked.command().to()),
                    CalendarRejection.DAYS_WRONG,
                    "/from"),
            new Policy<>(CalendarPolicies::theNoteIsReadable, CalendarRejection.NOTE_WRONG, "/note"),
            new Policy<>(CalendarPolicies::fewAreBlockedStill, CalendarRejection.TOO_MANY_BLOCKS),
            new Policy<>(CalendarPolicies::nobodyHasTheDays, CalendarRejection.DAYS_TAKEN));

    private static final List<Policy<Asked<UnblockDays>>> FOR_AN_UNBLOCKING = List.of(
            new Policy<>(CalendarPolicies::theItemIsHere, CalendarRejection.ITEM_NOT_FOUND),
            new Policy<>(CalendarPolicies::theOwnerSpeaks, CalendarRejection.NOT_THE_OWNER),
            new Policy<>(
                    asked -> !asked.command().to().isBefore(asked.command().from())
                            && asked.command()
                                    .to()
                                    .isBefore(
                                            KnownDistrict.today(asked.context()).plusYears(YEARS_AHEAD)),
                    CalendarRejection.DAYS_WRONG,
                    "/to"));

    private static final List<Policy<Asked<SetLendingTerms>>> FOR_TERMS = List.of(
            new Policy<>(CalendarPolicies::theItemIsHere, CalendarRejection.ITEM_NOT_FOUND),
            new Policy<>(CalendarPolicies::theOwnerSpeaks, CalendarRejection.NOT_THE_OWNER),
            new Policy<>(
                    asked -> !asked.command().meetingDays().isEmpty(),
                    CalendarRejection.NO_MEETING_DAY,
                    "/meetingDays"),
            new Policy<>(CalendarPolicies::theBufferIsSmall, CalendarRejection.BUFFER_WRONG, "/bufferDays"));

    private static final List<Policy<Asked<VouchFor>>> FOR_A_VOUCHER = List.of(
            new Policy<>(CalendarPolicies::theItemIsHere, CalendarRejection.ITEM_NOT_FOUND),
            new Policy<>(
                    asked -> asked.context().actor().is("steward") || theOwnerSpeaks(asked),
                    CalendarRejection.NOT_THE_OWNER),
            new Policy<>(CalendarPolicies::theHouseholdIsHere, CalendarRejection.HOUSEHOLD_NOT_FOUND),
            new Policy<>(
                    asked -> asked.calendar().vouched().size() < VOUCHED_AT_MOST, CalendarRejection.TOO_MANY_VOUCHED));

    private CalendarPolicies() {}

    static Optional<Decision> againstBlock(Asked<BlockDays> asked) {
        return Policy.firstBroken(FOR_A_BLOCK, asked);
    }

    static Optional<Decision> againstUnblocking(Asked<UnblockDays> asked) {
        return Policy.firstBroken(FOR_AN_UNBLOCKING, asked);
    }

    static Optional<Decision> againstTerms(Asked<SetLendingTerms> asked) {
        return Policy.firstBroken(FOR_TERMS, asked);
    }

    static Optional<Decision> againstVoucher(Asked<VouchFor> asked) {
        return Policy.firstBroken(FOR_A_VOUCHER, asked);
    }

    private static Optional<KnownItem.Listing> listing(Asked<?> asked) {
        return new LentItem(asked.command().item(), asked.usual(), asked.context())
                .listing()
                .filter(listing -> listing.community().equals(asked.command().community()));
    }

    private static boolean theItemIsHere(Asked<?> asked) {
        return listing(asked).isPresent();
    }

    private static boolean theOwnerSpeaks(Asked<?> asked) {
        return listing(asked)
                .filter(listing -> KnownMember.householdOfWhoAsks(
                                asked.context(), asked.command().community())
                        .filter(listing.owner()::equals)
                        .isPresent())
                .isPresent();
    }

    private static boolean areAhead(Asked<?> asked, LocalDate from, LocalDate to) {
        LocalDate today = KnownDistrict.today(asked.context());
        return !from.isBefore(today) && !to.isBefore(from) && to.isBefore(today.plusYears(YEARS_AHEAD));
    }

    /** What is past is of no more use, and so does not count. */
    private static boolean fewAreBlockedStill(Asked<BlockDays> asked) {
        LocalDate today = KnownDistrict.today(asked.context());
        return asked.calendar().blocked().stream()
                        .filter(days -> days.until().isAfter(today))
                        .count()
                < BLOCKS_AT_MOST;
    }

    private static boolean theNoteIsReadable(Asked<BlockDays> asked) {
        String note = asked.command().note();
        return note == null || (PlainWords.length(note) <= NOTE_LENGTH && PlainWords.isNote(note));
    }

    /** With several copies the owner's days keep all of them back, so one claim is enough against it. */
    private static boolean nobodyHasTheDays(Asked<BlockDays> asked) {
        ItemDiary diary = ItemDiary.of(asked.context().lookup(), asked.command().item());
        Span days = Span.ofDays(asked.command().from(), asked.command().to());
        LocalDate today = KnownDistrict.today(asked.context());
        return ItemCalendar.USUAL
                .availability(diary, 1 + diary.writtenOff(), asked.usual(), today)
                .isFree(days, null);
    }

    private static boolean theBufferIsSmall(Asked<SetLendingTerms> asked) {
        Integer days = asked.command().bufferDays();
        return days == null || (days >= 0 && days <= BUFFER_AT_MOST);
    }

    private static boolean theHouseholdIsHere(Asked<VouchFor> asked) {
        return asked.context()
                .lookup()
                .find(KnownHousehold.class, asked.command().household().value())
                .filter(known -> asked.command().community().equals(known.community()))
                .isPresent();
    }
}
