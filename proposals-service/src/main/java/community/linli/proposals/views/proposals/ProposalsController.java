package community.linli.proposals.views.proposals;

import community.linli.eventsourcing.http.Access;
import community.linli.eventsourcing.http.Problems;
import community.linli.eventsourcing.http.ReadRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows proposals: the round's list, one's own, one page, and what waits for a reviewer. */
@RestController
@RequestMapping("/api/districts/{district}/rounds/{round}/proposals")
class ProposalsController {

    private final ProposalsQuery query;

    ProposalsController(ProposalsQuery query) {
        this.query = query;
    }

    /** {@code {"count":1,"proposals":[…]}}. */
    record Rows(int count, List<ProposalRow> proposals) {

        static Rows of(List<ProposalDocument> found) {
            return new Rows(found.size(), found.stream().map(ProposalRow::of).toList());
        }
    }

    /** A proposal's page. */
    record Page(ProposalDocument proposal, List<ProposalRow.Version> versions, List<CommentDocument> comments) {}

    /** {@code ?community=jinping-26&dimension=LANDSCAPE&phase=admitted}. */
    @GetMapping
    @Access({"resident", "steward", "officer"})
    Rows all(
            ReadRequest request,
            @PathVariable String round,
            @RequestParam(required = false) @Nullable String community,
            @RequestParam(required = false) @Nullable String dimension,
            @RequestParam(required = false) @Nullable String phase) {
        return Rows.of(query.all(request, round, new ProposalsQuery.Wanted(community, dimension, phase)));
    }

    @GetMapping("/mine")
    @Access("resident")
    Rows mine(ReadRequest request, @PathVariable String round) {
        return Rows.of(query.mine(request, round));
    }

    @GetMapping("/review-queue")
    @Access({"steward", "officer"})
    Rows toReview(ReadRequest request, @PathVariable String round) {
        return Rows.of(query.toReview(request, round));
    }

    @GetMapping("/{proposal}")
    @Access({"resident", "steward", "officer"})
    ResponseEntity<Page> one(ReadRequest request, @PathVariable String round, @PathVariable String proposal) {
        ProposalDocument found = query.one(request, round, proposal).orElseThrow(Problems::notFound);
        List<ProposalRow.Version> versions = query.versions(request, found).stream()
                .map(ProposalRow.Version::of)
                .toList();
        return ResponseEntity.ok()
                .eTag("\"" + found.version() + "\"")
                .body(new Page(found, versions, query.comments(request, found)));
    }

    @GetMapping("/{proposal}/versions/{version}")
    @Access({"resident", "steward", "officer"})
    ProposalVersionDocument version(
            ReadRequest request, @PathVariable String round, @PathVariable String proposal, @PathVariable int version) {
        ProposalDocument found = query.one(request, round, proposal).orElseThrow(Problems::notFound);
        return query.versions(request, found).stream()
                .filter(one -> one.version() == version)
                .findFirst()
                .orElseThrow(Problems::notFound);
    }
}
