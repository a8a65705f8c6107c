package community.linli.catalog.views.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found in the district.
 *
 * @param hits a page, best first; where nothing was typed, what was listed last comes first
 * @param total how many there are on all pages
 * @param facets how all of them divide, so that each value narrows the question by what it says
 * @param next the cursor of the next page; absent on the last one
 */
public record SearchAnswer(
        List<Hit> hits, long total, Facets facets, @Nullable String next) {
    public SearchAnswer {
        hits = List.copyOf(hits);
    }

    /**
     * A thing on a board.
     *
     * @param unit the stairwell; absent with floor and door where the household has just left
     * @param marks which parts of the name matched
     * @param availability as on the board
     * @param copies how many of it there are, of which {@code free} are at home and kept for nobody
     */
    public record Hit(
            String item,
            String community,
            String household,
            @Nullable String unit,
            @Nullable Integer floor,
            @Nullable String door,
            String name,
            List<Mark> marks,
            String category,
            String mode,
            String availability,
            int copies,
            int free) {
        public Hit {
            marks = List.copyOf(marks);
        }
    }

    /** A part of a name, in UTF-16 units as JavaScript counts them: from {@code start}, up to and not including {@code end}. */
    public record Mark(int start, int end) {}

    /** How many there are of each, the most first; at most a hundred values each. */
    public record Facets(List<Value> category, List<Value> mode, List<Value> availability, List<Value> community) {
        public Facets {
            category = List.copyOf(category);
            mode = List.copyOf(mode);
            availability = List.copyOf(availability);
            community = List.copyOf(community);
        }
    }

    /** A value and how many have it. */
    public record Value(String value, long count) {}
}
