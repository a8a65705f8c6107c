package community.linli.proposals.views.evaluations;

import community.linli.eventsourcing.http.Access;
import community.linli.eventsourcing.http.Problems;
import community.linli.eventsourcing.http.ReadRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows evaluations. */
@RestController
@RequestMapping("/api/districts/{district}")
class EvaluationsController {

    private final EvaluationsQuery query;

    EvaluationsController(EvaluationsQuery query) {
        this.query = query;
    }

    @GetMapping("/rounds/{round}/evaluations")
    @Access({"resident", "steward", "officer", "analyst"})
    BoardOfRound board(ReadRequest request, @PathVariable String round) {
        return query.board(request, round);
    }

    @GetMapping("/projects/{project}/evaluation")
    @Access({"resident", "steward", "officer"})
    ResponseEntity<EvaluationDocument> one(ReadRequest request, @PathVariable String project) {
        EvaluationDocument found = query.one(request, project).orElseThrow(Problems::notFound);
        return ResponseEntity.ok().eTag("\"" + found.version() + "\"").body(found);
    }
}
