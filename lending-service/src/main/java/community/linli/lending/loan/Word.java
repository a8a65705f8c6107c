package community.linli.lending.loan;

import community.linli.eventsourcing.CommandContext;
import community.linli.lending.calendar.LentItem;
import community.linli.lending.facts.KnownDistrict;
import community.linli.lending.houserules.HouseRules;
import community.linli.lending.houserules.Rules;
import community.linli.lending.itemdiary.Availability;
import community.linli.lending.itemdiary.ItemDiary;
import community.linli.lending.itemdiary.Span;
import community.linli.lending.loan.LoanState.Known;
import community.linli.lending.loan.LoanState.Terms;
import java.time.Instant;
import java.time.LocalDate;
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

    /** The borrower's wish, were it for these days. */
    Asking asking(@Nullable Span days) {
        return new Asking(terms().borrower(), terms().community(), terms().item(), days, usual, context);
    }

    private LentItem thing() {
        return new LentItem(terms().item(), usual, context);
    }

    LocalDate today() {
        return thing().today();
    }

    /** What holds for the item. */
    Rules rules() {
        return thing().rules();
    }

    HouseRules houseRules() {
        return thing().houseRules();
    }

    ItemDiary diary() {
        return thing().diary();
    }

    /** When the item is free. */
    Availability availability() {
        return thing().availability();
    }

    /** Whether the item is on the board, and still the owner's of this loan. */
    boolean isListed() {
        return thing().isListed() && diary().isStillOf(terms().owner());
    }

    /** The due day that follows from a counted one. */
    LocalDate dueDay(LocalDate counted) {
        return thing().dueDay(counted);
    }

    /** The first moment after a local day. */
    Instant endOf(LocalDate day) {
        return day.plusDays(1)
                .atStartOfDay(KnownDistrict.of(context.lookup()).zone())
                .toInstant();
    }
}
