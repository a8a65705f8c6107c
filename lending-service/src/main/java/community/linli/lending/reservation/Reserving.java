package community.linli.lending.reservation;

import community.linli.eventsourcing.CommandContext;
import community.linli.eventsourcing.Decision;
import community.linli.eventsourcing.Lookup;
import community.linli.eventsourcing.Policy;
import community.linli.eventsourcing.Subject;
import community.linli.lending.absence.Absence;
import community.linli.lending.account.Borrower;
import community.linli.lending.calendar.LentItem;
import community.linli.lending.facts.CommunityId;
import community.linli.lending.facts.HouseholdId;
import community.linli.lending.facts.ItemId;
import community.linli.lending.facts.KnownCommunity;
import community.linli.lending.facts.KnownDistrict;
import community.linli.lending.facts.KnownItem.Listing;
import community.linli.lending.houserules.Rules;
import community.linli.lending.itemdiary.Span;
import community.linli.lending.waitlist.Waitlist;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A household's wish for days of an item, with the rules that it is decided by.
 *
 * @param by what carries the wish; its own earlier days are not in its way
 */
record Reserving(Subject by, HouseholdId household, CommunityId community, ItemId item, Span days, Deciding deciding) {

    /** When it is decided, with the rules where nobody has set others. */
    record Deciding(Rules usual, CommandContext context) {

        Lookup lookup() {
            return context.lookup();
        }

        Instant startOf(LocalDate day) {
            ZoneId zone = KnownDistrict.of(lookup()).zone();
            return day.atStartOfDay(zone).toInstant();
        }

        LentItem thing(ItemId item) {
            return new LentItem(item, usual, context);
        }

        /** Until when an owner may answer: for as long as for a request, from when somebody is at home, and never into the first day. */
        Instant answerBy(HouseholdId owner, ItemId item, LocalDate from) {
            Instant usualEnd =
                    Absence.heardAt(context, owner).plus(thing(item).rules().requestLife());
            Instant begins = startOf(from);
            return usualEnd.isAfter(begins) ? begins : usualEnd;
        }
    }

    private static final List<Policy<Reserving>> OF_THE_ITEM = List.of(
            new Policy<>(
                    wish -> !KnownDistrict.of(wish.deciding().lookup()).isClosed(),
                    ReservationRejection.DISTRICT_CLOSED),
            new Policy<>(
                    wish -> !KnownCommunity.of(wish.deciding().lookup(), wish.community())
                            .isPaused(),
                    ReservationRejection.COMMUNITY_PAUSED),
            new Policy<>(wish -> wish.listing().isPresent(), ReservationRejection.ITEM_NOT_FOUND),
            new Policy<>(Reserving::isNotTheirOwn, ReservationRejection.OWN_ITEM),
            new Policy<>(
                    wish -> wish.thing().isListed() && wish.thing().isThere(), ReservationRejection.ITEM_WITHDRAWN),
            new Policy<>(wish -> !wish.thing().isPaused(), ReservationRejection.ITEM_PAUSED),
            new Policy<>(
                    wish -> wish.listing().filter(Listing::isForLending).isPresent(),
                    ReservationRejection.ITEM_NOT_FOR_LENDING));

    private static final List<Policy<Reserving>> OF_THE_HOUSEHOLD = List.of(
            new Policy<>(wish -> !wish.borrower().isBlocked(), ReservationRejection.HOUSEHOLD_BLOCKED),
            new Policy<>(wish -> !wish.borrower().isTooLate(), ReservationRejection.SOMETHING_OVERDUE),
            new Policy<>(wish -> wish.borrower().mayHaveMoreThan(wish.otherClaims()), Reserving::limitReached),
            new Policy<>(
                    wish -> wish.thing().calendar().trusts(wish.household()), ReservationRejection.VOUCHER_NEEDED));

    private static final List<Policy<Reserving>> OF_THE_DAYS = List.of(
            new Policy<>(Reserving::areAhead, ReservationRejection.DAYS_WRONG, "/from"),
            new Policy<>(wish -> wish.days().days() <= wish.loanDays() + 1L, ReservationRejection.TOO_LONG, "/to"),
            new Policy<>(Reserving::meetOnBothEnds, ReservationRejection.NO_MEETING_DAY, "/from"),
            new Policy<>(Reserving::leaveTimeForWhoWaits, ReservationRejection.OTHERS_WAIT, "/from"),
            new Policy<>(wish -> wish.areFree(wish.days()), Reserving::taken));

    /** Why the days cannot be reserved, in the order in which a resident should hear it. */
    Optional<Decision> refused() {
        return Stream.of(OF_THE_ITEM, OF_THE_HOUSEHOLD, OF_THE_DAYS)
                .flatMap(rules -> Policy.firstBroken(rules, this).stream())
                .findFirst();
    }

    Optional<Listing> listing() {
        return thing().listing().filter(listing -> listing.community().equals(community));
    }

    LentItem thing() {
        return deciding.thing(item);
    }

    private Borrower borrower() {
        return new Borrower(household, thing().rules(), thing().today(), deciding.lookup());
    }

    private int otherClaims() {
        return (int) borrower().claims().stream()
                .filter(open -> !open.by().equals(by))
                .count();
    }

    private Decision limitReached() {
        return Decision.rejected(ReservationRejection.LIMIT_REACHED, borrower().limitReached(otherClaims()));
    }

    private boolean isNotTheirOwn() {
        return listing().filter(listing -> listing.owner().equals(household)).isEmpty();
    }

    private boolean areAhead() {
        LocalDate today = thing().today();
        return days.from().isAfter(today)
                && !days.last().isAfter(today.plusDays(thing().rules().horizonDays()));
    }

    private int loanDays() {
        return Math.min(
                listing().map(Listing::loanDays).orElse(1), thing().rules().loanDaysAtMost());
    }

    private boolean meetOnBothEnds() {
        return Stream.of(days.from(), days.last())
                .allMatch(day -> thing().calendar().meetsOn(day, thing().houseRules())
                        && listing()
                                .filter(listing -> Absence.of(deciding.lookup(), listing.owner())
                                        .isOn(day))
                                .isEmpty());
    }

    /** Each of those who wait could have a copy for its loan days before, one after another from the first day on which one is free. */
    private boolean leaveTimeForWhoWaits() {
        long waiting = Waitlist.of(deciding.lookup(), item).turns().stream()
                .filter(turn -> !turn.household().equals(household))
                .count();
        int copies = thing().availability().copies();
        long rounds = (waiting + copies - 1) / copies;
        return waiting == 0
                || firstFreeFrom(thing().today(), 1)
                        .filter(free -> !days.from().isBefore(free.plusDays(rounds * loanDays())))
                        .isPresent();
    }

    private boolean areFree(Span span) {
        return thing().availability().isFree(span, by);
    }

    /** The first day within the horizon from which so many days are free. */
    private Optional<LocalDate> firstFreeFrom(LocalDate day, long count) {
        LocalDate last = thing().today().plusDays(thing().rules().horizonDays());
        return day.datesUntil(last.plusDays(1))
                .filter(from -> areFree(new Span(from, from.plusDays(count))))
                .findFirst();
    }

    private Decision taken() {
        return firstFreeFrom(days.from(), days.days())
                .map(from -> Decision.rejected(
                        ReservationRejection.DAYS_TAKEN,
                        "These days are taken; as many are free from " + from + " on."))
                .orElseGet(() -> Decision.rejected(ReservationRejection.DAYS_TAKEN));
    }
}
