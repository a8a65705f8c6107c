package community.linli.lending.views.inbox;

import community.linli.eventsourcing.http.Access;
import community.linli.eventsourcing.http.ReadRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows a person the own wishes, and what became of what was sent; never an address. */
@RestController
@RequestMapping("/api/districts/{district}/postbox")
class MyPostboxController {

    private final InboxQuery query;

    MyPostboxController(InboxQuery query) {
        this.query = query;
    }

    @GetMapping
    @Access({"resident", "steward"})
    PostboxDocument.Shown mine(ReadRequest request) {
        return query.postbox(request, request.actor().id())
                .map(PostboxDocument::shown)
                .orElse(PostboxDocument.Shown.NOTHING);
    }
}
