package community.linli.proposals.views.boxes;

import community.linli.eventsourcing.http.Access;
import community.linli.eventsourcing.http.Problems;
import community.linli.eventsourcing.http.ReadRequest;
import community.linli.proposals.ballot.BoxId;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows votes and their results. */
@RestController
@RequestMapping("/api/districts/{district}/ballot-boxes")
class BoxesController {

    private final BoxesQuery query;

    BoxesController(BoxesQuery query) {
        this.query = query;
    }

    /** {@code {"boxes":[…]}}. */
    record Boxes(List<BoxDocument> boxes) {}

    @GetMapping
    @Access({"resident", "steward", "officer", "analyst", "operator"})
    Boxes all(ReadRequest request, @RequestParam("of") String roundOrPoll) {
        return new Boxes(query.of(request, roundOrPoll));
    }

    @GetMapping("/{box}")
    @Access({"resident", "steward", "officer", "analyst", "operator"})
    ResponseEntity<BoxDocument> one(ReadRequest request, @PathVariable String box) {
        BoxDocument found = found(request, box);
        return ResponseEntity.ok().eTag("\"" + found.version() + "\"").body(found);
    }

    /** All that decides besides the ballots; its SHA-256 is the ruleset hash. */
    @GetMapping(path = "/{box}/rulebook", produces = MediaType.TEXT_PLAIN_VALUE + ";charset=UTF-8")
    @Access({"resident", "steward", "officer", "analyst", "operator"})
    String rulebook(ReadRequest request, @PathVariable String box) {
        return Published.rulebook(found(request, box)).orElseThrow(Problems::notFound);
    }

    /** Every step of the count and a sentence for each project, byte for byte as the count was recorded. */
    @GetMapping(path = "/{box}/allocation", produces = MediaType.APPLICATION_JSON_VALUE)
    @Access({"resident", "steward", "officer", "analyst", "operator"})
    String allocation(ReadRequest request, @PathVariable String box) {
        return Published.allocation(found(request, box)).orElseThrow(Problems::notFound);
    }

    /** The election as a file of Pabulib, for {@code ./linli allocate} and every other tool that reads it. */
    @GetMapping(path = "/{box}/election.pb", produces = MediaType.TEXT_PLAIN_VALUE + ";charset=UTF-8")
    @Access({"resident", "steward", "officer", "analyst", "operator"})
    String election(ReadRequest request, @PathVariable String box) {
        return Published.election(found(request, box), request.district()).orElseThrow(Problems::notFound);
    }

    private BoxDocument found(ReadRequest request, String box) {
        return query.one(request, new BoxId(box)).orElseThrow(Problems::notFound);
    }
}
