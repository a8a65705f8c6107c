package community.linli.lending.facts;

import community.linli.eventsourcing.Fold;
import community.linli.eventsourcing.Lookup;
import community.linli.lending.facts.CatalogFacts.AboutItem;
import community.linli.lending.facts.CatalogFacts.ItemGivenAway;
import community.linli.lending.facts.CatalogFacts.ItemListed;
import community.linli.lending.facts.CatalogFacts.ItemPaused;
import community.linli.lending.facts.CatalogFacts.ItemResumed;
import community.linli.lending.facts.CatalogFacts.ItemWithdrawn;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What lending knows of one item; kept under the item's id.
 *
 * @param listing what is, or last was, on the board; null where only a withdrawal has been heard of
 * @param withdrawn whether the item is off the board
 * @param paused whether nothing new begins with it for a while
 */
public record KnownItem(@Nullable Listing listing, boolean withdrawn, boolean paused) {

    /** Days of a loan where the listing names none. */
    public static final int DEFAULT_LOAN_DAYS = 14;

    private static final String LEND = "lend";
    private static final String SWAP = "swap";
    private static final String GIVE = "give";

    /** Whether nothing new begins with this item for a while. */
    public static boolean isPaused(Lookup lookup, ItemId item) {
        return lookup.find(KnownItem.class, item.value())
                .filter(KnownItem::paused)
                .isPresent();
    }

    /**
     * The cell on the board.
     *
     * @param owner the household that lists it
     * @param category as the board says it; rules may differ by it
     * @param mode {@code lend}, {@code swap} or {@code give}
     * @param loanDays 1 to 365
     * @param copies the same thing so many times, 1 to 50
     * @param parts the accessories of a kit, checked one by one at handover and return
     * @param depositFen what the owner asks to be left with it; null for nothing
     */
    public record Listing(
            CommunityId community,
            HouseholdId owner,
            String category,
            String mode,
            int loanDays,
            int copies,
            List<String> parts,
            @Nullable Long depositFen) {

        public Listing {
            parts = List.copyOf(parts);
        }

        /** Whether it may be borrowed and brought back, rather than swapped or given away. */
        public boolean isForLending() {
            return mode.equals(LEND);
        }

        /** Whether its owner would take another thing for it. */
        public boolean isForSwapping() {
            return mode.equals(SWAP);
        }

        /** Whether its owner gives it away. */
        public boolean isForGiving() {
            return mode.equals(GIVE);
        }

        private Listing ownedBy(HouseholdId household) {
            return new Listing(community, household, category, mode, loanDays, copies, parts, depositFen);
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
            return new KnownItem(null, false, false);
        }

        @Override
        public KnownItem evolve(KnownItem known, String key, AboutItem fact) {
            Listing listing = known.listing();
            return switch (fact) {
                case ItemListed listed -> new KnownItem(listingOf(listed), false, known.paused());
                case ItemPaused paused -> new KnownItem(listing, known.withdrawn(), true);
                case ItemResumed resumed -> new KnownItem(listing, known.withdrawn(), false);
                case ItemWithdrawn withdrawn -> new KnownItem(listing, true, false);
                case ItemGivenAway given ->
                    new KnownItem(listing == null ? null : listing.ownedBy(given.recipient()), true, false);
            };
        }

        private static Listing listingOf(ItemListed listed) {
            Integer days = listed.loanDays();
            Integer copies = listed.copies();
            List<String> parts = listed.parts();
            return new Listing(
                    listed.community(),
                    listed.household(),
                    listed.category(),
                    listed.mode(),
                    days == null ? DEFAULT_LOAN_DAYS : days,
                    copies == null ? 1 : copies,
                    parts == null ? List.of() : parts,
                    listed.depositFen());
        }
    }
}
