package community.linli.catalog.views.board;

import org.jspecify.annotations.Nullable;

/**
 * A community of the district: {@code {"community":"jinping-26","name":"锦屏街26号院","kind":"urban","isPaused":true,"pauseReason":"水管改造"}}.
 *
 * @param isPaused whether its board rests
 * @param pauseReason why; null where none was given, or it does not rest
 */
public record CommunityDocument(
        String community,
        String name,
        String kind,
        boolean isPaused,
        @Nullable String pauseReason) {

    CommunityDocument paused(@Nullable String reason) {
        return new CommunityDocument(community, name, kind, true, reason);
    }

    CommunityDocument resumed() {
        return new CommunityDocument(community, name, kind, false, null);
    }
}
