package community.linli.lending.wanted;

import community.linli.eventsourcing.Event;
import community.linli.eventsourcing.Subject;
import community.linli.lending.facts.CommunityId;
import community.linli.lending.facts.HouseholdId;
import community.linli.lending.facts.ItemId;
import community.linli.lending.facts.WantedPostId;
import java.util.List;

/** What has happened about telling of a wanted post. */
public sealed interface TellingEvent extends Event {

    /** The post. */
    WantedPostId post();

    @Override
    default Subject subject() {
        return new Subject(Telling.SUBJECT_TYPE, post().value());
    }

    /**
     * Households that list a thing which fits hear that it is wanted.
     *
     * @param name of what is wanted
     * @param owners 1 to 10
     */
    record OwnersTold(WantedPostId post, CommunityId community, String name, List<Owner> owners)
            implements TellingEvent {
        public OwnersTold {
            owners = List.copyOf(owners);
        }
    }

    /** A household, and its thing that fits. */
    record Owner(HouseholdId household, ItemId item) {}
}
