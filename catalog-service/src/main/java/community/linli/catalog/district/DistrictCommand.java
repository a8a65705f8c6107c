package community.linli.catalog.district;

import community.linli.eventsourcing.Command;
import community.linli.eventsourcing.Subject;

/** What can be asked of a district. */
public sealed interface DistrictCommand extends Command {

    /** A district knows only itself. */
    Subject HERE = new Subject("district", DistrictState.KEY);

    @Override
    default Subject subject() {
        return HERE;
    }

    /**
     * An operator registers the district; asking again with the same words changes nothing, with others it is refused.
     *
     * @param timeZone a name of the IANA database
     */
    record RegisterDistrict(String name, String timeZone) implements DistrictCommand {}

    /**
     * An operator closes the district for good: nothing new is listed and nobody joins; taking down and leaving go on. Asking again changes
     * nothing.
     *
     * @param reason 1 to 200 characters
     */
    record CloseDistrict(String reason) implements DistrictCommand {}
}
