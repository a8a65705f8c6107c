package community.linli.lending.facts;

import community.linli.eventsourcing.Fold;
import community.linli.lending.facts.CatalogFacts.AboutItem;
import community.linli.lending.facts.CatalogFacts.ItemListed;
import community.linli.lending.facts.CatalogFacts.ItemWithdrawn;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What lending knows of one item; kept under the item's id.
 *
 * @param listing what is on the board; null where only a withdrawal has been heard of
 * @param withdrawn whether the item is off the board
 */
public record KnownItem(@Nullable Listing listing, boolean withdrawn) {

    /** Days of a loan where the listing names none. */
    public static final int DEFAULT_LOAN_DAYS = 14;

    private static final String LEND = "lend";

    /**
     * The cell on the board.
     *
     * @param owner the household that lists it
     * @param mode {@code lend}, {@code swap} or {@code give}
     * @param loanDays 1 to 365
     */
    public record Listing(CommunityId community, HouseholdId owner, String mode, int loanDays) {

        /** Whether it may be borrowed and brought back, rather than swapped or given away. */
        public boolean isForLending() {
            return mode.equals(LEND);
        }
    }

    /** Folds the catalogue's facts about items. */
    public static final class Folding implements Fold<KnownItem, AboutItem> {

        @Override
        public List<String> keys(AboutItem fact) {
            return List.of(fact.item().value());
        }

        @Override
        public KnownItem initialState() {
            return new KnownItem(null, false);
        }

        @Override
        public KnownItem evolve(KnownItem known, String key, AboutItem fact) {
            return switch (fact) {
                case ItemListed listed -> new KnownItem(listingOf(listed), false);
                case ItemWithdrawn withdrawn -> new KnownItem(known.listing(), true);
            };
        }

        private static Listing listingOf(ItemListed listed) {
            Integer days = listed.loanDays();
            return new Listing(
                    listed.community(), listed.household(), listed.mode(), days == null ? DEFAULT_LOAN_DAYS : days);
        }
    }
}
