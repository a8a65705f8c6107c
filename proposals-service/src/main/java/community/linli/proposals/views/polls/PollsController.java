package community.linli.proposals.views.polls;

import community.linli.eventsourcing.http.Access;
import community.linli.eventsourcing.http.Problems;
import community.linli.eventsourcing.http.ReadRequest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows a community its polls and their results. */
@RestController
@RequestMapping("/api/districts/{district}/communities/{community}/polls")
class PollsController {

    private static final Set<String> READERS_OF_TEXTS = Set.of("resident", "steward", "officer", "operator");

    private final PollsQuery query;
    private final InstantSource clock;

    PollsController(PollsQuery query, InstantSource clock) {
        this.query = query;
        this.clock = clock;
    }

    /** {@code {"polls":[…]}}. */
    record Polls(List<PollPage> polls) {}

    @GetMapping
    @Access({"resident", "steward", "officer", "analyst", "operator"})
    Polls all(ReadRequest request, @PathVariable String community) {
        Instant now = clock.instant();
        return new Polls(query.all(request, community).stream()
                .map(poll -> PollPage.of(poll, now, readsTexts(request)))
                .toList());
    }

    @GetMapping("/{poll}")
    @Access({"resident", "steward", "officer", "analyst", "operator"})
    ResponseEntity<PollPage> one(ReadRequest request, @PathVariable String community, @PathVariable String poll) {
        PollDocument found = query.one(request, community, poll).orElseThrow(Problems::notFound);
        return ResponseEntity.ok()
                .eTag("\"" + found.version() + "\"")
                .body(PollPage.of(found, clock.instant(), readsTexts(request)));
    }

    private static boolean readsTexts(ReadRequest request) {
        return READERS_OF_TEXTS.stream().anyMatch(request.actor()::is);
    }
}
