package community.linli.lending.views.loans;

import community.linli.eventsourcing.http.Access;
import community.linli.eventsourcing.http.Problems;
import community.linli.eventsourcing.http.ReadRequest;
import java.time.InstantSource;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows a household its loans and requests, and the steward what is out. */
@RestController
@RequestMapping("/api/districts/{district}/communities/{community}/loans")
class LoansController {

    private final LoansQuery query;
    private final InstantSource clock;

    LoansController(LoansQuery query, InstantSource clock) {
        this.query = query;
        this.clock = clock;
    }

    /** {@code {"loans":[…]}}. */
    record MyLoans(List<LoanDocument> loans) {}

    @GetMapping
    @Access("resident")
    MyLoans mine(ReadRequest request, @PathVariable String community) {
        return new MyLoans(query.mine(request, community));
    }

    /** {@code {"loans":[{"loan":"…","item":"…","itemName":"Drill","borrower":"…","owner":"…","dueOn":"2026-05-08","isOverdue":true, …}]}}. */
    record Due(List<DueShown> loans) {}

    @GetMapping("/due")
    @Access("steward")
    Due due(ReadRequest request, @PathVariable String community) {
        return new Due(query.due(request, community).stream().map(DueShown::of).toList());
    }

    @GetMapping("/{loan}")
    @Access({"resident", "steward"})
    ResponseEntity<LoanDocument> one(ReadRequest request, @PathVariable String community, @PathVariable String loan) {
        LoanDocument found = query.one(request, community, loan).orElseThrow(Problems::notFound);
        return ResponseEntity.ok().eTag("\"" + found.version() + "\"").body(found);
    }

    /** {@code {"loan":"…","version":3,"choices":[{"command":"AcceptLoan","isAllowed":false,"refusal":"not-the-owner"}]}}. */
    @GetMapping("/{loan}/choices")
    @Access({"resident", "steward"})
    ChoicesShown choices(ReadRequest request, @PathVariable String community, @PathVariable String loan) {
        return query.choices(request, community, loan, clock.instant()).orElseThrow(Problems::notFound);
    }
}
