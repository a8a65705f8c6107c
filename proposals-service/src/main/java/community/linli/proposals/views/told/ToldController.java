package community.linli.proposals.views.told;

import community.linli.eventsourcing.http.Access;
import community.linli.eventsourcing.http.ReadRequest;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells a person what became of what they endorsed. */
@RestController
@RequestMapping("/api/districts/{district}/rounds/{round}/told")
class ToldController {

    private final ToldQuery query;

    ToldController(ToldQuery query) {
        this.query = query;
    }

    /** {@code {"told":[…]}}. */
    record Told(List<ToldDocument.Tidings> told) {}

    @GetMapping
    @Access("resident")
    Told told(ReadRequest request, @PathVariable String round) {
        return new Told(query.told(request, round));
    }
}
