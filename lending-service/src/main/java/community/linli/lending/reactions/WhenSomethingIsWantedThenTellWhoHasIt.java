package community.linli.lending.reactions;

import community.linli.eventsourcing.Command;
import community.linli.eventsourcing.Lookup;
import community.linli.eventsourcing.Reaction;
import community.linli.eventsourcing.Recorded;
import community.linli.lending.facts.CatalogFacts.WantedAsked;
import community.linli.lending.wanted.TellingCommand.TellOwners;
import java.util.List;

/** Who has what a neighbour asks for hears of it. */
public final class WhenSomethingIsWantedThenTellWhoHasIt implements Reaction<WantedAsked> {

    @Override
    public List<Command> react(Recorded<WantedAsked> recorded, Lookup lookup) {
        WantedAsked asked = recorded.occurrence();
        return List.of(
                new TellOwners(asked.post(), asked.community(), asked.household(), asked.name(), asked.category()));
    }
}
