package community.linli.proposals.views.rounds;

import community.linli.eventsourcing.http.Access;
import community.linli.eventsourcing.http.Problems;
import community.linli.eventsourcing.http.ReadRequest;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows rounds: the list, the page with its history, the figures, the files. */
@RestController
@RequestMapping("/api/districts/{district}")
class RoundsController {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final RoundsQuery query;
    private final InstantSource clock;

    RoundsController(RoundsQuery query, InstantSource clock) {
        this.query = query;
        this.clock = clock;
    }

    /** {@code {"rounds":[…]}}. */
    record Rounds(List<RoundLine> rounds) {}

    /**
     * A round with what the clock says beside what is recorded.
     */
    record Page(RoundDocument round, RoundClock clock) {}

    /** {@code {"rounds":[…]}}: the figures of every round of the district. */
    record Overview(List<RoundDashboard> rounds) {}

    @GetMapping("/rounds")
    @Access({"resident", "steward", "officer", "analyst", "operator"})
    Rounds all(ReadRequest request) {
        return new Rounds(query.all(request).stream().map(RoundLine::of).toList());
    }

    @GetMapping("/rounds/{round}")
    @Access({"resident", "steward", "officer", "analyst", "operator"})
    ResponseEntity<Page> one(ReadRequest request, @PathVariable String round) {
        RoundDocument found = query.one(request, round).orElseThrow(Problems::notFound);
        return ResponseEntity.ok()
                .eTag("\"" + found.version() + "\"")
                .body(new Page(found, RoundClock.at(found, clock.instant())));
    }

    @GetMapping("/rounds/{round}/dashboard")
    @Access({"resident", "steward", "officer", "analyst", "operator"})
    RoundDashboard dashboard(ReadRequest request, @PathVariable String round) {
        RoundDocument found = query.one(request, round).orElseThrow(Problems::notFound);
        return RoundDashboard.of(found, query.places(request));
    }

    @GetMapping("/rounds-overview")
    @Access({"resident", "steward", "officer", "analyst", "operator"})
    Overview overview(ReadRequest request) {
        var places = query.places(request);
        return new Overview(query.all(request).stream()
                .map(round -> RoundDashboard.of(round, places))
                .toList());
    }

    @GetMapping("/communities/{community}/ledger")
    @Access({"resident", "steward", "officer", "analyst", "operator"})
    CommunityLedger ledger(ReadRequest request, @PathVariable String community) {
        PlaceDocument place = query.place(request, community).orElseThrow(Problems::notFound);
        return CommunityLedger.of(place.community(), query.all(request));
    }

    @GetMapping("/rounds/open-data.csv")
    @Access({"resident", "steward", "officer", "analyst", "operator"})
    ResponseEntity<byte[]> rounds(ReadRequest request) {
        return file("rounds.csv", RoundTable.ofRounds(query.all(request)));
    }

    @GetMapping("/rounds/{round}/open-data.csv")
    @Access({"resident", "steward", "officer", "analyst", "operator"})
    ResponseEntity<byte[]> slate(ReadRequest request, @PathVariable String round) {
        RoundDocument found = query.one(request, round).orElseThrow(Problems::notFound);
        return file("round-" + found.round() + ".csv", RoundTable.ofSlate(found, query.places(request)));
    }

    private static ResponseEntity<byte[]> file(String name, String text) {
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .body(text.getBytes(StandardCharsets.UTF_8));
    }
}
