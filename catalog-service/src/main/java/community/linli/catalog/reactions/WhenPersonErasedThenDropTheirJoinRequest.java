package community.linli.catalog.reactions;

import community.linli.catalog.household.HouseholdEvent.PersonErased;
import community.linli.catalog.joinrequest.JoinRequestCommand.DropJoinRequest;
import community.linli.catalog.joinrequest.OpenRequest;
import community.linli.eventsourcing.Command;
import community.linli.eventsourcing.Lookup;
import community.linli.eventsourcing.Reaction;
import community.linli.eventsourcing.Recorded;
import java.util.List;

/** Who wants to be forgotten does not come in by an old wish. */
public final class WhenPersonErasedThenDropTheirJoinRequest implements Reaction<PersonErased> {

    @Override
    public List<Command> react(Recorded<PersonErased> recorded, Lookup lookup) {
        PersonErased erased = recorded.occurrence();
        return OpenRequest.isThere(erased.person(), lookup) ? List.of(new DropJoinRequest(erased.person())) : List.of();
    }
}
