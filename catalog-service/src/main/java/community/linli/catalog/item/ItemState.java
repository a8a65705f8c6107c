package community.linli.catalog.item;

import community.linli.catalog.community.CommunityId;
import community.linli.catalog.household.HouseholdId;

/** Where an item stands. */
public sealed interface ItemState {

    /** Before it was listed. */
    record Unlisted() implements ItemState {}

    /** On the board. */
    record Listed(CommunityId community, HouseholdId household) implements ItemState {}

    /** Off the board. */
    record Withdrawn(CommunityId community, HouseholdId household) implements ItemState {}
}
