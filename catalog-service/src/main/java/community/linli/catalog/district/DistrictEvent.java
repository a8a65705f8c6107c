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
}
