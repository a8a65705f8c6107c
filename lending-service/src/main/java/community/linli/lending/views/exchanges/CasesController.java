package community.linli.lending.views.exchanges;

import community.linli.eventsourcing.http.Access;
import community.linli.eventsourcing.http.Problems;
import community.linli.eventsourcing.http.ReadRequest;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows households their cases, and stewards those that wait. */
@RestController
@RequestMapping("/api/districts/{district}/communities/{community}/cases")
class CasesController {

    private final ExchangesQuery query;

    CasesController(ExchangesQuery query) {
        this.query = query;
    }

    /** {@code {"cases":[…]}}. */
    record Cases(List<CaseDocument> cases) {}

    @GetMapping
    @Access("resident")
    Cases mine(ReadRequest request, @PathVariable String community) {
        return new Cases(query.myCases(request, community));
    }

    @GetMapping("/open")
    @Access("steward")
    Cases open(ReadRequest request, @PathVariable String community) {
        return new Cases(query.openCases(request, community));
    }

    @GetMapping("/{loan}")
    @Access({"resident", "steward"})
    ResponseEntity<CaseDocument> one(ReadRequest request, @PathVariable String community, @PathVariable String loan) {
        CaseDocument found = query.oneCase(request, community, loan).orElseThrow(Problems::notFound);
        return ResponseEntity.ok().eTag("\"" + found.version() + "\"").body(found);
    }
}
