package community.linli.proposals.views.moderation;

import community.linli.eventsourcing.http.Access;
import community.linli.eventsourcing.http.ReadRequest;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows stewards and officers what was reported and appealed. */
@RestController
@RequestMapping("/api/districts/{district}/rounds/{round}/moderation-queue")
class ModerationQueueController {

    private final ModerationQuery query;

    ModerationQueueController(ModerationQuery query) {
        this.query = query;
    }

    /** {@code {"waiting":[…]}}. */
    record Queue(List<ModerationDocument> waiting) {}

    @GetMapping
    @Access({"steward", "officer"})
    Queue open(ReadRequest request, @PathVariable String round) {
        return new Queue(query.open(request, round));
    }
}
