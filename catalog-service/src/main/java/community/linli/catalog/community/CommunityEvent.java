package community.linli.catalog.community;

import community.linli.eventsourcing.Event;
import community.linli.eventsourcing.Subject;
import org.jspecify.annotations.Nullable;

/** What can have happened to a community. */
public sealed interface CommunityEvent extends Event {

    /** The community. */
    CommunityId community();

    @Override
    default Subject subject() {
        return community().subject();
    }

    /**
     * It takes part.
     *
     * @param kind {@code urban} or {@code village}
     */
    record CommunityFounded(CommunityId community, String name, String kind) implements CommunityEvent {}

    /** So many doors were entered from a file; each of them is an event of its own. */
    record HouseholdsImported(CommunityId community, int households) implements CommunityEvent {}

    /** So many items were listed from a file; each of them is an event of its own. */
    record ItemsImported(CommunityId community, int items) implements CommunityEvent {}

    /**
     * Its board rests: nothing is lent out until it is resumed.
     *
     * @param reason at most 200 characters; null where none was given
     */
    record CommunityPaused(CommunityId community, @Nullable String reason) implements CommunityEvent {}

    /** Its board is open again. */
    record CommunityResumed(CommunityId community) implements CommunityEvent {}
}
