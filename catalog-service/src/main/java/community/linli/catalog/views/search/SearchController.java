package community.linli.catalog.views.search;

import community.linli.eventsourcing.Violation;
import community.linli.eventsourcing.http.Access;
import community.linli.eventsourcing.http.ProblemException;
import community.linli.eventsourcing.http.ReadRequest;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Searches the boards of a district for everybody who may see one. */
@RestController
@RequestMapping("/api/districts/{district}")
class SearchController {

    private static final int MAX_WORDS = 100;
    private static final int MAX_LIMIT = 100;
    private static final Set<String> MODES = Set.of("lend", "swap", "give");
    private static final Set<String> AVAILABILITIES = Set.of("available", "promised", "out", "paused", "closed");

    private final SearchQuery query;

    SearchController(SearchQuery query) {
        this.query = query;
    }

    /**
     * A page of what is found.
     *
     * @param q what is looked for, at most 100 characters; everything where it is absent or blank, what was listed last first
     * @param availability {@code available}, {@code promised}, {@code out}, {@code paused} or {@code closed}, as on the board
     * @param limit 1 to 100 (20)
     * @param cursor {@code next} of the page before; 400 {@code unknown-cursor} if it was not given out for the same question
     */
    @GetMapping("/search")
    @Access({"resident", "steward", "officer", "operator"})
    SearchAnswer search(
            ReadRequest request,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String community,
            @RequestParam(required = false) @Nullable String category,
            @RequestParam(required = false) @Nullable String mode,
            @RequestParam(required = false) @Nullable String availability,
            @RequestParam(defaultValue = "20") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        require(q.codePointCount(0, q.length()) <= MAX_WORDS, "q", "At most " + MAX_WORDS + " characters, please.");
        require(mode == null || MODES.contains(mode), "mode", "The mode is lend, swap or give.");
        require(
                availability == null || AVAILABILITIES.contains(availability),
                "availability",
                "The availability is available, promised, out, paused or closed.");
        require(limit >= 1 && limit <= MAX_LIMIT, "limit", "The limit is 1 to " + MAX_LIMIT + ".");
        return query.search(request, new Question(q, community, category, mode, availability, limit, cursor));
    }

    private static void require(boolean isRight, String parameter, String sentence) {
        if (!isRight) {
            throw new ProblemException(
                    HttpStatus.BAD_REQUEST,
                    "malformed",
                    sentence,
                    List.of(new Violation("/" + parameter, "out-of-range", sentence)));
        }
    }
}
