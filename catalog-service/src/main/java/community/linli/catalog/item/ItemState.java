package community.linli.catalog.item;

import community.linli.catalog.community.CommunityId;
import community.linli.catalog.household.HouseholdId;

/** Where an item stands. */
public sealed interface ItemState {

    /** Before it was listed. */
    record Unlisted() implements ItemState {}

    /** Somebody's, whether it hangs on the board or not. */
    sealed interface Owned extends ItemState {

        /** The board on which it hangs or hung last. */
        CommunityId community();

        /** Whose it is. */
        HouseholdId household();
    }

    /**
     * On the board.
     *
     * @param isPaused whether nobody can ask for it
     */
    record Listed(CommunityId community, HouseholdId household, ItemWords words, boolean isPaused) implements Owned {}

    /** Off the board. */
    record Withdrawn(CommunityId community, HouseholdId household) implements Owned {}

    /** Off the board, and not yet listed by the household that got it. */
    record GivenAway(CommunityId community, HouseholdId household) implements Owned {}
}
