package community.linli.catalog.district;

import community.linli.eventsourcing.Lookup;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
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

    /** The clock of the district in which is decided; before it is registered nothing hangs on it. */
    public static ZoneId zone(Lookup lookup) {
        return lookup.find(DistrictState.class, KEY)
                .flatMap(district -> Optional.ofNullable(district.timeZone()))
                .map(ZoneId::of)
                .orElse(ZoneOffset.UTC);
    }
}
