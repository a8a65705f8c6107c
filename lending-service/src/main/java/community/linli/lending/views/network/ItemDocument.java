package community.linli.lending.views.network;

import community.linli.lending.facts.CommunityId;
import community.linli.lending.facts.HouseholdId;
import community.linli.lending.facts.ItemId;

/**
 * A thing as the board has it, or last had it; whoever once wished for it is still known to like its kind.
 *
 * @param isLent whether its household lends it now
 */
record ItemDocument(
        ItemId item, CommunityId community, HouseholdId household, String name, String category, boolean isLent) {

    ItemDocument offTheBoard() {
        return new ItemDocument(item, community, household, name, category, false);
    }
}
