package community.linli.proposals.views.turnout;

import community.linli.eventsourcing.http.Access;
import community.linli.eventsourcing.http.Problems;
import community.linli.eventsourcing.http.ReadRequest;
import community.linli.proposals.ballot.BoxId;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Shows how many have voted. */
@RestController
class TurnoutController {

    private static final int STEP = 5;

    private final TurnoutQuery query;

    TurnoutController(TurnoutQuery query) {
        this.query = query;
    }

    /**
     * {@code {"voters":148,"atLeast":95}}.
     *
     * @param atLeast so many have voted, in steps of five
     */
    record Turnout(int voters, int atLeast) {}

    @GetMapping("/api/districts/{district}/ballot-boxes/{box}/turnout")
    @Access({"resident", "steward", "officer", "analyst", "operator"})
    Turnout turnout(ReadRequest request, @PathVariable String box) {
        List<TurnoutDocument> parts = query.of(request, new BoxId(box));
        if (parts.isEmpty()) {
            throw Problems.notFound();
        }
        int voters = parts.stream().mapToInt(TurnoutDocument::voters).sum();
        int cast = parts.stream().mapToInt(TurnoutDocument::cast).sum();
        return new Turnout(voters, cast - cast % STEP);
    }
}
