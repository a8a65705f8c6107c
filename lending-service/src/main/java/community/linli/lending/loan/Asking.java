package community.linli.lending.loan;

import community.linli.eventsourcing.CommandContext;
import community.linli.eventsourcing.Lookup;
import community.linli.eventsourcing.Subject;
import community.linli.lending.account.Borrower;
import community.linli.lending.account.HouseholdAccount;
import community.linli.lending.calendar.ItemCalendar;
import community.linli.lending.calendar.LentItem;
import community.linli.lending.facts.CommunityId;
import community.linli.lending.facts.HouseholdId;
import community.linli.lending.facts.ItemId;
import community.linli.lending.facts.KnownItem;
import community.linli.lending.houserules.HouseRules;
import community.linli.lending.houserules.Rules;
import community.linli.lending.itemdiary.Availability;
import community.linli.lending.itemdiary.ItemDiary;
import community.linli.lending.itemdiary.Span;
import community.linli.lending.waitlist.Waitlist;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A household's wish for an item, with all that it is decided by.
 *
 * @param household who would borrow it
 * @param wished the days; null for as soon as possible
 */
record Asking(
        HouseholdId household,
        CommunityId community,
        ItemId item,
        @Nullable Span wished,
        Rules usual,
        CommandContext context) {

    Lookup lookup() {
        return context.lookup();
    }

    LentItem thing() {
        return new LentItem(item, usual, context);
    }

    LocalDate today() {
        return thing().today();
    }

    /** What the board says about the item, if it is on this community's board. */
    Optional<KnownItem.Listing> listing() {
        return thing().listing().filter(listing -> listing.community().equals(community));
    }

    HouseRules houseRules() {
        return thing().houseRules();
    }

    Rules rules() {
        return thing().rules();
    }

    ItemCalendar calendar() {
        return thing().calendar();
    }

    ItemDiary diary() {
        return thing().diary();
    }

    Availability availability() {
        return thing().availability();
    }

    /** The turn that is offered to the household. */
    Optional<Waitlist.Turn> turn() {
        return Waitlist.of(lookup(), item).offeredTo(household);
    }

    /** What keeps a copy for this very household, and so does not stand in its way. */
    @Nullable
    Subject keptForIt() {
        return turn().map(turn -> turn.turn().subject()).orElse(null);
    }

    /** What the household has open beside the turn that it takes with this wish. */
    List<HouseholdAccount.Open> otherClaims() {
        return borrower().claims().stream()
                .filter(open -> turn().filter(turn -> turn.turn().subject().equals(open.by()))
                        .isEmpty())
                .toList();
    }

    /** Who asks. */
    Borrower borrower() {
        return new Borrower(household, rules(), today(), lookup());
    }
}
