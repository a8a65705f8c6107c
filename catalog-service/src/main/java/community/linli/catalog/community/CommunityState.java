package community.linli.catalog.community;

import org.jspecify.annotations.Nullable;

/**
 * A community as founded; name and kind are null before.
 *
 * @param isPaused whether its board rests
 */
public record CommunityState(
        @Nullable String name, @Nullable String kind, boolean isPaused) {

    /** Whether it takes part. */
    public boolean isFounded() {
        return name != null;
    }
}
