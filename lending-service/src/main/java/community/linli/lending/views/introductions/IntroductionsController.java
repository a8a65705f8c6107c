package community.linli.lending.views.introductions;

import community.linli.eventsourcing.http.Access;
import community.linli.eventsourcing.http.Problems;
import community.linli.eventsourcing.http.ReadRequest;
import community.linli.lending.facts.HouseholdId;
import java.time.InstantSource;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows a household whom it is to meet, and whether it takes part. */
@RestController
@RequestMapping("/api/districts/{district}/communities/{community}/introductions")
class IntroductionsController {

    private final IntroductionsQuery query;
    private final InstantSource clock;

    IntroductionsController(IntroductionsQuery query, InstantSource clock) {
        this.query = query;
        this.clock = clock;
    }

    /** {@code {"introductions":[{"introduction":"…","with":"…","why":"…","phase":"proposed","isWelcomedByUs":true,"answerBy":"…"}]}}. */
    record Introductions(List<IntroductionShown> introductions) {}

    /** {@code {"household":"…","hasOptedOut":false}}. */
    record Openness(HouseholdId household, boolean hasOptedOut) {}

    @GetMapping
    @Access("resident")
    Introductions mine(ReadRequest request, @PathVariable String community) {
        return new Introductions(query.mine(request, community, clock.instant()));
    }

    @GetMapping("/opt-outs/{household}")
    @Access("resident")
    Openness openness(ReadRequest request, @PathVariable String community, @PathVariable String household) {
        return query.home(request, community)
                .filter(home -> home.value().equals(household))
                .map(home -> new Openness(home, query.hasOptedOut(request, home)))
                .orElseThrow(Problems::notFound);
    }
}
