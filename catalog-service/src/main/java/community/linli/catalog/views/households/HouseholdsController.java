package community.linli.catalog.views.households;

import community.linli.catalog.views.households.HouseholdDocument.Invitation;
import community.linli.eventsourcing.http.Access;
import community.linli.eventsourcing.http.Problems;
import community.linli.eventsourcing.http.ReadRequest;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows a household to those who live there and to stewards, to all others as if it were not there; and to each person where one lives. */
@RestController
@RequestMapping("/api/districts/{district}")
class HouseholdsController {

    private final HouseholdsQuery query;

    HouseholdsController(HouseholdsQuery query) {
        this.query = query;
    }

    /** {@code {"person":"p-0c1d2e3f4a5b6c7d","since":"2026-05-01T10:00:00Z"}}. */
    record Resident(String person, Instant since) {}

    /** {@code {"person":"p-0c1d2e3f4a5b6c7d","askedAt":"2026-05-01T10:00:00Z","expiresAt":"2026-05-15T10:00:00Z"}}. */
    record Request(String person, Instant askedAt, Instant expiresAt) {}

    /**
     * A household's page.
     *
     * @param invitation what is open, without its code; for stewards alone
     * @param requests who asks to live there; for stewards alone
     */
    record Page(
            String household,
            String community,
            String unit,
            int floor,
            String door,
            List<Resident> residents,
            @Nullable Invitation invitation,
            @Nullable List<Request> requests) {}

    /**
     * Where the asker lives.
     *
     * @param household null, as are community and door, for who lives nowhere in the district
     * @param request what the asker has asked last and what became of it; null for who never asked, and for who lives somewhere
     */
    record Me(
            String person,
            @Nullable String household,
            @Nullable String community,
            @Nullable String unit,
            @Nullable Integer floor,
            @Nullable String door,
            @Nullable JoinRequestDocument request) {}

    @GetMapping("/communities/{community}/households/{household}")
    @Access({"resident", "steward"})
    Page household(ReadRequest request, @PathVariable String community, @PathVariable String household) {
        boolean isSteward = request.actor().is("steward");
        HouseholdDocument found = query.household(request, community, household)
                .filter(one -> isSteward || one.isHomeOf(request.actor().id()))
                .orElseThrow(Problems::notFound);
        return new Page(
                found.household(),
                found.community(),
                found.unit(),
                found.floor(),
                found.door(),
                found.residents().stream()
                        .map(resident -> new Resident(resident.person(), resident.since()))
                        .toList(),
                isSteward ? found.invitation() : null,
                isSteward ? requests(request, household) : null);
    }

    private List<Request> requests(ReadRequest request, String household) {
        return query.open(request, household).stream()
                .map(open -> new Request(open.person(), open.askedAt(), open.expiresAt()))
                .toList();
    }

    /** {@code {"requests":[…]}}. */
    record Waiting(List<JoinRequestDocument> requests) {}

    /** Who asks to join a household of the community and waits for an answer, who asked first before. */
    @GetMapping("/communities/{community}/join-requests")
    @Access("steward")
    Waiting waiting(ReadRequest request, @PathVariable String community) {
        return new Waiting(query.waiting(request, community));
    }

    @GetMapping("/me")
    @Access({"resident", "steward", "officer", "analyst", "operator"})
    Me me(ReadRequest request) {
        String person = request.actor().id();
        return query.home(request, person)
                .map(home -> new Me(
                        person, home.household(), home.community(), home.unit(), home.floor(), home.door(), null))
                .orElseGet(() -> new Me(
                        person,
                        null,
                        null,
                        null,
                        null,
                        null,
                        query.request(request, person).orElse(null)));
    }
}
