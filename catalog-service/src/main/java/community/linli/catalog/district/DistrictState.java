package community.linli.catalog.district;

import org.jspecify.annotations.Nullable;

/** The district as registered; both null before. */
public record DistrictState(@Nullable String name, @Nullable String timeZone) {

    /** The one key: a district knows only itself. */
    public static final String KEY = "here";
}
