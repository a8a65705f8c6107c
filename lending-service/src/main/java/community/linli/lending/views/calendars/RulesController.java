package community.linli.lending.views.calendars;

import community.linli.eventsourcing.http.Access;
import community.linli.eventsourcing.http.Problems;
import community.linli.eventsourcing.http.ReadRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows by which rules things are lent; to a resident of another community those of this one answer 404 {@code not-found}. */
@RestController
class RulesController {

    private final CalendarsQuery query;

    RulesController(CalendarsQuery query) {
        this.query = query;
    }

    /**
     * {@code {"community":"jinping-26","category":"tools","rules":[{"name":"claimsAtMost","value":5,"from":"district"}],
     * "closures":[{"from":"2026-10-01","to":"2026-10-07","name":"National Day"}]}}.
     *
     * @param community what holds there; what the district has set where it is left out
     * @param category what holds for such things; what holds for any where it is left out
     */
    @GetMapping("/api/districts/{district}/house-rules")
    @Access({"resident", "steward", "officer", "analyst", "operator"})
    HouseRulesShown rules(
            ReadRequest request,
            @RequestParam(required = false) @Nullable String community,
            @RequestParam(required = false) @Nullable String category) {
        String place = stated(community);
        if (place != null && (place.contains("/") || !query.mayReadRules(request, place))) {
            throw Problems.notFound();
        }
        return query.rules(request, new HouseRulesShown.Place(place, stated(category)));
    }

    private static @Nullable String stated(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
