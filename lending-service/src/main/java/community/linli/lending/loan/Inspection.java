package community.linli.lending.loan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a thing was found when it changed hands.
 *
 * @param condition at most 200 characters; null where nothing was said
 * @param missingParts of the kit's parts, those that were not there
 * @param photos at most 6
 */
public record Inspection(@Nullable String condition, List<String> missingParts, List<Photo> photos) {

    /** Nothing was looked at. */
    public static final Inspection NONE = new Inspection(null, List.of(), List.of());

    public Inspection {
        missingParts = List.copyOf(missingParts);
        photos = List.copyOf(photos);
    }
}
