package community.linli.catalog.reactions;

import community.linli.catalog.district.DistrictEvent.DistrictClosed;
import community.linli.catalog.wantedpost.OpenPosts;
import community.linli.catalog.wantedpost.WantedPostCommand.EndWanted;
import community.linli.catalog.wantedpost.WantedPostEvent.WantedWithdrawn.Cause;
import community.linli.eventsourcing.Command;
import community.linli.eventsourcing.Lookup;
import community.linli.eventsourcing.Reaction;
import community.linli.eventsourcing.Recorded;
import java.util.List;

/** Where nothing begins any more, nobody is asked for anything. */
public final class WhenDistrictClosedThenEndItsWantedPosts implements Reaction<DistrictClosed> {

    @Override
    public List<Command> react(Recorded<DistrictClosed> recorded, Lookup lookup) {
        return OpenPosts.everywhere(lookup).stream()
                .<Command>map(post -> new EndWanted(post, Cause.DISTRICT_CLOSED))
                .toList();
    }
}
