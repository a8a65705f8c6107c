package community.linli.catalog.reactions;

import community.linli.catalog.household.HouseholdEvent.ResidentJoined;
import community.linli.catalog.joinrequest.JoinRequestCommand.DropJoinRequest;
import community.linli.catalog.joinrequest.OpenRequest;
import community.linli.eventsourcing.Command;
import community.linli.eventsourcing.Lookup;
import community.linli.eventsourcing.Reaction;
import community.linli.eventsourcing.Recorded;
import java.util.List;

/** Who lives somewhere waits for no answer any more. */
public final class WhenResidentJoinedThenDropTheirJoinRequest implements Reaction<ResidentJoined> {

    @Override
    public List<Command> react(Recorded<ResidentJoined> recorded, Lookup lookup) {
        ResidentJoined joined = recorded.occurrence();
        return OpenRequest.isThere(joined.person(), lookup) ? List.of(new DropJoinRequest(joined.person())) : List.of();
    }
}
