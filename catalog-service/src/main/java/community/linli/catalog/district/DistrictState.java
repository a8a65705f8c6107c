package community.linli.catalog.district;

import community.linli.eventsourcing.Lookup;
import org.jspecify.annotations.Nullable;

/**
 * The district as registered; name and time zone are null before.
 *
 * @param isClosed whether nothing begins here any more
 */
public record DistrictState(@Nullable String name, @Nullable String timeZone, boolean isClosed) {

    /** The one key: a district knows only itself. */
    public static final String KEY = "here";

    /** Whether the district in which is decided is closed. */
    public static boolean isClosed(Lookup lookup) {
        return lookup.find(DistrictState.class, KEY)
                .filter(DistrictState::isClosed)
                .isPresent();
    }
}
