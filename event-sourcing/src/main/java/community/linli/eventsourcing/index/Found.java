package community.linli.eventsourcing.index;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was found.
 *
 * @param hits a page of it, best first
 * @param total how many match on all pages
 * @param counts by field and value, how many match; values without any are left out
 * @param next the cursor of the next page; null on the last one
 */
public record Found<D>(
        List<Hit<D>> hits,
        long total,
        Map<String, Map<String, Long>> counts,
        @Nullable String next) {
    public Found {
        hits = List.copyOf(hits);
        counts = Map.copyOf(counts);
    }

    /**
     * A document that matches.
     *
     * @param marks which parts of the marked fields matched, in order and not overlapping
     */
    public record Hit<D>(String id, D document, List<Mark> marks) {
        public Hit {
            marks = List.copyOf(marks);
        }
    }

    /** A part of a text, in UTF-16 units: from {@code start}, up to and not including {@code end}. */
    public record Mark(int start, int end) {}
}
