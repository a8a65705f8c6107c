package community.linli.proposals.views.duplicates;

import community.linli.eventsourcing.http.Access;
import community.linli.eventsourcing.http.Problems;
import community.linli.eventsourcing.http.ReadRequest;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows what may be the same as a proposal. */
@RestController
@RequestMapping("/api/districts/{district}/rounds/{round}/proposals/{proposal}/duplicates")
class DuplicatesController {

    private final DuplicatesQuery query;

    DuplicatesController(DuplicatesQuery query) {
        this.query = query;
    }

    /** {@code {"suggestions":[…]}}, the most alike first. */
    record Suggestions(List<DuplicatesQuery.Suggestion> suggestions) {}

    @GetMapping
    @Access({"resident", "steward", "officer"})
    Suggestions like(ReadRequest request, @PathVariable String round, @PathVariable String proposal) {
        return new Suggestions(query.like(request, round, proposal).orElseThrow(Problems::notFound));
    }
}
