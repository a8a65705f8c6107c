package community.linli.catalog.district;

import org.jspecify.annotations.Nullable;

/** The district as registered; both null before. */
public record DistrictState(@Nullable String name, @Nullable String timeZone) {}
