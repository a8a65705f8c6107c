package community.linli.lending.loan;

import community.linli.eventsourcing.CommandContext;
import community.linli.lending.calendar.ItemCalendar;
import community.linli.lending.facts.KnownDistrict;
import community.linli.lending.facts.KnownItem;
import community.linli.lending.houserules.HouseRules;
import community.linli.lending.houserules.Rules;
import community.linli.lending.itemdiary.Availability;
import community.linli.lending.itemdiary.ItemDiary;
import community.linli.lending.loan.LoanState.Known;
import community.linli.lending.loan.LoanState.Terms;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a loan, with all that it is decided by.
 *
 * @param side who says it; null for a steward or the rule
 * @param usual the rules where nobody has set others
 */
record Word(Known loan, @Nullable Side side, Rules usual, CommandContext context) {

    Terms terms() {
        return loan.terms();
    }

    boolean isOwners() {
        return side == Side.OWNER;
    }

    boolean isBorrowers() {
        return side == Side.BORROWER;
    }

    Instant now() {
        return context.time();
    }

    LocalDate today() {
        return KnownDistrict.today(context);
    }

    /** What holds for the item. */
    Rules rules() {
        return houseRules()
                .forItem(
                        usual,
                        terms().community(),
                        listing().map(KnownItem.Listing::category).orElse(null));
    }

    HouseRules houseRules() {
        return HouseRules.of(context.lookup());
    }

    Optional<KnownItem.Listing> listing() {
        return context.lookup()
                .find(KnownItem.class, terms().item().value())
                .flatMap(known -> Optional.ofNullable(known.listing()));
    }

    ItemCalendar calendar() {
        return ItemCalendar.of(context.lookup(), terms().item());
    }

    ItemDiary diary() {
        return ItemDiary.of(context.lookup(), terms().item());
    }

    /** When the item is free. */
    Availability availability() {
        int copies = listing().map(KnownItem.Listing::copies).orElse(1);
        return calendar().availability(diary(), copies, rules(), today());
    }

    /** The due day that follows from a counted one. */
    LocalDate dueDay(LocalDate counted) {
        return calendar().dueDay(counted, houseRules());
    }

    /** The first moment after a local day. */
    Instant endOf(LocalDate day) {
        return day.plusDays(1)
                .atStartOfDay(KnownDistrict.of(context.lookup()).zone())
                .toInstant();
    }
}
