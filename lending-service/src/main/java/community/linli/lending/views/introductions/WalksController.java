package community.linli.lending.views.introductions;

import community.linli.eventsourcing.http.Access;
import community.linli.eventsourcing.http.ReadRequest;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows households their walks, and those who might come along the walks that wait. */
@RestController
@RequestMapping("/api/districts/{district}/communities/{community}/walks")
class WalksController {

    private final IntroductionsQuery query;

    WalksController(IntroductionsQuery query) {
        this.query = query;
    }

    /**
     * {@code {"walks":[{"walk":"…","item":"…","community":"jinping-26","borrower":"…","owner":"…","isFirst":true,"phase":"waiting",
     * "version":1}]}}.
     */
    record Walks(List<WalkDocument> walks) {}

    @GetMapping
    @Access("resident")
    Walks mine(ReadRequest request, @PathVariable String community) {
        return new Walks(query.myWalks(request, community));
    }

    @GetMapping("/waiting")
    @Access({"resident", "steward"})
    Walks waiting(ReadRequest request, @PathVariable String community) {
        return new Walks(query.waitingWalks(request, community));
    }
}
