package community.linli.proposals.views.matching;

import community.linli.eventsourcing.http.Access;
import community.linli.eventsourcing.http.ReadRequest;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows which proposals seek an organisation, and which organisations would. */
@RestController
@RequestMapping("/api/districts/{district}/rounds/{round}")
class MatchingController {

    private final MatchingQuery query;

    MatchingController(MatchingQuery query) {
        this.query = query;
    }

    /** {@code {"matches":[…],"offers":[…]}}. */
    record Matching(List<Match> matches, List<OfferDocument> offers) {}

    @GetMapping("/matching")
    @Access({"resident", "steward", "officer"})
    Matching matching(ReadRequest request, @PathVariable String round) {
        List<OfferDocument> offers = query.offers(request, round);
        return new Matching(query.matches(request, round, offers), offers);
    }
}
