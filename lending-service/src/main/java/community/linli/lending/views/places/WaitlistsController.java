package community.linli.lending.views.places;

import community.linli.eventsourcing.http.Access;
import community.linli.eventsourcing.http.Problems;
import community.linli.eventsourcing.http.ReadRequest;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows households their places in the lines for things, and a steward a whole line. */
@RestController
@RequestMapping("/api/districts/{district}/communities/{community}/waitlists")
class WaitlistsController {

    private final PlacesQuery query;

    WaitlistsController(PlacesQuery query) {
        this.query = query;
    }

    /**
     * {@code {"turns":[{"turn":"…","item":"…","itemName":"Drill","household":"…","before":2,"offeredUntil":"…","steppedAside":false}],
     * "lines":[{"item":"…","itemName":"Pot","length":3,"turns":[]}]}}.
     *
     * @param turns the household's own
     * @param lines those for the household's own items; how many wait, not who
     */
    record Places(List<TurnShown> turns, List<LineShown> lines) {}

    @GetMapping
    @Access("resident")
    Places mine(ReadRequest request, @PathVariable String community) {
        return new Places(query.myTurns(request, community), query.myLines(request, community));
    }

    @GetMapping("/{item}")
    @Access("steward")
    LineShown line(ReadRequest request, @PathVariable String community, @PathVariable String item) {
        return query.line(request, community, item).orElseThrow(Problems::notFound);
    }
}
