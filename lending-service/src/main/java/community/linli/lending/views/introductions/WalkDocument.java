package community.linli.lending.views.introductions;

import community.linli.lending.facts.CommunityId;
import community.linli.lending.facts.HouseholdId;
import community.linli.lending.facts.ItemId;
import community.linli.lending.introduction.WalkId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A walk to a door.
 *
 * @param walk its id is the loan's
 * @param borrower who would like company
 * @param owner whose door it is
 * @param isFirst whether the borrower has yet to bring something back for the first time
 * @param phase {@code waiting} for somebody to come along, {@code accompanied}, {@code walked} or {@code called-off}
 * @param version the walk's version, for If-Match
 * @param companion who comes along, or came
 */
record WalkDocument(
        WalkId walk,
        ItemId item,
        CommunityId community,
        HouseholdId borrower,
        HouseholdId owner,
        boolean isFirst,
        String phase,
        long version,
        @Nullable HouseholdId companion) {

    WalkDocument entered(String now, long reached, @Nullable HouseholdId with) {
        return new WalkDocument(walk, item, community, borrower, owner, isFirst, now, reached, with);
    }

    boolean isOf(HouseholdId household) {
        return List.of(borrower, owner).contains(household) || household.equals(companion);
    }
}
