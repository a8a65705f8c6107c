package community.linli.proposals.views.projects;

import community.linli.eventsourcing.http.Access;
import community.linli.eventsourcing.http.Problems;
import community.linli.eventsourcing.http.ReadRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows the projects, the page of one, and the books of a round. */
@RestController
@RequestMapping("/api/districts/{district}")
class ProjectsController {

    private final ProjectsQuery query;

    ProjectsController(ProjectsQuery query) {
        this.query = query;
    }

    /** {@code {"projects":[…]}}. */
    record Projects(List<SummaryDocument> projects) {}

    /**
     * A page with what residents think.
     *
     * @param rating null while fewer than five have rated
     */
    record Page(ProjectDocument project, @Nullable RatingDocument rating) {}

    @GetMapping("/projects")
    @Access({"resident", "steward", "officer", "analyst"})
    Projects list(
            ReadRequest request,
            @RequestParam(required = false) @Nullable String round,
            @RequestParam(required = false) @Nullable String community) {
        return new Projects(query.list(request, round, community));
    }

    @GetMapping("/projects/{project}")
    @Access({"resident", "steward", "officer"})
    ResponseEntity<Page> page(ReadRequest request, @PathVariable String project) {
        ProjectDocument found = query.page(request, project).orElseThrow(Problems::notFound);
        return ResponseEntity.ok()
                .eTag("\"" + found.version() + "\"")
                .body(new Page(found, query.rating(request, project).orElse(null)));
    }

    @GetMapping("/rounds/{round}/books")
    @Access({"resident", "steward", "officer", "analyst"})
    BooksOfRound books(ReadRequest request, @PathVariable String round) {
        return query.books(request, round).orElseThrow(Problems::notFound);
    }
}
