package community.linli.catalog.household;

import community.linli.catalog.community.CommunityId;
import org.jspecify.annotations.Nullable;

/** A door as it is registered; null community before it is. */
public record HouseholdState(@Nullable CommunityId community) {

    /** Whether the door is on this community's board. */
    public boolean isIn(CommunityId asked) {
        return asked.equals(community);
    }
}
