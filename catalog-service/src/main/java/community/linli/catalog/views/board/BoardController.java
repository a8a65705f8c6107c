package community.linli.catalog.views.board;

import community.linli.eventsourcing.http.Access;
import community.linli.eventsourcing.http.EntityTags;
import community.linli.eventsourcing.http.Problems;
import community.linli.eventsourcing.http.ReadRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Shows the board, its communities and its items to everybody of the district; those who study districts see no doors. */
@RestController
@RequestMapping("/api/districts/{district}/communities")
class BoardController {

    private final BoardQuery query;
    private final JsonMapper json;

    BoardController(BoardQuery query, JsonMapper json) {
        this.query = query;
        this.json = json;
    }

    /** {@code {"communities":[…]}}. */
    record Communities(List<CommunityDocument> communities) {}

    /**
     * An item's page; what nobody has said is absent.
     *
     * @param household whose it is, also after it was given away
     * @param availability as on the board
     * @param copies how many of it there are, of which {@code free} are at home and kept for nobody
     * @param isPaused whether its household, or a steward, lets it rest
     * @param isWithdrawn whether it is off the board
     */
    record ItemPage(
            @Nullable String id,
            @Nullable String name,
            @Nullable String category,
            @Nullable String mode,
            @Nullable Integer loanDays,
            @Nullable String note,
            @Nullable String household,
            String availability,
            int copies,
            int free,
            int promised,
            int out,
            List<String> parts,
            @Nullable Long depositFen,
            @Nullable String condition,
            @Nullable String description,
            @Nullable Long replacementFen,
            @Nullable String pickUp,
            boolean isPaused,
            boolean isWithdrawn,
            long version) {}

    @GetMapping
    @Access({"resident", "steward", "officer", "analyst", "operator"})
    Communities communities(ReadRequest request) {
        return new Communities(query.communities(request));
    }

    /** The ETag follows from the bytes, so that a reader asks for what has changed only. */
    @GetMapping("/{community}/board")
    @Access({"resident", "steward", "officer", "operator"})
    ResponseEntity<byte[]> board(ReadRequest request, @PathVariable String community) {
        byte[] body = json.writeValueAsBytes(query.board(request, community).orElseThrow(Problems::notFound));
        return ResponseEntity.ok()
                .eTag(EntityTags.of(body))
                .contentType(MediaType.APPLICATION_JSON)
                .body(body);
    }

    /** The ETag is the item's version, for If-Match. */
    @GetMapping("/{community}/items/{item}")
    @Access({"resident", "steward", "officer", "operator"})
    ResponseEntity<ItemPage> item(ReadRequest request, @PathVariable String community, @PathVariable String item) {
        BoardItemDocument found = query.item(request, community, item).orElseThrow(Problems::notFound);
        return ResponseEntity.ok()
                .eTag("\"" + found.version() + "\"")
                .body(page(found, query.rest(request, community)));
    }

    private static ItemPage page(BoardItemDocument item, Board.Rest rest) {
        BoardItemDocument.Listing listing = item.listing();
        if (listing == null) {
            throw Problems.notFound();
        }
        return new ItemPage(
                item.id(),
                listing.name(),
                listing.category(),
                listing.mode(),
                listing.loanDays(),
                listing.note(),
                item.household(),
                rest.availability(item),
                listing.copies(),
                item.free(),
                item.promised(),
                item.out(),
                listing.parts(),
                listing.depositFen(),
                listing.condition(),
                listing.description(),
                listing.replacementFen(),
                listing.pickUp(),
                item.isPaused(),
                item.isWithdrawn(),
                item.version());
    }
}
