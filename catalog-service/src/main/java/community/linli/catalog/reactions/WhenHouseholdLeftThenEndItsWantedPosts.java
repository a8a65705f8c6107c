package community.linli.catalog.reactions;

import community.linli.catalog.household.HouseholdEvent.HouseholdLeft;
import community.linli.catalog.wantedpost.OpenPosts;
import community.linli.catalog.wantedpost.WantedPostCommand.EndWanted;
import community.linli.catalog.wantedpost.WantedPostEvent.WantedWithdrawn.Cause;
import community.linli.eventsourcing.Command;
import community.linli.eventsourcing.Lookup;
import community.linli.eventsourcing.Reaction;
import community.linli.eventsourcing.Recorded;
import java.util.List;

/** Nobody brings a thing to an empty door. */
public final class WhenHouseholdLeftThenEndItsWantedPosts implements Reaction<HouseholdLeft> {

    @Override
    public List<Command> react(Recorded<HouseholdLeft> recorded, Lookup lookup) {
        return OpenPosts.of(recorded.occurrence().household(), lookup).stream()
                .<Command>map(post -> new EndWanted(post, Cause.HOUSEHOLD_LEFT))
                .toList();
    }
}
