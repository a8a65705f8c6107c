package community.linli.lending.calendar;

import community.linli.eventsourcing.CommandContext;
import community.linli.lending.facts.ItemId;
import community.linli.lending.facts.KnownDistrict;
import community.linli.lending.facts.KnownItem;
import community.linli.lending.houserules.HouseRules;
import community.linli.lending.houserules.Rules;
import community.linli.lending.itemdiary.Availability;
import community.linli.lending.itemdiary.ItemDiary;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One item with all that is known of it in a decision: its listing, its owner's calendar, its diary and the rules that hold for it.
 *
 * @param usual the rules where nobody has set others
 */
public record LentItem(ItemId item, Rules usual, CommandContext context) {

    /** What is, or last was, on the board; empty where it was never listed. */
    public Optional<KnownItem.Listing> listing() {
        return known().flatMap(known -> Optional.ofNullable(known.listing()));
    }

    /** Whether it is on the board, and its owner there has the say still. */
    public boolean isListed() {
        return known().filter(known -> !known.withdrawn()).isPresent()
                && listing()
                        .filter(listing -> diary().isStillOf(listing.owner()))
                        .isPresent();
    }

    /** Whether nothing new is lent of it for a while. */
    public boolean isPaused() {
        return KnownItem.isPaused(context.lookup(), item);
    }

    /** Whether a copy is left that has not been lost for good. */
    public boolean isThere() {
        return availability().copies() > 0;
    }

    /** The local date of the decision. */
    public LocalDate today() {
        return KnownDistrict.today(context);
    }

    /** The rules of the district, with its closures. */
    public HouseRules houseRules() {
        return HouseRules.of(context.lookup());
    }

    /** What holds for this item. */
    public Rules rules() {
        return listing()
                .map(listing -> houseRules().forItem(usual, listing.community(), listing.category()))
                .orElse(usual);
    }

    /** How its owner lends it. */
    public ItemCalendar calendar() {
        return ItemCalendar.of(context.lookup(), item);
    }

    /** Who has claims on it. */
    public ItemDiary diary() {
        return ItemDiary.of(context.lookup(), item);
    }

    /** When it is free. */
    public Availability availability() {
        int copies = listing().map(KnownItem.Listing::copies).orElse(1);
        return calendar().availability(diary(), copies, rules(), today());
    }

    /** The due day that follows from a counted one. */
    public LocalDate dueDay(LocalDate counted) {
        return calendar().dueDay(counted, houseRules());
    }

    private Optional<KnownItem> known() {
        return context.lookup().find(KnownItem.class, item.value());
    }
}
