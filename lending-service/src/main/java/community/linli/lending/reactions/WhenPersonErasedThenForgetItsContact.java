package community.linli.lending.reactions;

import community.linli.eventsourcing.Command;
import community.linli.eventsourcing.Lookup;
import community.linli.eventsourcing.Reaction;
import community.linli.eventsourcing.Recorded;
import community.linli.lending.facts.CatalogFacts.PersonErased;
import community.linli.lending.postbox.PostboxCommand.ErasePostbox;
import java.util.List;

/** Of a person who is erased no wish and no address is kept; the desk then destroys the key with which the address was sealed. */
public final class WhenPersonErasedThenForgetItsContact implements Reaction<PersonErased> {

    @Override
    public List<Command> react(Recorded<PersonErased> recorded, Lookup lookup) {
        return List.of(new ErasePostbox(recorded.occurrence().person()));
    }
}
