package community.linli.catalog.community;

import org.jspecify.annotations.Nullable;

/** A community as founded; both null before. */
public record CommunityState(
        @Nullable String name, @Nullable String kind) {

    /** Whether it takes part. */
    public boolean isFounded() {
        return name != null;
    }
}
