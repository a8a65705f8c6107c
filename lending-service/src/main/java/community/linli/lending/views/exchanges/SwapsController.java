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

/** Shows households their swaps, and stewards what of undone ones is not home. */
@RestController
@RequestMapping("/api/districts/{district}/communities/{community}/swaps")
class SwapsController {

    private final ExchangesQuery query;

    SwapsController(ExchangesQuery query) {
        this.query = query;
    }

    /** {@code {"swaps":[…]}}. */
    record Swaps(List<SwapDocument> swaps) {}

    @GetMapping
    @Access("resident")
    Swaps mine(ReadRequest request, @PathVariable String community) {
        return new Swaps(query.mySwaps(request, community));
    }

    @GetMapping("/undone")
    @Access("steward")
    Swaps undone(ReadRequest request, @PathVariable String community) {
        return new Swaps(query.undoneSwaps(request, community));
    }

    @GetMapping("/{swap}")
    @Access({"resident", "steward"})
    ResponseEntity<SwapDocument> one(ReadRequest request, @PathVariable String community, @PathVariable String swap) {
        SwapDocument found = query.swap(request, community, swap).orElseThrow(Problems::notFound);
        return ResponseEntity.ok().eTag("\"" + found.version() + "\"").body(found);
    }
}
