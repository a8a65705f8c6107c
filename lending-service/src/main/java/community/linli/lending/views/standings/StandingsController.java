package community.linli.lending.views.standings;

import community.linli.eventsourcing.http.Access;
import community.linli.eventsourcing.http.Problems;
import community.linli.eventsourcing.http.ReadRequest;
import community.linli.lending.views.standings.StandingDocument.Limit;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Shows what a steward has laid down about a household. */
@RestController
class StandingsController {

    private final StandingsQuery query;

    StandingsController(StandingsQuery query) {
        this.query = query;
    }

    /** {@code {"household":"…","blocks":[{"scope":"asking","until":"2026-06-30","reason":"…","laidDownAt":"…"}],"exceptions":[]}}. */
    record Shown(String household, List<Limit> blocks, List<Limit> exceptions) {}

    @GetMapping("/api/districts/{district}/communities/{community}/standings/{household}")
    @Access({"resident", "steward"})
    Shown standing(ReadRequest request, @PathVariable String community, @PathVariable String household) {
        StandingDocument found = query.of(request, community, household).orElseThrow(Problems::notFound);
        return new Shown(found.household().value(), found.blocks(), found.exceptions());
    }
}
