package community.linli.lending.loan;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a thing was found, as it is sent: {@code {"condition":"a scratch","missingParts":["charger"],"photos":[{"name":"a.jpg","sha256":"…"}]}}; each
 * may be left out. What cannot be is refused by the decider.
 */
record Found(
        @Nullable String condition,
        @Nullable List<@Nullable String> missingParts,
        @Nullable List<@Nullable Picture> photos) {

    /** A picture, by what it is. */
    record Picture(@Nullable String name, @Nullable String sha256) {}

    static @Nullable Inspection inspection(@Nullable Found found) {
        return found == null
                ? null
                : new Inspection(
                        found.condition(),
                        given(found.missingParts()).toList(),
                        given(found.photos())
                                .map(one -> new Photo(
                                        Objects.requireNonNullElse(one.name(), ""),
                                        Objects.requireNonNullElse(one.sha256(), "")))
                                .toList());
    }

    private static <T> Stream<T> given(@Nullable List<@Nullable T> list) {
        return list == null ? Stream.empty() : list.stream().flatMap(Stream::ofNullable);
    }
}
