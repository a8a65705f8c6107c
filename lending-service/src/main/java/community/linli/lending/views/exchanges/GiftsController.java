package community.linli.lending.views.exchanges;

import community.linli.eventsourcing.http.Access;
import community.linli.eventsourcing.http.Problems;
import community.linli.eventsourcing.http.ReadRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Shows how the giving away of a thing stands. */
@RestController
class GiftsController {

    private final ExchangesQuery query;

    GiftsController(ExchangesQuery query) {
        this.query = query;
    }

    /** A thing's giving away, as far as the asker's household may see it. */
    @GetMapping("/api/districts/{district}/communities/{community}/gifts/{item}")
    @Access("resident")
    ResponseEntity<GiftShown> one(ReadRequest request, @PathVariable String community, @PathVariable String item) {
        GiftShown shown = query.home(request, community)
                .flatMap(home -> query.gift(request, community, item).map(found -> GiftShown.to(home, found)))
                .orElseThrow(Problems::notFound);
        return ResponseEntity.ok().eTag("\"" + shown.version() + "\"").body(shown);
    }
}
