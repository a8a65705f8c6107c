package community.linli.catalog.district;

import community.linli.eventsourcing.Event;
import community.linli.eventsourcing.Subject;

/** What can have happened to a district. */
public sealed interface DistrictEvent extends Event {

    @Override
    default Subject subject() {
        return DistrictCommand.HERE;
    }

    /** The district takes part; its due days end by this clock. */
    record DistrictRegistered(String name, String timeZone) implements DistrictEvent {}

    /**
     * The district is closed for good: nothing begins any more, what is out comes back.
     *
     * @param reason 1 to 200 characters
     */
    record DistrictClosed(String reason) implements DistrictEvent {}
}
