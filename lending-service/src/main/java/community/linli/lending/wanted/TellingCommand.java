package community.linli.lending.wanted;

import community.linli.eventsourcing.Command;
import community.linli.eventsourcing.Subject;
import community.linli.lending.facts.CommunityId;
import community.linli.lending.facts.HouseholdId;
import community.linli.lending.facts.WantedPostId;

/** What can be asked about telling of a wanted post. */
public sealed interface TellingCommand extends Command {

    /** The post. */
    WantedPostId post();

    @Override
    default Subject subject() {
        return new Subject(Telling.SUBJECT_TYPE, post().value());
    }

    /**
     * Who has a thing that fits shall hear of it, once. Asked by the rule alone; where nobody has, nothing happens.
     *
     * @param household the one that asks
     * @param name of what it asks for
     * @param category of what it asks for
     */
    record TellOwners(WantedPostId post, CommunityId community, HouseholdId household, String name, String category)
            implements TellingCommand {}
}
